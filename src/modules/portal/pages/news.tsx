import { PublicPage, usePublicSite } from '#ui/public/index.ts'
import { ItemsOfPlace } from '../parts/items-of-place.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { itemsOf } from './items-of.ts'
import { freshHeaders } from './visit.ts'
import type { Route } from './+types/news.ts'

export const headers = freshHeaders

export const loader = (args: Route.LoaderArgs) => itemsOf(args, ['news', 'roleModel', 'honour', 'policy'])

export default function News({ loaderData }: Route.ComponentProps) {
  const t = useTexts().news
  const { name } = usePublicSite()
  return (
    <PublicPage title={t.title} description={t.description}>
      <link rel="alternate" type="application/rss+xml" title={name} href={paths.rss} />
      <link rel="alternate" type="application/atom+xml" title={name} href={paths.atom} />
      <ItemsOfPlace here={paths.news} {...loaderData} />
    </PublicPage>
  )
}
