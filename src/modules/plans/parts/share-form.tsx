import type { ReactNode } from 'react'
import type { Refusal } from '#platform/http/act.ts'
import { ActForm, Check, Field } from '#ui/form/index.ts'
import { isLocalDate, type WorkCalendar } from '#platform/time/index.ts'
import { dayOffText } from '../due-text.ts'
import type { CarriedShare } from '../queries/carried-shares.ts'
import type { SharePage } from '../queries/share-page.ts'
import { shareTexts as t } from './texts.vi.ts'

export type Refused = Refusal | undefined

/** What the panels of a share show. */
export type ShareProps = {
  share: CarriedShare
  details: SharePage
  calendar: WorkCalendar
  today: string
  refused: Refused
}

export const shareLabels: Record<string, string> = {
  instruction: t.instruction,
  officerId: t.officer,
  dueOn: t.innerDue,
  note: t.note,
  files: t.files,
  doneOn: t.doneDay,
  reason: t.reason,
  wantedOn: t.wanted,
  proposal: t.proposal,
  decision: t.decision,
  grantedUntil: t.grantedUntil,
  documentNumber: t.documentNumber,
  documentDate: t.documentDate,
  title: t.difficultyTitle,
  description: t.description,
}

/** The refusal of this form: several stand on the page, told apart by `lam` and the thing they are about. */
export function refusalOf(refused: Refused, lam: string, about: Record<string, string> = {}): Refused {
  const mine = refused?.values['lam'] === lam && Object.entries(about).every(([key, id]) => refused.values[key] === id)
  return mine ? refused : undefined
}

type Props = {
  lam: string
  title: string
  refused: Refused
  /** Hidden fields that say what the form is about. */
  about?: Record<string, string>
  files?: boolean
  button?: string
  /** Names of further fields, for the summary of what is wrong. */
  labels?: Record<string, string>
  children: (own: Refused) => ReactNode
}

/** A form of the page, folded until it is wanted; open when it came back refused. */
export function FoldedForm({ lam, title, refused, about = {}, files, button = title, labels, children }: Props) {
  const own = refusalOf(refused, lam, about)
  return (
    <details open={own !== undefined}>
      <summary>{title}</summary>
      <ActForm
        refused={own}
        labels={{ ...shareLabels, ...labels }}
        files={files ?? false}
        className="form wide"
        scope={[lam, ...Object.values(about)].join('-')}
      >
        <input type="hidden" name="lam" value={lam} />
        {Object.entries(about).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children(own)}
        <p className="row">
          <button className="button">{button}</button>
        </p>
      </ActForm>
    </details>
  )
}

type LaterProps = { name: string; label: string; own: Refused; calendar: WorkCalendar; wanted?: string }

/** A later date: of a day off it is said what it is worth, and who means it all the same ticks so. `wanted` is what was asked for. */
export function LaterDay({ name, label, own, calendar, wanted }: LaterProps) {
  const off = wanted && !own ? dayOffText(wanted, calendar) : null
  const field = { name, label, hint: off ?? t.laterHint, defaultValue: wanted, required: !wanted }
  const kept = own?.values['dayOffKept'] !== undefined
  return (
    <>
      <Field type="date" {...field} refused={own} />
      {own && (kept || toldDayOff(own, name, calendar)) && (
        <Check name="dayOffKept" label={t.dayOffKept} defaultChecked={kept} />
      )}
    </>
  )
}

/** Whether the day was refused for being a day off. */
function toldDayOff({ errors, values }: NonNullable<Refused>, name: string, calendar: WorkCalendar): boolean {
  const typed = values[name]
  const off = typed && isLocalDate(typed) ? dayOffText(typed, calendar) : null
  return off !== null && (errors[name]?.includes(off) ?? false)
}
