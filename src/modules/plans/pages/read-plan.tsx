import { data } from 'react-router'
import { actWith, refuse } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { ActForm, Field, Select, TextArea } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { importPlan } from '../commands/import-plan.ts'
import { readPastedPlan, readPlanFile, type ReadSource } from '../loading/read-source.ts'
import { pageTexts as t, severityTexts } from '../page-texts.vi.ts'
import { checkPath, planPath, plansPath } from '../paths.ts'
import { wrongField } from '../problems.ts'
import { homesOf } from '../queries/homes.ts'
import { fileTexts } from '../texts.vi.ts'
import styles from './plans.css?url'
import type { Route } from './+types/read-plan.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const homes = await homesOf(askOf(context, request))
  if (homes.length === 0) throw data(null, { status: 403 })
  return { homes }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const app = appOf(args.context)
  // Reading takes time and disk: only for who may import.
  if (app.actor && (await homesOf(askOf(args.context, args.request))).length === 0) throw data(null, { status: 403 })
  try {
    const read = await readForm(form)
    if (form.asked(['doc', 'thu']) === 'thu') return { tried: summaryOf(read) }
    const upload = form.file('file')
    const file = upload && (await app.files.stage(upload))
    return await actWith(args, form, {
      command: importPlan,
      input: () => ({ unitId: form.text('unitId'), ...read, file }),
      done: ({ planId }) => checkPath(planId),
    })
  } catch (error) {
    return refuse(error, form)
  }
}

/** What was uploaded or pasted, as read; exactly one of the two. */
async function readForm(form: Form): Promise<ReadSource> {
  const file = form.file('file')
  const text = form.text('text')
  if (file && text) throw wrongField('file', fileTexts.both)
  if (file) return readPlanFile(new Uint8Array(await file.arrayBuffer()), file.name.normalize('NFC'))
  if (!text) throw wrongField('file', fileTexts.empty)
  return readPastedPlan(text)
}

function summaryOf({ reading }: ReadSource) {
  const { title, agencies, deadlines, reportObligations, remarks } = reading
  const duties = agencies.reduce((sum, agency) => sum + agency.duties.length, 0)
  return {
    title,
    facts: t.triedFacts(duties, deadlines.length, reportObligations.length, remarks.length),
    agencies: agencies.map(({ name, duties: own }) => ({ name, duties: own.map(({ text }) => text) })),
    remarks: remarks.map(({ severity, text }) => ({ severity, text })),
  }
}

const labels = { unitId: t.ofUnit, file: t.file, text: t.paste }

export default function ReadPlan({ loaderData: { homes }, actionData }: Route.ComponentProps) {
  const refused = actionData && 'errors' in actionData ? actionData : undefined
  return (
    <main id="noi-dung">
      <title>{`${t.readTitle} · ${t.product}`}</title>
      <p className="small">
        <a href={plansPath}>{t.plans}</a>
      </p>
      <h1>{t.readTitle}</h1>
      <p>{t.readIntro}</p>
      <KnownPlan id={refused?.details['planId']} />
      <ActForm refused={refused} labels={labels} files>
        <Select
          name="unitId"
          label={t.ofUnit}
          options={homes.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          defaultValue={homes[0]?.id ?? ''}
          refused={refused}
        />
        <Field name="file" type="file" label={t.file} accept=".docx,.txt" refused={refused} />
        <TextArea name="text" label={t.paste} hint={t.pasteHint} rows={10} refused={refused} />
        <p className="row">
          <button className="button" name="lam" value="doc">
            {t.read}
          </button>
          <button className="button plain" name="lam" value="thu">
            {t.tryRead}
          </button>
        </p>
      </ActForm>
      {actionData && 'tried' in actionData && <Tried tried={actionData.tried} />}
    </main>
  )
}

const KnownPlan = ({ id }: { id: unknown }) =>
  typeof id === 'string' && (
    <p>
      <a href={planPath(id)}>{t.openKnown}</a>
    </p>
  )

function Tried({ tried }: { tried: ReturnType<typeof summaryOf> }) {
  return (
    <Panel title={t.tried} id="doc-thu">
      <p>
        <strong>{tried.title}</strong>
      </p>
      <p>{tried.facts}</p>
      {tried.agencies.map(({ name, duties }, i) => (
        <section key={i}>
          <h3>{name}</h3>
          <ul>
            {duties.map((text, n) => (
              <li key={n}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      <h3>{t.remarks}</h3>
      <ul>
        {tried.remarks.map(({ severity, text }, i) => (
          <li key={i}>{`${severityTexts[severity]}: ${text}`}</li>
        ))}
      </ul>
    </Panel>
  )
}
