import { data } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { RecordPanel } from '../parts/record-panel.tsx'
import { ChildrenPanel, FactsPanel, HoldersPanel, SuccessionPanel } from '../parts/unit-panels.tsx'
import { recordOf } from '../queries/record.ts'
import { unitPage, type UnitPage } from '../queries/unit-page.ts'
import { unitTexts as t } from './unit-texts.vi.ts'
import type { Route } from './+types/unit.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = isId(params.unit) ? await unitPage(ask, params.unit) : null
  if (!found) throw data(null, { status: 404 })
  const record = found.seen ? await recordOf(ask.db, 'unit', found.unit.id, pageNumber(request)) : null
  return { ...found, record, done: new URL(request.url).searchParams.get('xong') ?? '' }
}

export default function Unit({ loaderData: found }: Route.ComponentProps) {
  const { unit, spellings, people, record, done } = found
  return (
    <main id="noi-dung">
      <title>{`${unit.shortName} · ${t.product}`}</title>
      <div className="lead">
        <h1>{unit.fullName}</h1>
        <Acts found={found} />
      </div>
      {t.done[done] && <Notice tone="done">{t.done[done]}</Notice>}
      {found.over && people.length > 0 && <Notice tone="soon">{t.stillHere(people.length)}</Notice>}
      <FactsPanel unit={unit} spellings={spellings} />
      <ChildrenPanel units={found.children} addHref={found.mayAdd ? `${unit.id}/them` : null} />
      <SuccessionPanel predecessors={found.predecessors} successors={found.successors} />
      {found.seen && <HoldersPanel people={people} mayLink={found.mayLinkPeople} />}
      {record && <RecordPanel record={record} acts={t.acts} fields={t.fields} href={recordPage} />}
      <p>
        <a href="/lam-viec/danh-muc/don-vi">{t.back}</a>
      </p>
    </main>
  )
}

const recordPage = (page: number) => `?trang=${page}#nhat-ky`

const Acts = ({ found: { unit, seen, mayCorrect, mayClose } }: { found: UnitPage }) => (
  <p className="row">
    {mayCorrect && <a href={`${unit.id}/sua`}>{t.correct}</a>}
    {mayClose && <a href={`${unit.id}/ket-thuc`}>{t.close}</a>}
    {seen && <a href={`/lam-viec/van-ban/duong-trinh-ky/${unit.id}`}>{t.signingPath}</a>}
  </p>
)
