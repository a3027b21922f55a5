import { formatDate } from '#platform/text/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Due as DueMark } from '#ui/when/when.tsx'
import { clockWords } from '../limit-words.ts'
import type { Due } from '../share-dues.ts'
import { shareStateText } from '../texts.vi.ts'
import type { ShareProps } from './share-form.tsx'
import { shareTexts as t } from './texts.vi.ts'

/** The dates of a share with how far away each is; an old date stays beside the extended one. */
export function DuePanel({ share, details, calendar, today }: ShareProps) {
  const dated = share.dues.filter(({ dueOn }) => dueOn !== null)
  const lateText = share.request ? shareStateText.unanswered : undefined
  return (
    <Panel title={t.dues}>
      {dated.length === 0 && <Empty>{t.noDue}</Empty>}
      <ul className="plain stack tight">
        {dated.map((due) => (
          <li key={`${due.deadlineId} ${due.occurrenceOn}`}>
            {due.doneOn ? (
              <Mark tone="done">{`${formatDate(due.dueOn!)}: ${t.doneOn(formatDate(due.doneOn))}`}</Mark>
            ) : due.report ? (
              <Mark tone={due.report === 'waiting' ? 'sent' : 'soon'}>
                {t.reported[due.report](formatDate(due.dueOn!))}
              </Mark>
            ) : (
              <DueMark due={due.dueOn!} today={today} calendar={calendar} {...(lateText && { lateText })} />
            )}{' '}
            {hourOf(due)} {wasDue(due)}
          </li>
        ))}
      </ul>
      <Reminders reminders={details.reminders} />
    </Panel>
  )
}

/** A later date that was granted has no hour of its own. */
const hourOf = ({ times, originalOn, dueOn }: Due) =>
  times.length > 0 && originalOn === dueOn ? <span className="small">{t.atClock(clockWords(times))}</span> : null

const wasDue = ({ originalOn, dueOn }: Due) =>
  originalOn && originalOn !== dueOn ? <span className="small quiet">{t.wasDue(formatDate(originalOn))}</span> : null

function Reminders({ reminders }: Pick<ShareProps['details'], 'reminders'>) {
  if (reminders.length === 0) return null
  return (
    <>
      <h3>{t.reminders}</h3>
      <ul className="plain small">
        {reminders.map(({ id, officeName, sentOn, note }) => (
          <li key={id}>
            {officeName ? t.remindedBy(officeName, formatDate(sentOn)) : t.reminded(formatDate(sentOn))}
            {note && `: ${note}`}
          </li>
        ))}
      </ul>
    </>
  )
}
