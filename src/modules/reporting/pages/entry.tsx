import { data, redirect } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { ActForm } from '#ui/form/index.ts'
import { saveDraft } from '../commands/save-draft.ts'
import { draftOfForm, fieldNames } from '../entry-form.ts'
import { mayPrepare } from '../policy.ts'
import { BlanksPanel } from '../parts/blanks-panel.tsx'
import { EntrySheet } from '../parts/entry-sheet.tsx'
import { EntryStatus } from '../parts/entry-status.tsx'
import { AnswerFields, ReasonFields } from '../parts/reason-fields.tsx'
import { entryOf } from '../queries/entry.ts'
import { reportOf } from '../queries/report.ts'
import { capital, entryTexts as t, pageTexts } from '../texts.vi.ts'
import type { Route } from './+types/entry.ts'
import stylesheet from './reporting.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const search = new URL(request.url).searchParams
  const report = await reportOf(ask, params.roundId, params.unitId, Number(search.get('cap')) || undefined)
  if (!report) throw data(null, { status: 404 })
  if (!mayPrepare(ask.actor, report.member)) throw data(null, { status: 403 })
  const path = `/lam-viec/bao-cao/${report.round.id}/${report.member.unitId}`
  if (!report.inHand || report.inHand.frozenAt) throw redirect(`${path}?cap=${report.level.level}`)
  const entry = await entryOf(ask, report, search.get('phan'))
  return {
    ...entry,
    unit: report.member.shortName,
    path,
    level: report.level.level,
    shown: search.get('phan'),
    saved: search.get('xong') === 'luu',
    asksBlanks: search.has('trong'),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const asked = form.asked(['luu', 'trong', 'khong-phat-sinh'])
  const { pathname, searchParams } = new URL(args.request.url)
  for (const name of ['xong', 'trong']) searchParams.delete(name)
  searchParams.set(asked === 'trong' ? 'trong' : 'xong', asked === 'trong' ? '1' : 'luu')
  return actWith(args, form, {
    command: saveDraft,
    input: draftOfForm,
    gate: () => loader(args),
    done: () => `${pathname.replace(/\.data$/, '')}?${searchParams}`,
  })
}

export default function Entry({ loaderData, actionData }: Route.ComponentProps) {
  const { unit, path, level, open, parts, asksBlanks, shown } = loaderData
  const title = asksBlanks ? t.blanksTitle(unit) : t.title(unit)
  const report = `${path}?cap=${level}`
  const here = `${path}/nhap?cap=${level}${shown === null ? '' : `&phan=${shown}`}`
  return (
    <main id="noi-dung">
      <title>{`${title} · Chung Tay`}</title>
      <div>
        <p className="quiet">
          <a href={report}>{t.toReport}</a>
        </p>
        <h1>{title}</h1>
        {!asksBlanks && <p className="quiet">{t.numberHint}</p>}
      </div>
      {asksBlanks ? (
        <BlanksPanel blanks={loaderData.blanks} hidden={<Seen entry={loaderData} />} back={here} refused={actionData} />
      ) : (
        <>
          {/* A refusal is told first and alone: under a long list nobody would see it. */}
          {!actionData && (
            <EntryStatus saved={loaderData.saved} inTheWay={loaderData.inTheWay} report={`${report}#viec`} />
          )}
          <PartTabs parts={open} shown={parts} closed={loaderData.closed} href={`${path}/nhap?cap=${level}`} />
          <Grid entry={loaderData} refused={actionData} />
        </>
      )}
    </main>
  )
}

type GridProps = { entry: Route.ComponentProps['loaderData']; refused?: Route.ComponentProps['actionData'] }

/** The version in hand, and each part on the page with the count of edits with which it was shown. */
const Seen = ({ entry, refused }: GridProps) => (
  <>
    <input type="hidden" name="filing" value={entry.filing.id} />
    {entry.parts.map((part) => (
      <input
        key={part.id}
        type="hidden"
        name={fieldNames.seen(part.id)}
        value={refused?.values[fieldNames.seen(part.id)] ?? part.edits}
      />
    ))}
  </>
)

/** Everything that can be typed, in one form: it is saved whole, right or not yet right. */
const Grid = ({ entry, refused }: GridProps) => (
  <ActForm refused={refused} className="form wide">
    <Seen entry={entry} refused={refused} />
    {entry.sheets.map((sheet) => (
      <EntrySheet key={sheet.form.code} sheet={sheet} parts={entry.parts} findings={entry.findings} refused={refused} />
    ))}
    <ReasonFields findings={entry.findings} reasons={entry.reasons} refused={refused} />
    <AnswerFields questions={entry.questions} labels={entry.labels} refused={refused} />
    <div className="row entry-bar">
      <button className="button" name="lam" value="luu">
        {t.save}
      </button>
      <button className="button plain" name="lam" value="trong">
        {t.lookAtBlanks}
      </button>
    </div>
  </ActForm>
)

type Tab = { id: string; title: string }

type Tabs = { parts: Tab[]; shown: Tab[]; closed: boolean; href: string }

function PartTabs({ parts, shown, closed, href }: Tabs) {
  if (parts.length < 2) return closed && <p className="small quiet">{t.closedParts}</p>
  const only = shown.length === 1 ? shown[0]!.id : null
  return (
    <nav className="tabs" aria-label={pageTexts.parts}>
      <a href={href} aria-current={only === null ? 'page' : undefined}>
        {t.all}
      </a>
      {parts.map((part) => (
        <a key={part.id} href={`${href}&phan=${part.id}`} aria-current={only === part.id ? 'page' : undefined}>
          {capital(part.title)}
        </a>
      ))}
    </nav>
  )
}
