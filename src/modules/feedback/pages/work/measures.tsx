import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Field, Select } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { denunciationsOfYear } from '../../figures.ts'
import { LEAST_TOLD } from '../../measure.ts'
import { measureTexts as t } from '../../measure-texts.vi.ts'
import { MeasureTable, SatisfactionPanel } from '../../parts/work/measure-tables.tsx'
import { measuresPath, petitionsPath } from '../../paths.ts'
import { filterChoices } from '../../queries/filter-choices.ts'
import { measuresOf } from '../../queries/measures.ts'
import { addressOf } from './filter.ts'
import { measuresAsked } from './measures-asked.ts'
import { product } from './texts.vi.ts'
import landscape from './measures.css?url'
import styles from './petitions.css?url'
import type { Route } from './+types/measures.ts'

export const links = () => [styles, landscape].map((href) => ({ rel: 'stylesheet', href }))

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const filter = measuresAsked(request, ask.today)
  const year = filter.until.slice(0, 4)
  const [measures, choices, denunciations] = await Promise.all([
    measuresOf(ask, filter),
    filterChoices(ask),
    denunciationsOfYear(ask, year),
  ])
  return { measures, filter, places: choices.places, year, denunciations, today: ask.today }
}

type Data = Route.ComponentProps['loaderData']

export default function MeasuresPage({ loaderData }: Route.ComponentProps) {
  const { measures, filter, year, denunciations, today } = loaderData
  const { all, satisfaction } = measures
  return (
    <main id="noi-dung" className="measures">
      <title>{`${t.title} · ${product}`}</title>
      <div className="lead">
        <h1>{t.title}</h1>
        <p className="row no-print">
          <a href={petitionsPath}>{t.list}</a>
          <a href={`${measuresPath}/bang.xlsx?${addressOf(filter)}`}>{t.sheet}</a>
        </p>
      </div>
      <Asked {...loaderData} />
      <p className="only-print">{t.between(filter.from, filter.until)}</p>
      <p>{t.asOf(today)}</p>
      {all.counts.received === 0 ? (
        <Empty>{t.none}</Empty>
      ) : (
        <>
          <MeasureTable measures={measures} filter={filter} />
          <SatisfactionPanel satisfaction={satisfaction} filter={filter} />
        </>
      )}
      <p>{t.denunciations(year, denunciations < LEAST_TOLD ? t.fewer(LEAST_TOLD) : String(denunciations))}</p>
      <Panel title={t.how}>
        <p className="no-print">{t.about}</p>
        <ul>
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Panel>
    </main>
  )
}

const Asked = ({ filter, places }: Pick<Data, 'filter' | 'places'>) => (
  <search className="no-print">
    <form method="get" className="narrowing">
      <Field name="tu-ngay" label={t.from} type="date" defaultValue={filter.from} hint={formatDate(filter.from)} />
      <Field name="den-ngay" label={t.until} type="date" defaultValue={filter.until} hint={formatDate(filter.until)} />
      <Select name="dia-ban" label={t.place} blank={t.all} options={places} defaultValue={filter.place ?? ''} />
      <p className="row">
        <button className="button plain">{t.show}</button>
      </p>
    </form>
  </search>
)
