import { PublicPage } from '#ui/public/index.ts'
import { ItemsOfPlace } from '../parts/items-of-place.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { itemsOf } from './items-of.ts'
import { freshHeaders } from './visit.ts'
import type { Route } from './+types/role-models.ts'

export const headers = freshHeaders

export const loader = (args: Route.LoaderArgs) => itemsOf(args, ['roleModel'])

export default function RoleModels({ loaderData }: Route.ComponentProps) {
  const t = useTexts().news
  return (
    <PublicPage title={t.tabs.roleModels} description={t.description}>
      <ItemsOfPlace here={paths.roleModels} {...loaderData} />
    </PublicPage>
  )
}
