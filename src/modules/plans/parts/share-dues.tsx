import { formatDate } from '#platform/text/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Due as DueMark } from '#ui/when/when.tsx'
import { dueOrigin, lastDayText } from '../due-text.ts'
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
            <When due={due} {...{ today, calendar, lateText }} />
            <div className="small quiet">{dueOrigin(due, calendar)}</div>
          </li>
        ))}
      </ul>
      <Reminders reminders={details.reminders} />
    </Panel>
  )
}

type WhenProps = { due: Due; lateText: string | undefined } & Pick<ShareProps, 'today' | 'calendar'>

function When({ due: { dueOn, doneOn: done, report }, today, calendar, lateText }: WhenProps) {
  if (!dueOn) return null
  const day = lastDayText(dueOn, calendar)
  if (done) return <Mark tone="done">{`${day}: ${t.doneOn(formatDate(done))}`}</Mark>
  if (report) return <Mark tone={report === 'waiting' ? 'sent' : 'soon'}>{t.reported[report](day)}</Mark>
  return <DueMark due={dueOn} today={today} calendar={calendar} {...(lateText && { lateText })} />
}

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
