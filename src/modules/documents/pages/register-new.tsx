import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { stagedFrom } from '#platform/http/staged.ts'
import { unitsById } from '#modules/organisation/server.ts'
import { ActForm, Field, Select } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { registerDocument } from '../commands/register-document.ts'
import { DocumentFields } from '../parts/document-fields.tsx'
import { registrarUnits } from '../policy.ts'
import { documentKinds } from '../queries/register.ts'
import { pageText as t, registerText as r } from '../texts.vi.ts'
import { typedDocument } from './typed-document.ts'
import type { Route } from './+types/register-new.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const unitIds = registrarUnits(ask.actor)
  if (unitIds.length === 0) throw data(null, { status: 403 })
  const [units, kinds] = await Promise.all([unitsById(ask.db, unitIds), documentKinds(ask)])
  return { units, kinds, today: ask.today }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: registerDocument,
    input: async (form) => ({
      ...typedDocument(form),
      unitId: form.text('unitId'),
      issuer: form.text('issuer'),
      file: await stagedFrom(appOf(args.context), form, 'file'),
    }),
    done: ({ id }) => `/lam-viec/van-ban/so/${id}`,
  })

export default function RegisterNew({ loaderData: { units, kinds, today }, actionData }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${r.add} · ${t.product}`}</title>
      <p className="quiet">
        <a href="/lam-viec/van-ban/so">{t.register}</a>
      </p>
      <h1>{r.add}</h1>
      <Panel title={r.whatIsIt}>
        <ActForm refused={actionData} labels={r.labels} files>
          <Select
            name="unitId"
            label={r.labels.unitId}
            options={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            refused={actionData}
            required
          />
          <Field name="issuer" label={r.labels.issuer} hint={r.issuerHint} refused={actionData} maxLength={200} />
          <DocumentFields kinds={kinds} today={today} refused={actionData} />
          <button className="button">{r.save}</button>
        </ActForm>
      </Panel>
    </main>
  )
}
