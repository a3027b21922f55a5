import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { workCalendar } from '#modules/organisation/server.ts'
import { Field } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { pageNumber, Pager, Scroll } from '#ui/table/table.tsx'
import { Due } from '#ui/when/when.tsx'
import { StageMark } from '../parts/stage-mark.tsx'
import { SIGNING_PAGE, signingCounts, signingList } from '../queries/signing-list.ts'
import { signingTabs, tabOf, type SigningTab } from '../tabs.ts'
import { numberAndSymbol, pageText as t, signingPathText, tabText } from '../texts.vi.ts'
import type { Route } from './+types/signings.ts'
import styles from './documents.css?url'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { searchParams } = new URL(request.url)
  const tab = tabOf(searchParams.get('muc'))
  const query = (searchParams.get('tim') ?? '').slice(0, 100)
  const page = pageNumber(request)
  const [items, counts, calendar] = await Promise.all([
    signingList(ask, { tab, query, page }),
    signingCounts(ask, query),
    workCalendar(ask.db),
  ])
  return { tab, query, items, counts, calendar, today: ask.today, page: { number: page, size: SIGNING_PAGE } }
}

const address = (tab: SigningTab, query: string, page = 1) =>
  `?${new URLSearchParams({ muc: signingTabs[tab], ...(query && { tim: query }), ...(page > 1 && { trang: String(page) }) })}`

export default function Signings({ loaderData }: Route.ComponentProps) {
  const { tab, query, items, counts, page } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${t.signings} · ${t.product}`}</title>
      <div className="lead">
        <div>
          <p className="quiet">{t.signings}</p>
          <h1>{t.signingsTitle(counts)}</h1>
        </div>
        <p className="row">
          <a href="/lam-viec/van-ban/duong-trinh-ky">{signingPathText.title}</a>
          <a className="button plain" href="/lam-viec/van-ban/so">
            {t.register}
          </a>
        </p>
      </div>
      <nav className="tabs" aria-label={t.views}>
        {(Object.keys(signingTabs) as SigningTab[]).map((one) => (
          <a key={one} href={address(one, query)} aria-current={one === tab ? 'page' : undefined}>
            {tabText[one]} <span className="tab-count">{counts[one]}</span>
          </a>
        ))}
      </nav>
      <search>
        <form className="form inline" method="get">
          <input type="hidden" name="muc" value={signingTabs[tab]} />
          <Field type="search" name="tim" label={t.search} defaultValue={query} />
          <button className="button plain">{t.find}</button>
        </form>
      </search>
      <Panel title={tabText[tab]}>
        {items.length === 0 ? <Empty>{query ? t.nothingFound : t.empty[tab]}</Empty> : <List data={loaderData} />}
        <Pager page={{ ...page, total: counts[tab] }} href={(number) => address(tab, query, number)} />
      </Panel>
    </main>
  )
}

function List({ data: { tab, items, today, calendar } }: { data: Route.ComponentProps['loaderData'] }) {
  return (
    <Scroll label={tabText[tab]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.title}</th>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{tab === 'issued' ? t.numberAndDate : t.drafter}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/lam-viec/van-ban/${row.id}`}>{row.title}</a>
              </th>
              <td>{row.unitName}</td>
              <td>
                <StageMark stage={row.stage} /> {row.held && <Mark tone="late">{t.heldMark}</Mark>}{' '}
                {row.dueOn && tab !== 'issued' && <Due due={row.dueOn} today={today} calendar={calendar} />}
                {tab === 'returned' && row.lastNote && <p className="small">{t.because(row.lastNote)}</p>}
              </td>
              <td>
                {row.number !== null && row.issuedOn !== null
                  ? t.numberOn(numberAndSymbol(row.number, row.symbol), formatDate(row.issuedOn))
                  : `${row.openedBy}, ${formatDate(row.openedOn)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
