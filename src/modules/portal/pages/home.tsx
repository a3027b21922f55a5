import { formatDate } from '#platform/text/index.ts'
import { listedPaths } from '#modules/feedback/index.ts'
import { numbersOf } from '#modules/feedback/server.ts'
import { policySetsOn, publicSite, publishedEvents, publishedItems } from '#modules/outreach/server.ts'
import { programmesOn } from '#modules/programmes/server.ts'
import { PublicPage, usePublicSite } from '#ui/public/index.ts'
import { ItemList } from '../parts/item-list.tsx'
import { ProgressFacts } from '../parts/progress-facts.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { planProgress, roundProgress } from '../queries/progress.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/home.ts'

export const headers = freshHeaders

export async function loader({ context }: Route.LoaderArgs) {
  const visit = visitOf(context)
  const { db, today } = visit
  const year = Number(today.slice(0, 4))
  const [site, sets, programmes, news, events, heard] = await Promise.all([
    publicSite(db),
    policySetsOn(db, today),
    programmesOn(db, today),
    publishedItems(db, { kinds: ['news', 'roleModel', 'honour'], size: 4 }),
    publishedEvents(db, { today, past: false }),
    numbersOf(db, { year, day: today }),
  ])
  return {
    site: site && { motto: site.motto, about: site.about },
    questions: sets[0]?.questions.length ?? 0,
    programmes: programmes.map(({ title }) => title),
    news: news.items,
    events: events.items.slice(0, 3),
    progress: site && (await firstProgress(visit, site.unitId)),
    day: formatDate(today),
    heard: { year, received: heard.received, answered: heard.answered, inTime: heard.inTime },
  }
}

/** The first of the body's plans with the first of its rounds. */
async function firstProgress(visit: Parameters<typeof planProgress>[0], unitId: string) {
  const [[plan], [round]] = await Promise.all([planProgress(visit, unitId), roundProgress(visit, unitId)])
  return plan ? { plan, round } : null
}

type Data = Route.ComponentProps['loaderData']

export default function Home({ loaderData }: Route.ComponentProps) {
  const t = useTexts().home
  const { name } = usePublicSite()
  const { motto, about } = loaderData.site ?? t
  return (
    <PublicPage title={name} heading={null} description={about}>
      <section className="hero">
        <h1>{motto}</h1>
        <p>{about}</p>
      </section>
      <Ways questions={loaderData.questions} />
      <Progress progress={loaderData.progress} day={loaderData.day} />
      <Heard heard={loaderData.heard} />
      <News news={loaderData.news} events={loaderData.events} />
      <Programme programmes={loaderData.programmes} />
    </PublicPage>
  )
}

function Ways({ questions }: Pick<Data, 'questions'>) {
  const t = useTexts().home
  const ways = [
    { href: paths.ask, title: t.ask.title, text: questions > 0 ? t.ask.text(questions) : t.ask.none },
    { href: paths.send, ...t.send },
    { href: paths.follow, ...t.follow },
  ]
  return (
    <nav aria-label={t.ways}>
      <ul className="plain ways">
        {ways.map(({ href, title, text }) => (
          <li key={href}>
            <a href={href}>
              <b>{title}</b> {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Progress({ progress, day }: Pick<Data, 'progress' | 'day'>) {
  const t = useTexts().results
  if (!progress) return null
  return (
    <section className="stack tight" aria-labelledby="thuc-hien">
      <h2 id="thuc-hien">{t.short(progress.plan.title)}</h2>
      <p className="small quiet">
        {t.until(day)} · <a href={paths.results}>{t.title}</a>
      </p>
      <ProgressFacts {...progress} />
    </section>
  )
}

/** What came in this year and what became of it: counts only. */
function Heard({ heard }: Pick<Data, 'heard'>) {
  const t = useTexts().home
  return (
    <section className="stack tight" aria-labelledby="lang-nghe">
      <h2 id="lang-nghe">{t.heard(heard.year)}</h2>
      <p>{heard.received === 0 ? t.heardNone : t.heardText(heard)}</p>
      {heard.answered > 0 && <p className="small quiet">{t.heardCounted}</p>}
      <p className="row">
        <a href={listedPaths.list}>{t.heardList}</a>
        <a href={listedPaths.numbers}>{t.heardNumbers}</a>
      </p>
    </section>
  )
}

function News({ news, events }: Pick<Data, 'news' | 'events'>) {
  const t = useTexts().home
  return (
    <div className="two">
      <section className="stack tight" aria-labelledby="tin-moi">
        <h2 id="tin-moi">{t.news}</h2>
        {news.length === 0 ? (
          <p className="quiet">{t.noNews}</p>
        ) : (
          <>
            <ItemList items={news} level={3} />
            <a href={paths.news}>{t.allNews}</a>
          </>
        )}
      </section>
      <section className="stack tight" aria-labelledby="su-kien">
        <h2 id="su-kien">{t.events}</h2>
        {events.length === 0 && <p className="quiet">{t.noEvents}</p>}
        <ItemList items={events} level={3} />
        <a href={paths.events}>{t.allEvents}</a>
      </section>
    </div>
  )
}

function Programme({ programmes }: Pick<Data, 'programmes'>) {
  const t = useTexts().home
  return (
    <section className="stack tight" aria-labelledby="chuong-trinh">
      <h2 id="chuong-trinh">{t.programme}</h2>
      {t.programmeText.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {programmes.length > 0 && <p className="quiet">{t.programmes(programmes.join('; '))}</p>}
    </section>
  )
}
