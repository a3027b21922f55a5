import { PublicPage } from '#ui/public/index.ts'
import { ItemsOfPlace } from '../parts/items-of-place.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { itemsOf } from './items-of.ts'
import { freshHeaders } from './visit.ts'
import type { Route } from './+types/honours.ts'

export const headers = freshHeaders

export const loader = (args: Route.LoaderArgs) => itemsOf(args, ['honour'])

export default function Honours({ loaderData }: Route.ComponentProps) {
  const t = useTexts().news
  return (
    <PublicPage title={t.tabs.honours} description={t.description}>
      <ItemsOfPlace here={paths.honours} {...loaderData} />
    </PublicPage>
  )
}
