import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { formatNumber } from '#platform/text/index.ts'
import { Empty, Notice, Panel } from '#ui/panel/panel.tsx'
import { pageNumber, Pager } from '#ui/table/table.tsx'
import { dropOverride, overrideCell } from '../commands/override-cell.ts'
import { consolidationHref, figureHref } from '../consolidation-address.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { ConsolidatedFigure } from '../parts/consolidated-figure.tsx'
import { OverrideForm } from '../parts/override-form.tsx'
import { UnitFigures } from '../parts/unit-figures.tsx'
import { mayPrepare } from '../policy.ts'
import { figureOf, placeAt } from '../queries/consolidation.ts'
import type { Route } from './+types/consolidation-figure.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const found = await placeAt(ask, params)
  const figure = found && (await figureOf(ask, found.place, Number(params.cellId), pageNumber(request)))
  if (!found || !figure) throw data(null, { status: 404 })
  const changes = found.place.owes && figure.cell.added && mayPrepare(ask.actor, found.place) !== undefined
  return { ...found, ...figure, changes }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const { roundId, level, unitId, cellId } = args.params
  const place = { roundId, level: Number(level), unitId }
  const input = () => ({
    ...place,
    cellId: Number(cellId),
    seenVersion: Number(form.text('ban') ?? 0),
    number: form.text('number'),
    choice: form.text('choice'),
    reason: form.text('reason'),
  })
  const done = () => figureHref(place, Number(cellId))
  const command = form.asked(['sua', 'bo']) === 'bo' ? dropOverride : overrideCell
  return actWith(args, form, { command, input, done, gate: () => mustChange(args) })
}

/** Whoever may not change the figure hears that before anything of what he typed. */
async function mustChange(args: Route.ActionArgs): Promise<void> {
  const { changes } = await loader(args)
  if (!changes) throw data(null, { status: 403 })
}

export default function FigurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { place, round, label, cell, units, changes } = loaderData
  const href = figureHref(place, cell.cellId)
  return (
    <main id="noi-dung">
      <title>{`${label} · Chung Tay`}</title>
      <p className="quiet">
        <a href={`/lam-viec/bao-cao/${round.id}`}>{round.title}</a> ·{' '}
        <a href={consolidationHref(place)}>{t.title(place.shortName)}</a>
      </p>
      <h1>{label}</h1>
      {cell.shown && (
        <p className="figure">
          <ConsolidatedFigure shown={cell.shown} />
        </p>
      )}
      <Provisional cell={cell} />
      <BaseChanged cell={cell} />
      <Panel title={t.unitsBeneath}>
        {units.items.length === 0 ? (
          <Empty>{t.noUnits}</Empty>
        ) : (
          <UnitFigures place={place} cellId={cell.cellId} items={units.items} />
        )}
        <Pager page={units.page} href={(number) => `${href}?trang=${number}`} />
      </Panel>
      {changes && cell.shown && <OverrideForm override={cell.override} cell={loaderData.kind} refused={actionData} />}
    </main>
  )
}

/** Where not all that was sent is confirmed: what the sum would be. */
const Provisional = ({ cell }: Pick<Route.ComponentProps['loaderData'], 'cell'>) =>
  cell.sums && cell.sums.provisional !== cell.sums.final ? (
    <p className="quiet">{t.provisionalSum(figure(cell.sums.provisional), cell.sums.provisionalUnits)}</p>
  ) : null

const BaseChanged = ({ cell }: Pick<Route.ComponentProps['loaderData'], 'cell'>) =>
  cell.shown?.baseChanged && cell.override ? (
    <Notice tone="soon">{t.baseChangedHint(figure(cell.override.base), figure(cell.shown.sum))}</Notice>
  ) : null

const figure = (value: number | null): string => (value === null ? t.none : formatNumber(value))
