import { workCalendar } from '#modules/organisation/server.ts'
import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { Due } from '#ui/when/when.tsx'
import { printedCode } from '../../code.ts'
import { nextText } from '../../handling/texts.vi.ts'
import { PetitionFilterForm } from '../../parts/work/filter-form.tsx'
import { StateMark } from '../../parts/work/state-mark.tsx'
import { clearingPath, clustersPath, measuresPath, petitionPath, slipsPath, templatesPath } from '../../paths.ts'
import { isModerator } from '../../queries/clearing.ts'
import { entersSomewhere, seesPetitions } from '../../policy.ts'
import { denunciationsOf } from '../../queries/denunciations.ts'
import { filterChoices } from '../../queries/filter-choices.ts'
import { petitionsSeen } from '../../queries/petition-list.ts'
import { kindText } from '../../texts.vi.ts'
import { addressOf, filterOf, isNarrowed } from './filter.ts'
import { listTexts as t, product } from './texts.vi.ts'
import styles from './petitions.css?url'
import type { Route } from './+types/petitions.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const filter = filterOf(request)
  const [found, choices, calendar, walled] = await Promise.all([
    petitionsSeen(ask, filter, pageNumber(request)),
    filterChoices(ask),
    workCalendar(ask.db),
    denunciationsOf(ask),
  ])
  const ways = { walled: walled.length, enters: entersSomewhere(ask.actor), clears: isModerator(ask.actor) }
  return { ...found, filter, choices, calendar, today: ask.today, ways, closed: !seesPetitions(ask.actor) }
}

type Data = Route.ComponentProps['loaderData']

export default function Petitions({ loaderData }: Route.ComponentProps) {
  const { items, page, filter, choices, ways, closed } = loaderData
  if (closed) return <Closed />
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${product}`}</title>
      <div className="lead">
        <h1>{t.title}</h1>
        <Ways query={addressOf(filter)} {...ways} />
      </div>
      <PetitionFilterForm filter={filter} choices={choices} />
      <Panel title={t.list} aside={<span className="quiet">{t.found(page.total)}</span>}>
        {items.length === 0 ? <Empty>{isNarrowed(filter) ? t.noneFound : t.none}</Empty> : <Lines {...loaderData} />}
        <Pager page={page} href={(number) => `?${addressOf(filter)}&trang=${number}`} />
      </Panel>
    </main>
  )
}

/** Who only keeps the system running is told why nothing stands here. */
const Closed = () => (
  <main id="noi-dung">
    <title>{`${t.title} · ${product}`}</title>
    <h1>{t.title}</h1>
    <Empty>{t.closed}</Empty>
  </main>
)

/** The other pages, as far as the person may do something there. */
const Ways = ({ query, walled, enters, clears }: Data['ways'] & { query: string }) => (
  <p className="row">
    {walled > 0 && <a href="/lam-viec/phan-anh/to-cao">{t.denunciations(walled)}</a>}
    <a href={measuresPath}>{t.statistics}</a>
    {enters && (
      <a className="button" href="/lam-viec/phan-anh/nhap-thay">
        {t.enter}
      </a>
    )}
    <a href={clustersPath()}>{t.similar}</a>
    <a href={templatesPath}>{t.templates}</a>
    <a href={slipsPath}>{t.slips}</a>
    {clears && <a href={clearingPath}>{t.clearing}</a>}
    <a href={`/lam-viec/phan-anh/bang.xlsx?${query}`}>{t.sheet}</a>
  </p>
)

/** What it is, its code, its day. */
const Kept = ({ line: { kind, code, receivedOn } }: { line: Data['items'][number] }) => (
  <span className="small quiet">
    {kindText[kind]} · <span className="one-line">{printedCode(code)}</span> · {formatDate(receivedOn)}
  </span>
)

const Lines = ({ items, calendar, today }: Pick<Data, 'items' | 'calendar' | 'today'>) => (
  <Scroll label={t.title}>
    <table className="petition-list">
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.where}</th>
          <th scope="col">{t.stateNext}</th>
          <th scope="col">{t.due}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <tr key={line.id}>
            <td>
              <a href={petitionPath(line.id)}>{line.excerpt ?? t.erased}</a>
              <br />
              <Kept line={line} />
            </td>
            <td>
              {line.placeName ?? t.noPlace}
              <br />
              <span className="small quiet">{line.topicName ?? t.noTopic}</span>
            </td>
            <td>
              <StateMark state={line.state} /> {line.newMessage && <Mark tone="soon">{t.newMessage}</Mark>}
              <br />
              <span className="small quiet">
                {line.next === 'none' ? line.unitName : `${nextText[line.next]} · ${line.unitName}`}
              </span>
            </td>
            <td>{line.due && <Due due={line.due} today={today} calendar={calendar} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
