import { appOf } from '#platform/http/context.ts'
import { formatNumber } from '#platform/text/index.ts'
import { Select } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { Scroll } from '#ui/table/table.tsx'
import { listedPaths as paths } from '../listed-paths.ts'
import { listedTexts as t } from '../listed-texts.vi.ts'
import { foldSmall, LEAST_PUBLIC } from '../fold-small.ts'
import { dimensions, numbersBy, numbersOf, yearsReceived, type Dimension, type NumberRow } from '../queries/numbers.ts'
import styles from './listed.css?url'
import type { Route } from './+types/listed-numbers.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, today } = appOf(context)
  const years = await yearsReceived(db)
  const wanted = Number(new URL(request.url).searchParams.get('nam'))
  const year = years.includes(wanted) ? wanted : years[0]
  if (year === undefined) return { years, year: null, all: null, tables: [] }
  const [all, tables] = await Promise.all([
    numbersOf(db, { year, day: today }),
    Promise.all(dimensions.map(async (by) => ({ by, ...shown(by, await numbersBy(db, by, { year, day: today })) }))),
  ])
  return { years, year, all, tables }
}

/** Small numbers of a place are folded into one line before they leave the server. */
const shown = (by: Dimension, rows: NumberRow[]) => (by === 'place' ? foldSmall(rows) : { kept: rows, together: null })

export default function ListedNumbers({ loaderData: { years, year, all, tables } }: Route.ComponentProps) {
  return (
    <PublicPage title={t.numbersTitle} description={t.numbersAbout}>
      <p>{t.numbersAbout}</p>
      {all === null ? (
        <Empty>{t.noNumbers}</Empty>
      ) : (
        <>
          <form method="get" className="form inline">
            <Select
              name="nam"
              label={t.year}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
              defaultValue={String(year)}
            />
            <button className="button plain">{t.show}</button>
          </form>
          {tables.map((table) => (
            <Table key={table.by} {...table} all={all} />
          ))}
        </>
      )}
      <p className="row">
        <a href={paths.list}>{t.list}</a>
        <a href={paths.map}>{t.map}</a>
      </p>
    </PublicPage>
  )
}

type Shown = { by: Dimension; kept: NumberRow[]; together: Numbers | null; all: NumberRow }
type Numbers = Omit<NumberRow, 'label'>

const Table = ({ by, kept, together, all }: Shown) => (
  <Panel title={t.by[by]}>
    <Scroll label={t.by[by]}>
      <table className="narrow numbers-by">
        <thead>
          <tr>
            <th scope="col">{t.by[by]}</th>
            {Object.values(t.columns).map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kept.map((row) => (
            <Row key={row.label ?? ''} name={nameOf(by, row.label)} row={row} />
          ))}
          {together && <Row name={t.small(LEAST_PUBLIC)} row={together} />}
          <Row name={t.total} row={all} />
        </tbody>
      </table>
    </Scroll>
  </Panel>
)

const nameOf = (by: Dimension, label: string | null) => {
  if (label === null) return t.unknown[by]
  return by === 'month' ? t.month(label) : label
}

const daysText = (days: number | null) => {
  if (days === null) return '–'
  return days === 0 ? t.sameDay : formatNumber(days)
}

const Row = ({ name, row }: { name: string; row: Numbers }) => (
  <tr>
    <th scope="row">{name}</th>
    <td className="num">{row.received}</td>
    <td className="num">{row.answered}</td>
    <td className="num">{row.inTime}</td>
    <td className="num">{daysText(row.days)}</td>
  </tr>
)
