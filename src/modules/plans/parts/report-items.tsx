import { ActForm, Field, Select } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { limitFormTexts } from '../limit-texts.vi.ts'
import { checkPath, editPath } from '../paths.ts'
import type { Checking } from '../queries/checking.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { deadlineText } from '../wording.ts'
import { openName } from './duty-item.tsx'
import { DropForm } from './deadline-item.tsx'
import { Current, Folded, Hidden, refusedOf, type Refused } from './duty-form.tsx'
import { LimitFields, limitLabels } from './limit-fields.tsx'

type Common = { planId: string; editable: boolean; editing: string | null; refused: Refused; checking: Checking }

const labels = { what: t.what, from: t.from, to: t.to, deadlineId: limitFormTexts.known, ...limitLabels }
const names = (units: readonly { shortName: string }[]) => units.map(({ shortName }) => shortName).join('; ')

type Report = Checking['obligations'][number]

/** Who reports to whom by when, level by level. */
export function Reports(common: Common) {
  const { obligations: reports, maybe } = common.checking
  return (
    <Panel title={t.reports} id="bao-cao" aside={common.editable && <AddLink planId={common.planId} />}>
      {common.editing === NEW && common.editable && <AddForm {...common} />}
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

const NEW = 'moi-bao-cao'

const AddLink = ({ planId }: { planId: string }) => <a href={editPath(planId, NEW)}>{limitFormTexts.addReport}</a>

function AddForm({ planId, refused }: Common) {
  const own = refusedOf(refused, 'them-bao-cao')
  return (
    <ActForm refused={own} labels={labels} className="form wide" id={NEW}>
      <Hidden fields={{ lam: 'them-bao-cao' }} />
      <Parties refused={own} from="" to="" what="" />
      <LimitFields refused={own} optional={limitFormTexts.none} />
      <p className="row">
        <button className="button">{limitFormTexts.addReport}</button>
        <a href={checkPath(planId, 'bao-cao')}>{t.cancel}</a>
      </p>
    </ActForm>
  )
}

type PartiesProps = { refused: Refused; from: string; to: string; what: string }

const Parties = ({ refused, from, to, what }: PartiesProps) => (
  <>
    <Field name="from" label={t.from} hint={t.namesHint} defaultValue={from} refused={refused} />
    <Field name="to" label={t.to} defaultValue={to} refused={refused} />
    <Field name="what" label={t.what} defaultValue={what} refused={refused} />
  </>
)

/** When a report is due: by a deadline that the plan has, or by one that is entered here. */
function DueForm({ report, checking, refused }: Common & { report: Report }) {
  const own = refusedOf(refused, 'han-bao-cao')
  const numbers = new Map(checking.duties.map(({ id, n }) => [id, n]))
  const known = checking.deadlines.map((limit) => {
    const n = limit.dutyId === null ? undefined : numbers.get(limit.dutyId)
    const words = deadlineText(limit)
    return { value: limit.id, label: n === undefined ? words : limitFormTexts.ofDuty(n, words) }
  })
  return (
    <Folded title={limitFormTexts.ofReport} open={own}>
      <ActForm refused={own} labels={labels} className="form wide">
        <Hidden fields={{ lam: 'han-bao-cao', obligationId: report.id, seenVersion: report.version }} />
        <Current refused={own} />
        <Select
          name="deadlineId"
          label={limitFormTexts.known}
          options={[{ value: '', label: limitFormTexts.none }, ...known]}
          defaultValue={report.deadlineId ?? ''}
          refused={own}
        />
        <LimitFields refused={own} optional={limitFormTexts.asChosen} />
        <button className="button plain">{limitFormTexts.setOfReport}</button>
      </ActForm>
    </Folded>
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

function ReportForms({ report, ...common }: Common & { report: Report }) {
  const { planId, refused } = common
  const fields = { obligationId: report.id, seenVersion: report.version }
  const own = refusedOf(refused, 'sua-bao-cao')
  return (
    <div className="stack">
      <ActForm refused={own} labels={labels} className="form wide">
        <Hidden fields={{ lam: 'sua-bao-cao', ...fields }} />
        <Current refused={own} />
        <Parties refused={own} from={names(report.from)} to={names(report.to)} what={report.what} />
        <p className="row">
          <button className="button">{t.save}</button>
          <a href={checkPath(planId, `bc-${report.id}`)}>{t.cancel}</a>
        </p>
      </ActForm>
      <DueForm report={report} {...common} />
      <DropForm lam="bo-bao-cao" fields={fields} refused={refused} />
    </div>
  )
}
