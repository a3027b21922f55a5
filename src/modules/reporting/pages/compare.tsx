import { data } from 'react-router'
import { askOf } from '#platform/http/context.ts'
import { Select } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { ChangeTable } from '../parts/change-table.tsx'
import { changesBetween } from '../queries/check.ts'
import { formsOfRound } from '../queries/content.ts'
import { reportOf } from '../queries/report.ts'
import { compareTexts as t, pageTexts } from '../texts.vi.ts'
import type { Route } from './+types/compare.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const search = new URL(request.url).searchParams
  const report = await reportOf(ask, params.roundId, params.unitId, Number(search.get('cap')) || undefined)
  const version = (name: string) => report?.versions.find((one) => one.version === Number(search.get(name)))
  const [before, after] = [version('tu'), version('den')]
  if (!report || !before || !after) throw data(null, { status: 404 })
  const forms = await formsOfRound(ask, report.round.id)
  return {
    changes: await changesBetween(ask, forms, { before: before.id, after: after.id }),
    unit: report.member.shortName,
    level: report.level.level,
    path: `/lam-viec/bao-cao/${report.round.id}/${report.member.unitId}`,
    from: before.version,
    to: after.version,
    versions: report.versions.map((one) => one.version),
  }
}

export default function Compare({
  loaderData: { changes, unit, level, path, from, to, versions },
}: Route.ComponentProps) {
  const options = versions.map((version) => ({ value: String(version), label: pageTexts.version(version) }))
  return (
    <main id="noi-dung">
      <title>{`${t.title(unit, from, to)} · Chung Tay`}</title>
      <p className="quiet">
        <a href={`${path}?cap=${level}`}>{pageTexts.titleOf(unit)}</a>
      </p>
      <h1>{t.title(unit, from, to)}</h1>
      <form method="get" className="form inline no-print">
        <input type="hidden" name="cap" value={level} />
        <Select name="tu" label={t.from} options={options} defaultValue={String(from)} />
        <Select name="den" label={t.to} options={options} defaultValue={String(to)} />
        <button className="button plain">{t.pick}</button>
      </form>
      <Panel title={t.place}>
        {changes.length === 0 ? <Empty>{t.same}</Empty> : <ChangeTable changes={changes} />}
      </Panel>
    </main>
  )
}
