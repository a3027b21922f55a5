import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { printedCode } from '../../code.ts'
import { clearingTabs, type ClearingTab } from '../../clearing/tabs.ts'
import { queueTexts as t } from '../../clearing/texts.vi.ts'
import { StateMark } from '../../parts/work/state-mark.tsx'
import { clearingPath, clearingPathOf } from '../../paths.ts'
import { clearingCounts, clearingQueue } from '../../queries/clearing.ts'
import { UnderPetitions } from '../../parts/work/under-petitions.tsx'
import styles from './petitions.css?url'
import type { Route } from './+types/clearing-queue.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

const WORDS: Record<string, ClearingTab> = { 'dang-cong-khai': 'listed', 'khong-cong-khai': 'hidden' }
const wordOf = (tab: ClearingTab) => Object.keys(WORDS).find((word) => WORDS[word] === tab)
const hrefOf = (tab: ClearingTab) => (tab === 'waiting' ? clearingPath : `${clearingPath}?muc=${wordOf(tab)}`)

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const tab = WORDS[new URL(request.url).searchParams.get('muc') ?? ''] ?? 'waiting'
  const [queue, counts] = await Promise.all([clearingQueue(ask, tab, pageNumber(request)), clearingCounts(ask)])
  return { ...queue, tab, counts }
}

type Data = Route.ComponentProps['loaderData']

export default function ClearingQueue({ loaderData }: Route.ComponentProps) {
  const { items, page, tab, counts } = loaderData
  const base = hrefOf(tab)
  return (
    <UnderPetitions title={t.title}>
      <p>{t.lead}</p>
      <nav className="tabs" aria-label={t.title}>
        {clearingTabs.map((one) => (
          <a key={one} href={hrefOf(one)} aria-current={one === tab ? 'page' : undefined}>
            {t.tabs[one]} <span className="tab-count">{counts[one]}</span>
          </a>
        ))}
      </nav>
      <Panel title={t.tabs[tab]}>
        {items.length === 0 ? <Empty>{t.none[tab]}</Empty> : <Lines items={items} label={t.tabs[tab]} />}
        <Pager page={page} href={(number) => `${base}${base.includes('?') ? '&' : '?'}trang=${number}`} />
      </Panel>
    </UnderPetitions>
  )
}

const Lines = ({ items, label }: Pick<Data, 'items'> & { label: string }) => (
  <Scroll label={label}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.photos}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <tr key={line.id}>
            <td>
              <a href={clearingPathOf(line.id)}>{line.title ?? line.excerpt}</a>
              <br />
              <span className="small quiet">
                {[printedCode(line.code), line.topicName, line.placeName, formatDate(line.receivedOn)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </td>
            <td>
              <StateMark state={line.state} /> {line.stale && <Mark tone="soon">{t.again}</Mark>}
            </td>
            <td>{t.photoCount(line.photos)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
