import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { moveBusinessDay } from '#platform/clock/move-business-day.ts'
import { overviewTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/business-day.ts'

export function loader({ context, request }: Route.LoaderArgs) {
  const { today } = askOf(context, request)
  if (!appOf(context).sample) throw data(null, { status: 404 })
  return { today }
}

export const action = (args: Route.ActionArgs) =>
  act(args, { command: moveBusinessDay, input: (form) => ({ day: form.text('day') }), done: () => '/lam-viec' })

export default function BusinessDay({ loaderData: { today }, actionData }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.businessDay} · ${t.product}`}</title>
      <h1>{t.businessDay}</h1>
      <ActForm refused={actionData} labels={{ day: t.businessDay }}>
        <Field
          type="date"
          name="day"
          label={t.businessDay}
          hint={t.businessDayHint}
          defaultValue={today}
          refused={actionData}
          required
        />
        <button className="button">{t.moveDay}</button>
      </ActForm>
    </main>
  )
}
