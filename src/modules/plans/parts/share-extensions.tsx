import { formatDate } from '#platform/text/index.ts'
import { ActForm, Field, Select, TextArea } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { WorkCalendar } from '#platform/time/index.ts'
import { dueLabel, dueValue, lastDayText, limitText, worthOf } from '../due-text.ts'
import type { Extension } from '../queries/share-details.ts'
import { FoldedForm, LaterDay, type Refused, type ShareProps } from './share-form.tsx'
import { shareTexts as t } from './texts.vi.ts'

/** Requests for a later date: asked, proposed on, decided; the old date stays readable. */
export function ExtensionPanel(props: ShareProps) {
  const { details } = props
  const dates = datesOf(props)
  return (
    <Panel title={t.extensions} id="gia-han">
      {details.extensions.length === 0 && <Empty>{t.noExtensions}</Empty>}
      <ul className="plain stack">
        {details.extensions.map((one) => (
          <li key={one.id}>
            <ExtensionItem {...props} one={one} />
          </li>
        ))}
      </ul>
      {details.offer.done && dates.length > 0 && (
        <FoldedForm lam="xin-gia-han" title={t.ask} refused={props.refused}>
          {(own) => (
            <>
              <p className="hint">{t.askHint}</p>
              <Select name="due" label={t.whichDate} options={dates} refused={own} />
              <LaterDay name="wantedOn" label={t.wanted} own={own} calendar={props.calendar} />
              <TextArea name="reason" label={t.reason} refused={own} required />
            </>
          )}
        </FoldedForm>
      )}
    </Panel>
  )
}

function datesOf({ share, calendar }: ShareProps) {
  const ofPlan = share.dues
    .filter(({ dueOn, doneOn }) => dueOn !== null && doneOn === null)
    .map((due) => ({ value: dueValue(due), label: t.ofPlan(dueLabel(due, calendar, t.whole)) }))
  const inner = share.assignment?.dueOn
  return inner ? [...ofPlan, { value: 'inner', label: t.ofUnit(limitText(inner, calendar)) }] : ofPlan
}

function ExtensionItem({ one, details, calendar, refused }: ShareProps & { one: Extension }) {
  const { offer } = details
  const days = [lastDayText(one.oldDueOn, calendar), limitText(one.wantedOn, calendar)] as const
  const asked = t.asked(one.askedByName, formatDate(one.askedOn), ...days)
  return (
    <>
      {one.assignmentId && <span className="small quiet">{`${t.innerDate}. `}</span>}
      {asked}
      <p className="as-typed">{one.reason}</p>
      {one.proposal && (
        <p className="small">{t.proposed(one.proposedBy ?? '', t.proposes[one.proposal], one.proposalNote ?? '')}</p>
      )}
      <Outcome one={one} calendar={calendar} />
      {offer.propose.includes(one.id) && <ProposeForm one={one} refused={refused} />}
      {offer.decide.includes(one.id) && <DecideForm one={one} calendar={calendar} refused={refused} />}
      {offer.takeBack.includes(one.id) && (
        <ActForm className="row">
          <input type="hidden" name="lam" value="rut-gia-han" />
          <input type="hidden" name="extensionId" value={one.id} />
          <button className="button plain slim">{t.takeBack}</button>
        </ActForm>
      )}
    </>
  )
}

type OutcomeProps = { one: Extension; calendar: WorkCalendar }

function Outcome({ one, calendar }: OutcomeProps) {
  if (one.decision === null) return <Mark tone="soon">{t.waiting}</Mark>
  if (one.decision === 'taken-back') return <Mark>{t.takenBack}</Mark>
  const worth = one.grantedUntil && worthOf(one.grantedUntil, calendar)
  return (
    <>
      {one.grantedUntil ? (
        <Mark tone="done">{t.granted(formatDate(one.grantedUntil))}</Mark>
      ) : (
        <Mark tone="back">{t.refused}</Mark>
      )}{' '}
      <span className="small">{[worth, ...decisionOf(one)].filter(Boolean).join('; ')}</span>
    </>
  )
}

/** By which document, by whom, and what was added. */
const decisionOf = ({ documentNumber, documentDate, decidedOn, decidedBy, decisionNote }: Extension) => [
  documentNumber && documentDate && t.byDocument(documentNumber, formatDate(documentDate)),
  decidedOn && t.decidedBy(decidedBy ?? '', formatDate(decidedOn)),
  decisionNote,
]

const ProposeForm = ({ one, refused }: { one: Extension; refused: Refused }) => (
  <FoldedForm lam="de-xuat" title={t.propose} refused={refused} about={{ extensionId: one.id }}>
    {(own) => (
      <>
        <Select
          name="proposal"
          label={t.proposal}
          options={[
            { value: 'grant', label: t.proposeGrant },
            { value: 'refuse', label: t.proposeRefuse },
          ]}
          refused={own}
        />
        <TextArea name="note" label={t.reason} refused={own} required />
      </>
    )}
  </FoldedForm>
)

type DecideProps = { one: Extension; calendar: WorkCalendar; refused: Refused }

const DecideForm = ({ one, calendar, refused }: DecideProps) => (
  <FoldedForm lam="quyet-dinh" title={t.decide} refused={refused} about={{ extensionId: one.id }}>
    {(own) => (
      <>
        <Select
          name="decision"
          label={t.decision}
          options={[
            { value: 'granted', label: t.grant },
            { value: 'refused', label: t.refuse },
          ]}
          refused={own}
        />
        <LaterDay name="grantedUntil" label={t.grantedUntil} own={own} calendar={calendar} wanted={one.wantedOn} />
        {!one.assignmentId && (
          <>
            <Field name="documentNumber" label={t.documentNumber} refused={own} />
            <Field type="date" name="documentDate" label={t.documentDate} refused={own} />
          </>
        )}
        <TextArea name="note" label={t.decisionNote} refused={own} />
      </>
    )}
  </FoldedForm>
)
