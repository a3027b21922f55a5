import { publishedEvents } from '#modules/outreach/server.ts'
import { PublicPage } from '#ui/public/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { Pager, pageNumber } from '#ui/table/table.tsx'
import { ItemList } from '../parts/item-list.tsx'
import { NewsTabs } from '../parts/news-tabs.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/events.ts'

export const headers = freshHeaders

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, today } = visitOf(context)
  const [coming, past] = await Promise.all([
    publishedEvents(db, { today, past: false }),
    publishedEvents(db, { today, past: true, page: pageNumber(request) }),
  ])
  return { coming: coming.items, past }
}

export default function Events({ loaderData: { coming, past } }: Route.ComponentProps) {
  const t = useTexts().news
  return (
    <PublicPage title={t.tabs.events} description={t.description}>
      <NewsTabs here={paths.events} />
      <section className="stack tight" aria-labelledby="sap-toi">
        <h2 id="sap-toi">{t.upcoming}</h2>
        {coming.length === 0 ? <Empty>{t.noEvents}</Empty> : <ItemList items={coming} level={3} />}
      </section>
      {past.items.length > 0 && (
        <section className="stack tight" aria-labelledby="da-qua">
          <h2 id="da-qua">{t.past}</h2>
          <ItemList items={past.items} level={3} />
          <Pager page={past.page} href={(number) => `?trang=${number}`} />
        </section>
      )}
    </PublicPage>
  )
}
