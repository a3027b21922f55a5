import type { ReactNode } from 'react'
import { formatDate } from '#platform/text/index.ts'
import { isWorkingDay, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { ActForm, Field } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { checkPath, editPath } from '../paths.ts'
import type { Checking } from '../queries/checking.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { deadlineText } from '../wording.ts'
import { Current, Folded, Hidden, refusedOf, type Refused } from './duty-form.tsx'
import { LimitFields, limitLabels } from './limit-fields.tsx'

type Limit = Checking['deadlines'][number]
export type Common = {
  planId: string
  editable: boolean
  editing: string | null
  refused: Refused
  oldDays: Checking['oldDays']
  calendar: WorkCalendar
}

const labels = { ...limitLabels, what: t.what, duty: t.dutyNumber, reason: t.reason }
const anchorOf = ({ id }: Limit) => `han-${id}`

type Free = Common & Pick<Checking, 'deadlines' | 'provisions'>

/**
 * Deadlines that bind no duty: first those that still wait for an owner (open points), then those that need none: a report's,
 * or without a day.
 */
export function FreeDeadlines({ checking, ...common }: Common & { checking: Checking }) {
  const open = new Set(checking.points.map(({ anchor }) => anchor))
  const free = checking.deadlines.filter(({ dutyId }) => dutyId === null)
  const waiting = free.filter((limit) => open.has(anchorOf(limit)))
  const others = free.filter((limit) => !open.has(anchorOf(limit)))
  const { provisions } = checking
  return (
    <Panel title={`${t.deadlines}: ${waiting.length}`} id="thoi-han">
      {waiting.length === 0 && <Empty>{t.noDeadlines}</Empty>}
      <FreeList deadlines={waiting} provisions={provisions} {...common} />
      {others.length > 0 && <h3>{t.otherDeadlines}</h3>}
      <FreeList deadlines={others} provisions={provisions} {...common} />
    </Panel>
  )
}

const FreeList = ({ deadlines, provisions, ...common }: Free) => (
  <ul className="plain items">
    {deadlines.map((limit) => (
      <li key={limit.id} id={anchorOf(limit)}>
        <p>{deadlineText(limit)}</p>
        <Sentence limit={limit} text={provisions.find(({ n }) => n === limit.paragraph)?.text} />
        <DeadlineBelow limit={limit} {...common}>
          {common.editable && <a href={editPath(common.planId, `moi-${limit.id}`, 'them')}>{t.makeDuty}</a>}
        </DeadlineBelow>
      </li>
    ))}
  </ul>
)

const AROUND = 90

/** The words around a deadline with the deadline itself marked: two of one sentence are told apart. */
function Sentence({
  limit: { start: spanStart, end: spanEnd, what },
  text,
}: {
  limit: Limit
  text: string | undefined
}) {
  if (!text || spanStart === null || spanEnd === null) return <p className="small quiet">{what}</p>
  const from = Math.max(0, spanStart - AROUND)
  return (
    <p className="small quiet">
      {from > 0 && '…'}
      {text.slice(from, spanStart)}
      <mark>{text.slice(spanStart, spanEnd)}</mark>
      {text.slice(spanEnd, spanEnd + AROUND)}
      {text.length > spanEnd + AROUND && '…'}
    </p>
  )
}

/** A deadline of a duty, in one line with what can be done with it. */
export const DutyDeadline = ({ limit, n, ...common }: Common & { limit: Limit; n: number }) => (
  <li id={anchorOf(limit)}>
    {`${t.deadline}: ${deadlineText(limit)}`}
    <DeadlineBelow limit={limit} n={n} {...common} />
  </li>
)

type Below = Common & { limit: Limit; n?: number; children?: ReactNode }

/** What is asked of a moved date, and the ways to the sentence and to the forms. */
function DeadlineBelow({ limit, n, children, ...common }: Below) {
  const { planId, editable, editing } = common
  const oldDay = common.oldDays[limit.id]
  if (editing === anchorOf(limit)) return <DeadlineForms limit={limit} n={n} {...common} />
  return (
    <>
      {oldDay && <p className="small ask">{movedText(limit, oldDay, common.calendar)}</p>}
      <div className="row small no-print">
        {oldDay && editable && <KeepDate limit={limit} />}
        {limit.paragraph !== null && <a href={`#y-${anchorOf(limit)}`}>{t.seeSentence}</a>}
        {editable && <a href={editPath(planId, anchorOf(limit))}>{t.editDeadline}</a>}
        {children}
      </div>
    </>
  )
}

/** A date moved from another year is a proposal; a day off is pointed out. */
function movedText({ lastDay }: Limit, oldDay: LocalDate, calendar: WorkCalendar): string {
  const onDayOff = lastDay !== null && !isWorkingDay(lastDay, calendar)
  return [t.movedFrom(formatDate(oldDay)), onDayOff ? t.movedToDayOff(formatDate(lastDay)) : ''].join(' ')
}

const KeepDate = ({ limit }: { limit: Limit }) => (
  <ActForm className="row">
    <Hidden fields={{ lam: 'giu-han', deadlineId: limit.id, seenVersion: limit.version }} />
    <button className="button plain slim">{t.keepDate}</button>
  </ActForm>
)

function DeadlineForms({ limit, n, planId, refused }: Common & { limit: Limit; n: number | undefined }) {
  const fields = { deadlineId: limit.id, seenVersion: limit.version }
  const own = refusedOf(refused, 'sua-han')
  return (
    <div className="stack">
      <ActForm refused={own} labels={labels}>
        <Hidden fields={{ lam: 'sua-han', ...fields }} />
        <Current refused={own} />
        <LimitFields refused={own} limit={limit} />
        <Field name="what" label={t.what} defaultValue={limit.what} refused={own} />
        <Field
          name="duty"
          label={t.dutyNumber}
          hint={t.dutyNumberHint}
          inputMode="numeric"
          className="short"
          defaultValue={n}
          refused={own}
        />
        <p className="row">
          <button className="button">{t.save}</button>
          <a href={checkPath(planId, anchorOf(limit))}>{t.cancel}</a>
        </p>
      </ActForm>
      <DropForm lam="bo-han" fields={fields} refused={refused} />
    </div>
  )
}

/** Drops a thing, with the reason. */
export function DropForm(props: { lam: string; fields: Record<string, string | number>; refused: Refused }) {
  const own = refusedOf(props.refused, props.lam)
  return (
    <Folded title={t.drop} open={own}>
      <ActForm refused={own} labels={labels}>
        <Hidden fields={{ lam: props.lam, ...props.fields }} />
        <Field name="reason" label={t.reason} refused={own} />
        <button className="button plain">{t.drop}</button>
      </ActForm>
    </Folded>
  )
}
