import { askOf } from '#platform/http/context.ts'
import { Field } from '#ui/form/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { pageNumber, Pager, Scroll } from '#ui/table/table.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { CatalogueTabs } from '../parts/catalogue-tabs.tsx'
import { listPeople, type PersonLine } from '../queries/directory.ts'
import { governedUnits } from '../queries/governed-units.ts'
import { accountTexts, peopleTexts as t } from './texts.vi.ts'
import type { Route } from './+types/people.ts'

const HERE = '/lam-viec/danh-muc/nhan-su'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const q = (new URL(request.url).searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, 100)
  const [found, governed] = await Promise.all([listPeople(ask, q, pageNumber(request)), governedUnits(ask)])
  return { ...found, q, mayAdd: governed.length > 0 }
}

export default function People({ loaderData: { people, page, q, mayAdd } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${accountTexts.product}`}</title>
      <div className="lead">
        <h1>{t.title}</h1>
        {mayAdd && (
          <a className="button" href={`${HERE}/them`}>
            {t.add}
          </a>
        )}
      </div>
      <CatalogueTabs here="nhan-su" />
      <search>
        <form method="get" className="form inline">
          <Field type="search" name="q" label={t.search} defaultValue={q} />
          <button className="button plain">{t.find}</button>
        </form>
      </search>
      {people.length === 0 ? <Empty>{t.none}</Empty> : <List people={people} />}
      <Pager page={page} href={(number) => `${HERE}?q=${encodeURIComponent(q)}&trang=${number}`} />
    </main>
  )
}

const List = ({ people }: { people: PersonLine[] }) => (
  <Scroll label={t.title}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.places}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <a href={`${HERE}/${person.id}`}>{person.fullName}</a>
            </th>
            <td>{placesOf(person)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

function placesOf({ places, retired }: PersonLine) {
  if (retired) return <Mark>{t.retired}</Mark>
  if (places.length === 0) return <span className="quiet">{t.noPlace}</span>
  return places.map((place) => <div key={place}>{place}</div>)
}
