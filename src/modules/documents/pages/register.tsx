import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Check, Field, Select } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { pageNumber, Pager, Scroll } from '#ui/table/table.tsx'
import { registrarUnits } from '../policy.ts'
import { documentKinds, REGISTER_PAGE, registerList } from '../queries/register.ts'
import { noteStateText, numberAndSymbol, pageText as t, registerText as r } from '../texts.vi.ts'
import type { Route } from './+types/register.ts'
import styles from './documents.css?url'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { searchParams } = new URL(request.url)
  const filter = {
    query: (searchParams.get('tim') ?? '').slice(0, 100),
    kind: searchParams.get('loai') ?? '',
    directive: searchParams.has('chi-dao'),
  }
  const number = pageNumber(request)
  const [found, kinds] = await Promise.all([registerList(ask, { ...filter, page: number }), documentKinds(ask)])
  const page = { number, size: REGISTER_PAGE, total: found.total }
  return { filter, kinds, items: found.items, page, mayAdd: registrarUnits(ask.actor).length > 0 }
}

type Filter = Route.ComponentProps['loaderData']['filter']

const address = ({ query, kind, directive }: Filter, page: number) =>
  `?${new URLSearchParams({ ...(query && { tim: query }), ...(kind && { loai: kind }), ...(directive && { 'chi-dao': '1' }), trang: String(page) })}`

export default function Register({ loaderData: { filter, kinds, items, page, mayAdd } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.register} · ${t.product}`}</title>
      <div className="lead">
        <div>
          <p className="quiet">
            <a href="/lam-viec/van-ban">{t.signings}</a>
          </p>
          <h1>{r.title(page.total)}</h1>
        </div>
        {mayAdd && (
          <a className="button" href="/lam-viec/van-ban/so/them">
            {r.add}
          </a>
        )}
      </div>
      <search>
        <form className="form inline" method="get">
          <Field type="search" name="tim" label={t.search} defaultValue={filter.query} />
          <Select
            name="loai"
            label={r.labels.kind}
            blank={r.allKinds}
            defaultValue={filter.kind}
            options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Check name="chi-dao" label={r.onlyDirectives} defaultChecked={filter.directive} />
          <button className="button plain">{t.find}</button>
        </form>
      </search>
      <Panel title={t.register}>
        {items.length === 0 ? <Empty>{filter.query ? t.nothingFound : r.empty}</Empty> : <List items={items} />}
        <Pager page={page} href={(number) => address(filter, number)} />
      </Panel>
    </main>
  )
}

function List({ items }: { items: Route.ComponentProps['loaderData']['items'] }) {
  return (
    <Scroll label={t.register}>
      <table>
        <thead>
          <tr>
            <th scope="col">{r.numberColumn}</th>
            <th scope="col">{r.labels.issuedOn}</th>
            <th scope="col">{r.labels.subject}</th>
            <th scope="col">{r.issuerColumn}</th>
            <th scope="col">{r.labels.signer}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <td className="no-wrap">
                {numberAndSymbol(row.number, row.symbol)}
                <br />
                <span className="small quiet">{row.kindName}</span>
              </td>
              <td>{formatDate(row.issuedOn)}</td>
              <th scope="row">
                <a href={`/lam-viec/van-ban/so/${row.id}`}>{row.subject}</a>{' '}
                {row.directive && <Mark>{r.directiveMark}</Mark>}{' '}
                {row.note && <Mark tone="back">{noteStateText[row.note]}</Mark>}
              </th>
              <td>{row.issuer ?? row.unitName}</td>
              <td>{row.signer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
