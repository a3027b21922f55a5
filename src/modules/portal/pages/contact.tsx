import { publicSite } from '#modules/outreach/server.ts'
import { PublicPage } from '#ui/public/index.ts'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/contact.ts'

export const headers = freshHeaders

export const loader = async ({ context }: Route.LoaderArgs) => ({ site: await publicSite(visitOf(context).db) })

export default function Contact({ loaderData: { site } }: Route.ComponentProps) {
  const { contact: t, menu } = useTexts()
  return (
    <PublicPage title={t.title} description={t.description}>
      {site ? (
        <dl className="facts">
          <dt>{t.body}</dt>
          <dd>{site.body}</dd>
          <dt>{t.person}</dt>
          <dd>{site.contentPerson}</dd>
          <dt>{t.address}</dt>
          <dd>{site.address}</dd>
          <dt>{t.telephone}</dt>
          <dd>{site.telephone}</dd>
          <dt>{t.email}</dt>
          <dd>
            <a href={`mailto:${site.email}`}>{site.email}</a>
          </dd>
          <dt>{t.reception}</dt>
          <dd>{site.reception}</dd>
        </dl>
      ) : (
        <p>{t.unknown}</p>
      )}
      <h2>{t.more}</h2>
      <p>{t.moreText}</p>
      <p>
        <a href={paths.send}>{menu.send}</a>
      </p>
    </PublicPage>
  )
}
