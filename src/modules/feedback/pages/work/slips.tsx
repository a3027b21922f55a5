import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { ActForm, Field, Select, type Refused } from '#ui/form/index.ts'
import { Empty, Notice, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { printSlips } from '../../commands/print-slips.ts'
import { slipSheetPath, slipsPath } from '../../paths.ts'
import { entersSomewhere } from '../../policy.ts'
import { enteringChoices } from '../../queries/entering.ts'
import { slipSheets } from '../../queries/slips.ts'
import { slipPages, SLIPS_A_PAGE } from '../../slip.ts'
import { slipTexts as t } from '../../slip-texts.vi.ts'
import { UnderPetitions } from '../../parts/work/under-petitions.tsx'
import type { Route } from './+types/slips.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const [sheets, { places }] = await Promise.all([slipSheets(ask, pageNumber(request)), enteringChoices(ask)])
  return { ...sheets, places, may: entersSomewhere(ask.actor) }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: printSlips,
    input: (form) => ({ placeId: form.text('placeId'), box: form.text('box'), pages: form.text('pages') }),
    done: ({ sheetId }) => slipSheetPath(sheetId),
  })

type Data = Route.ComponentProps['loaderData']

export default function Slips({ loaderData: { items, page, places, may }, actionData }: Route.ComponentProps) {
  return (
    <UnderPetitions title={t.title}>
      <Notice>{t.how}</Notice>
      {may && (
        <Panel title={t.print}>
          <PrintForm places={places} refused={actionData} />
        </Panel>
      )}
      <Panel title={t.made}>
        {items.length === 0 ? <Empty>{t.none}</Empty> : <Sheets items={items} />}
        <Pager page={page} href={(number) => `${slipsPath}?trang=${number}`} />
      </Panel>
    </UnderPetitions>
  )
}

const PrintForm = ({ places, refused }: { places: Data['places']; refused: Refused }) => (
  <ActForm refused={refused} labels={t.labels}>
    <Select name="placeId" label={t.place} options={places} blank={t.choosePlace} refused={refused} required />
    <Field name="box" label={t.box} hint={t.boxHint} maxLength={200} refused={refused} required />
    <Select
      name="pages"
      label={t.pages}
      options={slipPages.map((n) => ({ value: String(n), label: t.page(n, n * SLIPS_A_PAGE) }))}
      refused={refused}
    />
    <button className="button">{t.make}</button>
  </ActForm>
)

const Sheets = ({ items }: Pick<Data, 'items'>) => (
  <Scroll label={t.made}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.box}</th>
          <th scope="col">{t.printedOn}</th>
          <th scope="col">{t.by}</th>
          <th scope="col" className="num">
            {t.slips}
          </th>
          <th scope="col" className="num">
            {t.used}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, box, placeName, onDay, by, slips, used }) => (
          <tr key={id}>
            <td>
              <a href={slipSheetPath(id)}>{box}</a>
              <br />
              <span className="small quiet">{placeName}</span>
            </td>
            <td>{formatDate(onDay)}</td>
            <td>{by}</td>
            <td className="num">{slips}</td>
            <td className="num">{used}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
