import { ActForm, Field } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { checkPath, editPath } from '../paths.ts'
import type { Checking } from '../queries/checking.ts'
import { answerTexts, pageTexts as t, severityTexts } from '../page-texts.vi.ts'
import { deadlineText } from '../wording.ts'
import { openName } from './duty-item.tsx'
import { DropForm } from './deadline-item.tsx'
import { Current, Hidden, refusedOf, type Refused } from './duty-form.tsx'

type Common = { planId: string; editable: boolean; editing: string | null; refused: Refused }

const labels = { what: t.what, from: t.from, to: t.to }
const names = (units: readonly { shortName: string }[]) => units.map(({ shortName }) => shortName).join('; ')

type Report = Checking['obligations'][number]

/** Who reports to whom, level by level. */
export function Reports({ reports, maybe, ...common }: Common & { reports: Report[]; maybe: Checking['maybe'] }) {
  return (
    <Panel title={t.reports} id="bao-cao">
      {reports.length === 0 && <Empty>{t.noReports}</Empty>}
      <ol className="plain items">
        {reports.map((report) => (
          <li key={report.id} id={`bc-${report.id}`}>
            <p>
              <strong>{t.level(report.level)}</strong>: {t.fromTo(names(report.from), names(report.to))}
            </p>
            <p className="small quiet">{report.what}</p>
            <ReportDue report={report} />
            {report.openNames.map((name) => (
              <p key={name} className="small ask">
                {openName(name, maybe)}
              </p>
            ))}
            {common.editing === `bc-${report.id}` ? (
              <ReportForms report={report} {...common} />
            ) : (
              <ReportLinks report={report} {...common} />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** The deadline of a report, else how often it is asked for. */
function ReportDue({ report }: { report: Report }) {
  const { kind, times, recurrence, deadlineQuote: quote } = report
  const words = kind ? deadlineText({ ...report, kind, times: times ?? [], quote }) : (recurrence ?? t.noDate)
  return <p className="small">{`${t.deadline}: ${words}`}</p>
}

const ReportLinks = ({ report, planId, editable }: Common & { report: Report }) => (
  <p className="row small no-print">
    {report.paragraph !== null && <a href={`#y-bc-${report.id}`}>{t.seeSentence}</a>}
    {editable && <a href={editPath(planId, `bc-${report.id}`)}>{t.edit}</a>}
  </p>
)

function ReportForms({ report, planId, refused }: Common & { report: Report }) {
  const fields = { obligationId: report.id, seenVersion: report.version }
  const own = refusedOf(refused, 'sua-bao-cao')
  return (
    <div className="stack">
      <ActForm refused={own} labels={labels} className="form wide">
        <Hidden fields={{ lam: 'sua-bao-cao', ...fields }} />
        <Current refused={own} />
        <Field name="from" label={t.from} hint={t.namesHint} defaultValue={names(report.from)} refused={own} />
        <Field name="to" label={t.to} defaultValue={names(report.to)} refused={own} />
        <Field name="what" label={t.what} defaultValue={report.what} refused={own} />
        <p className="row">
          <button className="button">{t.save}</button>
          <a href={checkPath(planId, `bc-${report.id}`)}>{t.cancel}</a>
        </p>
      </ActForm>
      <DropForm lam="bo-bao-cao" fields={fields} refused={refused} />
    </div>
  )
}

type RemarksProps = Pick<Common, 'planId' | 'editable'> &
  Pick<Checking, 'remarks'> & {
    /** The page that shows the document, when it is not this one. */
    documentPath?: string
  }

/** What an attentive officer would notice in the document, each to be answered. */
export function Remarks({ remarks, planId, editable, documentPath = '' }: RemarksProps) {
  return (
    <Panel title={t.remarks} id="luu-y">
      {remarks.length === 0 && <Empty>{t.noRemarks}</Empty>}
      <ul className="plain items">
        {remarks.map((remark) => (
          <li key={remark.id} id={`ly-${remark.id}`}>
            <p>
              <strong>{severityTexts[remark.severity]}</strong>: {remark.text}
            </p>
            {restsOnText(remark.evidence) && (
              <p className="row small no-print">
                <a href={`${documentPath}#y-ly-${remark.id}`}>{t.seeSentence}</a>
              </p>
            )}
            {remark.answer && (
              <p className="small quiet">
                {`${t.answeredBy(remark.answeredBy ?? '')}: ${answerTexts[remark.answer]}`}
                {remark.note && ` (${remark.note})`}
              </p>
            )}
            {editable && !remark.answer && <AnswerForm planId={planId} remarkId={remark.id} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** A remark on a copied plan rests on no document. */
const restsOnText = (evidence: unknown) => Array.isArray(evidence) && evidence.length > 0

function AnswerForm({ planId, remarkId }: { planId: string; remarkId: string }) {
  return (
    <ActForm className="row no-print" action={`/lam-viec/ke-hoach/${planId}/doi-chieu`}>
      <Hidden fields={{ lam: 'tra-loi', remarkId }} />
      {(Object.keys(answerTexts) as (keyof typeof answerTexts)[]).map((answer) => (
        <button key={answer} className="button plain slim" name="answer" value={answer}>
          {answerTexts[answer]}
        </button>
      ))}
    </ActForm>
  )
}
