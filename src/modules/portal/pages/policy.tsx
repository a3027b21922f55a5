import { data } from 'react-router'
import { policySetsOn } from '#modules/outreach/server.ts'
import { PublicPage } from '#ui/public/index.ts'
import { PolicyFacts } from '../parts/policy-card.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { paths } from '../paths.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/policy.ts'

export const headers = freshHeaders

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today } = visitOf(context)
  const sets = await policySetsOn(db, today)
  const policy = sets.flatMap(({ policies }) => policies).find(({ code }) => code === params.code)
  if (!policy) throw data(null, { status: 404 })
  return policy
}

export default function OnePolicy({ loaderData: policy }: Route.ComponentProps) {
  const t = useTexts().policies
  return (
    <PublicPage title={policy.title} description={policy.summary} kind="article">
      <PolicyFacts policy={policy} />
      <p className="row no-print">
        <a href={paths.policies}>{t.title}</a>
        <a href={paths.ask}>{t.askTitle}</a>
      </p>
    </PublicPage>
  )
}
