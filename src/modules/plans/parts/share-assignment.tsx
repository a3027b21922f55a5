import { formatDate } from '#platform/text/index.ts'
import { Field, Select, TextArea, type Option } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Due } from '#ui/when/when.tsx'
import { lastDayText, limitText } from '../due-text.ts'
import type { Cooperation } from '../queries/share-details.ts'
import type { SharePage } from '../queries/share-page.ts'
import { FoldedForm, type Refused, type ShareProps } from './share-form.tsx'
import { shareTexts as t } from './texts.vi.ts'

/** As many as a unit of this size names; further ones take a second assignment. */
export const COOPERATOR_ROWS = 4

/** The head's instruction, who leads, who contributes, by when. */
export function AssignmentPanel(props: ShareProps) {
  const { share, details } = props
  const [first, ...others] = details.assignments
  const standing = share.assignment ? first : undefined
  const { assign } = details.offer
  return (
    <Panel title={t.assignment} id="phan-cong">
      {standing ? (
        <Standing {...props} standing={standing} />
      ) : (
        <Empty>{assign ? t.noAssignment : t.noAssignmentOther}</Empty>
      )}
      {details.choices && <AssignForm {...props} choices={details.choices} />}
      <Earlier past={standing ? others : details.assignments} />
    </Panel>
  )
}

type Assignment = SharePage['assignments'][number]

const Standing = ({ standing, ...props }: ShareProps & { standing: Assignment }) => (
  <>
    <blockquote className="as-typed">{standing.instruction}</blockquote>
    <p>
      {`${t.officer}: `}
      <strong>{standing.officerName}</strong>
      <br />
      <span className="small quiet">
        {[t.assignedBy(standing.assignedBy, formatDate(standing.assignedOn)), innerText(props)]
          .filter(Boolean)
          .join(', ')}
      </span>
    </p>
    <Cooperators {...props} />
  </>
)

const Earlier = ({ past }: { past: readonly Assignment[] }) =>
  past.length > 0 && (
    <details>
      <summary>{t.earlier}</summary>
      <ul className="plain small">
        {past.map(({ id, officerName, instruction, assignedBy, assignedOn }) => (
          <li key={id}>{`${officerName}, ${t.assignedBy(assignedBy, formatDate(assignedOn))}: ${instruction}`}</li>
        ))}
      </ul>
    </details>
  )

function innerText({ share: { assignment }, calendar }: ShareProps): string | null {
  if (!assignment?.dueOn) return null
  const day = limitText(assignment.dueOn, calendar)
  const extended = assignment.setOn && assignment.setOn !== assignment.dueOn
  return extended ? t.innerWas(day, lastDayText(assignment.setOn!, calendar)) : t.inner(day)
}

function Cooperators({ details, calendar, today, refused }: ShareProps) {
  if (details.cooperations.length === 0) return null
  return (
    <>
      <h3>{t.cooperators}</h3>
      <ul className="plain stack tight">
        {details.cooperations.map((one) => (
          <li key={one.id}>
            <strong>{one.personName ?? one.unitName}</strong>
            {one.what && `: ${one.what}`}{' '}
            {one.doneOn ? (
              <span className="small">{`${t.given(one.givenBy ?? '', formatDate(one.doneOn))}: ${one.note}`}</span>
            ) : (
              <Due due={one.dueOn} today={today} calendar={calendar} />
            )}
            {details.offer.give.includes(one.id) && <GiveForm one={one} refused={refused} />}
          </li>
        ))}
      </ul>
    </>
  )
}

const GiveForm = ({ one, refused }: { one: Cooperation; refused: Refused }) => (
  <FoldedForm lam="phoi-hop" title={t.give} refused={refused} about={{ cooperationId: one.id }}>
    {(own) => <TextArea name="note" label={t.givenNote} refused={own} required />}
  </FoldedForm>
)

type Choices = NonNullable<SharePage['choices']>

function AssignForm({ share, choices, refused }: ShareProps & { choices: Choices }) {
  const people = choices.people.map(({ id, label }) => ({ value: id, label }))
  const about = { seenAssignmentId: share.assignment?.id ?? '' }
  const title = share.assignment ? t.assignAgain : t.assign
  return (
    <FoldedForm lam="phan-cong" title={title} refused={refused} about={about} button={t.save} labels={rowLabels}>
      {(own) => (
        <>
          <TextArea name="instruction" label={t.instruction} refused={own} rows={3} required />
          <Select name="officerId" label={t.officer} options={people} blank={t.chooseOfficer} refused={own} required />
          <Field type="date" name="dueOn" label={t.innerDue} hint={t.innerDueHint} refused={own} />
          <p className="hint">{t.cooperatorsHint}</p>
          {Array.from({ length: COOPERATOR_ROWS }, (_none, i) => (
            <CooperatorFields key={i} i={i} options={whoOptions(choices)} own={own} />
          ))}
        </>
      )}
    </FoldedForm>
  )
}

/** Of the rows of cooperators, by the names of their fields. */
const rowLabels = Object.fromEntries(
  Array.from({ length: COOPERATOR_ROWS }, (_none, i) => [
    [`cooperators.${i}.who`, t.who(i + 1)],
    [`cooperators.${i}.dueOn`, `${t.who(i + 1)}, ${t.cooperatorDue}`],
  ]).flat(),
)

const whoOptions = ({ people, partners }: Choices): Option[] => [
  ...partners.map(({ unitId, unitName }) => ({ value: `unit:${unitId}`, label: unitName, group: t.planUnits })),
  ...people.map(({ id, label }) => ({ value: `person:${id}`, label, group: t.ownPeople })),
]

const CooperatorFields = ({ i, options, own }: { i: number; options: Option[]; own: Refused }) => (
  <fieldset className="cooperator">
    <legend className="visually-hidden">{t.who(i + 1)}</legend>
    <Select name={`cooperators.${i}.who`} label={t.who(i + 1)} options={options} blank={t.nobody} refused={own} />
    <Field name={`cooperators.${i}.what`} label={t.what} refused={own} />
    <Field type="date" name={`cooperators.${i}.dueOn`} label={t.cooperatorDue} refused={own} />
  </fieldset>
)
