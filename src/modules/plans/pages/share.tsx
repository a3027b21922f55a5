import { actWith } from '#platform/http/act.ts'
import { appOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { formatDate } from '#platform/text/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { workCalendar } from '#modules/organisation/server.ts'
import { sharePath } from '../carrying-paths.ts'
import { dutyPath } from '../paths.ts'
import { DutyMark } from '../parts/marks.tsx'
import { PlanHead } from '../parts/plan-head.tsx'
import { AssignmentPanel } from '../parts/share-assignment.tsx'
import { DifficultyPanel } from '../parts/share-difficulties.tsx'
import { DuePanel } from '../parts/share-dues.tsx'
import { ExtensionPanel } from '../parts/share-extensions.tsx'
import { ProgressPanel } from '../parts/share-progress.tsx'
import { shareTexts as t } from '../parts/texts.vi.ts'
import { sharePageOf } from '../queries/share-page.ts'
import { shareActs } from './share-acts.ts'
import { shareAt } from './share-of.ts'
import styles from './plans.css?url'
import type { Route } from './+types/share.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader(args: Route.LoaderArgs) {
  const { ask, plan, share } = await shareAt(args)
  const [details, calendar] = await Promise.all([
    sharePageOf(ask, share, pageNumber(args.request)),
    workCalendar(ask.db),
  ])
  return { plan, share, details, calendar, today: ask.today }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const wish = shareActs[form.asked(Object.keys(shareActs))]!
  const { planId, dutyId, unitId } = args.params
  return actWith(args, form, {
    command: wish.command,
    input: async () => ({ planId, dutyId, unitId, ...((await wish.input(form, appOf(args.context))) as object) }),
    done: () => sharePath({ planId, dutyId, unitId }, wish.anchor),
  })
}

/** What one unit does for one duty: who, by when, how far, what stands in the way. */
export default function Share({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { plan, share } = loaderData
  const common = { ...loaderData, refused }
  return (
    <main id="noi-dung">
      <title>{`${t.heading(share.unitName, share.n)} · ${t.product}`}</title>
      <PlanHead plan={plan} tab={null} heading={t.heading(share.unitName, share.n)} />
      {share.endedOn && <Notice tone="soon">{t.ended(share.unitName, formatDate(share.endedOn))}</Notice>}
      <p>
        {share.request && `${t.request}: `}
        {share.text} {!share.endedOn && <DutyMark state={share.state} />}
      </p>
      <p className="small">
        <a href={dutyPath(share.planId, share.dutyId)}>{t.toDuty}</a>
      </p>
      <div className="split">
        <div className="stack">
          <AssignmentPanel {...common} />
          <ProgressPanel {...common} />
        </div>
        <div className="stack">
          <DuePanel {...common} />
          <ExtensionPanel {...common} />
          <DifficultyPanel {...common} />
        </div>
      </div>
    </main>
  )
}
