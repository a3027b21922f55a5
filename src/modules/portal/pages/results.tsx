import { formatDate } from '#platform/text/index.ts'
import { publicSite } from '#modules/outreach/server.ts'
import { PublicPage } from '#ui/public/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { ProgressFacts } from '../parts/progress-facts.tsx'
import { useTexts } from '../parts/use-texts.ts'
import { planProgress, roundProgress, type PlanProgress, type RoundProgress } from '../queries/progress.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/results.ts'

export const headers = freshHeaders

export async function loader({ context }: Route.LoaderArgs) {
  const visit = visitOf(context)
  const site = await publicSite(visit.db)
  const [plans, rounds] = site
    ? await Promise.all([planProgress(visit, site.unitId), roundProgress(visit, site.unitId)])
    : [[], []]
  return { plans, rounds, day: formatDate(visit.today) }
}

export default function Results({ loaderData: { plans, rounds, day } }: Route.ComponentProps) {
  const t = useTexts().results
  return (
    <PublicPage title={t.title} description={t.description}>
      <p>{t.intro}</p>
      <p className="quiet">{t.until(day)}</p>
      {plans.length === 0 && <Empty>{t.none}</Empty>}
      {plans.map((plan) => (
        <Plan key={plan.planId} plan={plan} round={rounds[0]} />
      ))}
      {rounds.map((round) => (
        <Round key={round.id} round={round} />
      ))}
    </PublicPage>
  )
}

function Plan({ plan, round }: { plan: PlanProgress; round: RoundProgress | undefined }) {
  const t = useTexts().results
  return (
    <section className="stack" aria-labelledby={plan.planId}>
      <h2 id={plan.planId}>{plan.title}</h2>
      <p>{t.sentence(plan)}</p>
      <ProgressFacts plan={plan} round={round} />
      <table className="narrow">
        <caption>{t.shares}</caption>
        <thead>
          <tr>
            <th scope="col">{t.state}</th>
            <th scope="col" className="num">
              {t.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.states.map(([state, count]) => (
            <tr key={state}>
              <th scope="row">{t.states[state]}</th>
              <td className="num">{count}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            <td className="num">{plan.shares}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Round({ round }: { round: RoundProgress }) {
  const t = useTexts().results
  return (
    <section className="stack" aria-labelledby={round.id}>
      <h2 id={round.id}>{round.title}</h2>
      <p>{t.roundsHint}</p>
      <Scroll label={round.title}>
        <table className="narrow">
          <caption>{t.rounds}</caption>
          <thead>
            <tr>
              {[t.level, t.owed, t.sent, t.confirmed].map((title, i) => (
                <th key={title} scope="col" className={i > 0 ? 'num' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {round.levels.map(({ title, total, sent, confirmed }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td className="num">{total}</td>
                <td className="num">{sent}</td>
                <td className="num">{confirmed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
