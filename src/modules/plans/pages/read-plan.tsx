import { data } from 'react-router'
import { actWith, refuse } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { ActForm, Field, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { importPlan } from '../commands/import-plan.ts'
import { readPastedPlan, readPlanFile, type ReadSource } from '../loading/read-source.ts'
import { pageTexts as t, severityTexts } from '../page-texts.vi.ts'
import { KnownPlan } from '../parts/known-plan.tsx'
import { checkPath, copyPath, plansPath } from '../paths.ts'
import { plansToCopy } from '../queries/plans.ts'
import { wrongField } from '../problems.ts'
import { homesOf } from '../queries/homes.ts'
import { fileTexts } from '../texts.vi.ts'
import styles from './plans.css?url'
import type { Route } from './+types/read-plan.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const homes = await homesOf(ask)
  if (homes.length === 0) throw data(null, { status: 403 })
  const copies = await plansToCopy(
    ask,
    homes.map(({ id }) => id),
  )
  return { homes, copies }
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
  if (form.choseEmpty('file')) throw wrongField('file', fileTexts.emptyFile)
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

export default function ReadPlan({ loaderData: { homes, copies }, actionData }: Route.ComponentProps) {
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
      <ReadForm homes={homes} refused={refused} />
      <Copies copies={copies} />
      <Tried answer={actionData} />
    </main>
  )
}

const ReadForm = ({ homes, refused }: Pick<Route.ComponentProps['loaderData'], 'homes'> & { refused: Refused }) => (
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
)

type Answer = Route.ComponentProps['actionData']

const Copies = ({ copies }: Pick<Route.ComponentProps['loaderData'], 'copies'>) => (
  <Panel title={t.copyOr}>
    {copies.length === 0 && <Empty>{t.copyNone}</Empty>}
    <ul className="plain stack tight">
      {copies.map(({ id, title, unitName }) => (
        <li key={id}>
          <a href={copyPath(id)}>{title}</a> <span className="small quiet">{unitName}</span>
        </li>
      ))}
    </ul>
  </Panel>
)

function Tried({ answer }: { answer: Answer }) {
  if (!answer || !('tried' in answer)) return null
  const { tried } = answer
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
