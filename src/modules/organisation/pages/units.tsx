import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Check, Field } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty } from '#ui/panel/panel.tsx'
import { pageNumber, Pager, Scroll } from '#ui/table/table.tsx'
import { CatalogueTabs } from '../parts/catalogue-tabs.tsx'
import { kindName } from '../parts/unit-panels.tsx'
import { listUnits, type UnitLine } from '../queries/unit-list.ts'
import { unitTexts as t } from './unit-texts.vi.ts'
import type { Route } from './+types/units.ts'
import styles from './units.css?url'

export const links = () => [{ rel: 'stylesheet', href: styles }]

const HERE = '/lam-viec/danh-muc/don-vi'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { searchParams } = new URL(request.url)
  const q = (searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, 100)
  const closedToo = searchParams.has('tat-ca')
  const found = await listUnits(ask, { q, closedToo, page: pageNumber(request) })
  return { ...found, q, closedToo, today: ask.today }
}

export default function Units({ loaderData: { units, page, q, closedToo, today } }: Route.ComponentProps) {
  const href = (number: number) =>
    `${HERE}?${new URLSearchParams({ q, ...(closedToo && { 'tat-ca': '1' }), trang: String(number) })}`
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${t.product}`}</title>
      <h1>{t.title}</h1>
      <CatalogueTabs here="don-vi" />
      <search>
        <form method="get" className="form inline">
          <Field type="search" name="q" label={t.search} defaultValue={q} />
          <Check name="tat-ca" label={t.closedToo} defaultChecked={closedToo} />
          <button className="button plain">{t.find}</button>
        </form>
      </search>
      {units.length === 0 ? <Empty>{q ? t.none : t.nothing}</Empty> : <Tree units={units} q={q} today={today} />}
      <Pager page={page} href={href} />
    </main>
  )
}

const Tree = ({ units, q, today }: { units: UnitLine[]; q: string; today: string }) => (
  <Scroll label={t.title}>
    <table>
      <thead>
        <tr>
          {Object.values(t.columns).map((label) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            {/* What was found stands without its tree: then the unit above is named instead. */}
            <th scope="row" className={q ? undefined : `unit-depth-${Math.min(unit.depth, 5)}`}>
              <a href={`${HERE}/${unit.id}`}>{unit.shortName}</a>
              {q && unit.parent && <div className="small quiet">{unit.parent}</div>}
            </th>
            <td>{unit.code === unit.id ? <span className="quiet">{t.ownCode}</span> : unit.code}</td>
            <td>{unit.symbol ?? <span className="quiet">{t.ownCode}</span>}</td>
            <td>{kindName(unit.kind)}</td>
            <td className="unit-validity">
              {t.fromTo(formatDate(unit.validFrom), unit.validTo && formatDate(unit.validTo))}{' '}
              <State unit={unit} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

function State({ unit: { validFrom, validTo }, today }: { unit: UnitLine; today: string }) {
  if (validTo !== null && validTo < today) return <Mark>{t.closed}</Mark>
  return validFrom > today ? <Mark>{t.future}</Mark> : null
}
