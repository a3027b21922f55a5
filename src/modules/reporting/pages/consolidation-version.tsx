import { data } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { differences } from '../compare.ts'
import { consolidationHref } from '../consolidation-address.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { placeLabels } from '../labels.ts'
import { ChangeTable } from '../parts/change-table.tsx'
import { ConsolidationSheets } from '../parts/consolidation-sheets.tsx'
import { VersionMark } from '../parts/consolidation-versions.tsx'
import { placeAt, versionOf } from '../queries/consolidation.ts'
import type { Route } from './+types/consolidation-version.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = await placeAt(ask, params)
  const shown = found && (await versionOf(ask, found.place, Number(params.version)))
  if (!found || !shown) throw data(null, { status: 404 })
  const { before, content, forms, ...rest } = shown
  const labels = placeLabels(forms)
  const codes = new Map(forms.map(({ id, form }) => [id, form.code]))
  const label = new Map(content.map(({ cellId, formId, key }) => [cellId, labels.get(`${codes.get(formId)}.${key}`)]))
  const held = (cells: typeof content) =>
    new Map(cells.flatMap(({ cellId, held: one }) => (one ? [[cellId, one] as const] : [])))
  const changes = before
    ? differences(held(before), held(content)).map((one) => ({ ...one, label: label.get(one.key) ?? '' }))
    : null
  return { ...found, ...rest, changes, cells: new Map(content.map((cell) => [cell.cellId, cell])) }
}

/** A frozen version: its figures, and what it changed against the one before. */
export default function VersionPage({ loaderData }: Route.ComponentProps) {
  const { place, round, version, changes } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.compareTitle(place.shortName, version.version)} · Chung Tay`}</title>
      <p className="quiet">
        <a href={`/lam-viec/bao-cao/${round.id}`}>{round.title}</a> ·{' '}
        <a href={consolidationHref(place)}>{t.title(place.shortName)}</a>
      </p>
      <h1>{t.compareTitle(place.shortName, version.version)}</h1>
      <p>
        <VersionMark state={version.state} /> {version.missing > 0 && t.missingParts(version.missing)}
      </p>
      <Panel title={version.version > 1 ? t.comparedWith(version.version - 1) : t.firstVersion}>
        {changes === null && <Empty>{t.firstVersion}</Empty>}
        {changes?.length === 0 && <Empty>{t.sameFigures}</Empty>}
        {changes !== null && changes.length > 0 && <ChangeTable changes={changes} />}
      </Panel>
      <ConsolidationSheets
        {...loaderData}
        path={consolidationHref(place)}
        provisional={false}
        issued={version}
        place={{ ...place, live: false }}
      />
    </main>
  )
}
