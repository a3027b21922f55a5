import { policySetsOn, publishedItems } from '#modules/outreach/server.ts'
import { PublicPage } from '#ui/public/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { ItemList } from '../parts/item-list.tsx'
import { PolicyCard } from '../parts/policy-card.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/policies.ts'

export const headers = freshHeaders

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = visitOf(context)
  const [sets, explained] = await Promise.all([
    policySetsOn(db, today),
    publishedItems(db, { kinds: ['policy'], size: 20 }),
  ])
  return {
    policies: sets.flatMap(({ policies }) => policies).filter(({ onlyAsAnswer }) => !onlyAsAnswer),
    explained: explained.items,
  }
}

export default function Policies({ loaderData: { policies, explained } }: Route.ComponentProps) {
  const t = useTexts().policies
  return (
    <PublicPage title={t.title} description={t.description}>
      <p>{t.intro}</p>
      <p className="no-print">
        <a className="button" href={paths.ask}>
          {t.askTitle}
        </a>
      </p>
      {policies.length === 0 && <Empty>{t.none}</Empty>}
      <ul className="plain items">
        {policies.map((policy) => (
          <PolicyCard key={policy.code} policy={policy} />
        ))}
      </ul>
      {explained.length > 0 && (
        <section className="stack tight" aria-labelledby="giai-thich">
          <h2 id="giai-thich">{t.explained}</h2>
          <ItemList items={explained} level={3} />
        </section>
      )}
    </PublicPage>
  )
}
