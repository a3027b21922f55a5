import type { DeadlineBound, LocalDate } from '#platform/time/index.ts'

/** UTF-16 offsets into `PlanReading.paragraphs[paragraph]`, the stored text: `start` included, `end` excluded. */
export type Span = { paragraph: number; start: number; end: number }

/** `quote` is exactly the stored text between the offsets. */
export type Quoted = { quote: string; at: Span }

/** A fact of the letterhead or the signature, with every place it was read from. */
export type Origins = {
  documentType: Span[]
  documentNumber: Span[]
  issueDate: Span[]
  issuePlace: Span[]
  issuingBody: Span[]
  parentBody: Span[]
  title: Span[]
  signer: Span[]
}

/** Who signed: `capacity` holds the lines above the name ("TM. …", "KT. …", position) in print order. */
export type Signer = { name: string | null; capacity: string[] }

export type CitationRole = 'basis' | 'mention' | 'budget'

/** One cited document; `date` from the first mention that gives one; `mentions` are all places, the first one first. */
export type Citation = Quoted & {
  number: string
  kind: string | null
  date: LocalDate | null
  role: CitationRole
  mentions: Quoted[]
}

/** A part of the document as printed; `label` without its dot. */
export type Section = { label: string; title: string; at: Span; children: Section[] }

export type DutyRole = 'lead' | 'cooperate' | 'perform'

/** An act inside a printed duty. */
export type Task = Quoted & { text: string }

/**
 * One duty as printed. `who` names those of the heading whose duty alone it is ("Riêng UBND xã A …"), empty for all of
 * them; `deadlineRefs` are positions in `PlanReading.deadlines`.
 */
export type Duty = Quoted & {
  who: string[]
  role: DutyRole
  text: string
  withWhom: string[]
  tasks: Task[]
  deadlineRefs: number[]
}

/** Who got duties. `members` are the single bodies of a heading that names several; `request`: asked ("Đề nghị"), not told. */
export type Agency = Quoted & {
  label: string | null
  name: string
  members: string[]
  request: boolean
  duties: Duty[]
}

/** A task that names its lead on lines of its own ("Đơn vị chủ trì: …"). */
export type Assignment = Quoted & {
  label: string | null
  title: string
  lead: string[]
  cooperators: string[]
  time: string | null
}

export type DeadlineKind =
  | 'date'
  | 'month'
  | 'quarter'
  | 'year'
  | 'period'
  | 'recurrence'
  | 'relative'
  | 'phase'
  | 'event'

export type RecurrenceRule = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'

export type Binding = DeadlineBound | 'end of' | 'on' | 'in'

/**
 * One mention of a time limit. `iso`: day, 'YYYY-MM', 'YYYY-Qn' or 'YYYY'; `day`: 1–7 weekly (Monday 1), 1–31 monthly,
 * 'MM-DD' yearly; `month`: the month of a quarter that `day` lies in, null for its last; `times`: 'HH:MM'.
 */
export type Deadline = Quoted & {
  kind: DeadlineKind
  iso: string | null
  from: string | null
  until: string | null
  rule: RecurrenceRule | null
  day: number | string | null
  month: 1 | 2 | 3 | null
  times: string[]
  amount: number | null
  unit: 'hour' | 'day' | 'workingDay' | null
  after: string | null
  by: Binding | null
  who: string | null
  what: string
}

/** Who reports what to whom; `deadlineRefs` are positions in `PlanReading.deadlines`; empty with no `recurrence`: no date given. */
export type ReportObligation = Quoted & {
  who: string[]
  to: string[]
  what: string
  recurrence: string | null
  deadlineRefs: number[]
}

/** `vnd` is null when the figure is malformed, a pair when a range is printed. */
export type MoneyAmount = Quoted & { vnd: number | [number, number] | null; approx: 'above' | 'below' | 'about' | null }

/** A line under "Nơi nhận"; `archive` marks the "Lưu" line. */
export type Recipient = Quoted & { text: string; archive: boolean }

export type RemarkSeverity = 'error' | 'warning' | 'note'

/** What an attentive officer would notice. The text of the plan stays as it was. */
export type Remark = { kind: string; severity: RemarkSeverity; text: string; evidence: Quoted[] }

/** Words of the file beside the text: struck through, deleted under tracked changes or hidden. They are not read. */
export type LeftOut = { paragraph: number; text: string; how: 'struck' | 'deleted' | 'hidden' }

/** Everything understood of one document. A fact that is blank or unreadable is null and has a remark. */
export type PlanReading = {
  documentType: string | null
  documentNumber: string | null
  documentNumberPartial: string | null
  issueDate: LocalDate | null
  issueDatePartial: string | null
  issuePlace: string | null
  issuingBody: string | null
  parentBody: string | null
  title: string | null
  addressees: string[]
  signer: Signer | null
  origins: Origins
  citations: Citation[]
  sections: Section[]
  agencies: Agency[]
  assignments: Assignment[]
  deadlines: Deadline[]
  reportObligations: ReportObligation[]
  moneyAmounts: MoneyAmount[]
  recipients: Recipient[]
  remarks: Remark[]
  leftOut: LeftOut[]
  paragraphs: string[]
}
