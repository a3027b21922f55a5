import { formatDate } from '#platform/text/index.ts'
import { squeeze } from '#platform/text/fold.ts'
import type { Agency, Deadline, PlanReading, Remark } from '#modules/plans/reader/index.ts'
import { summaryTexts as t } from './texts.vi.ts'

const WIDTH = 110

const short = (text: string) => {
  const line = squeeze(text)
  return line.length <= WIDTH ? line : `${line.slice(0, line.lastIndexOf(' ', WIDTH))} …`
}

function block(title: string, lines: readonly string[]): string {
  const body = lines.length > 0 ? lines : [t.none]
  return [
    `\n${title.toUpperCase()} (${lines.length > 0 ? lines.filter((line) => !line.startsWith('  ')).length : 0})`,
    ...body.map((line) => `  ${line}`),
  ].join('\n')
}

function factLines(reading: PlanReading): string[] {
  const { signer, issueDate } = reading
  const facts: [string, string | null][] = [
    [t.title, reading.title],
    [t.number, reading.documentNumber ?? reading.documentNumberPartial],
    [t.date, issueDate ? formatDate(issueDate) : reading.issueDatePartial],
    [t.issuer, reading.issuingBody],
    [t.signer, signer ? [...signer.capacity, signer.name ?? ''].filter(Boolean).join(' / ') : null],
  ]
  return facts.map(([name, value]) => `${name}: ${value ?? t.unknown}`)
}

function agencyLines(agency: Agency): string[] {
  const label = agency.label ? `${agency.label}. ` : '- '
  const head = `${label}${agency.name}${agency.request ? ` (${t.request})` : ''}: ${t.duties(agency.duties.length)}`
  return [head, ...agency.duties.map((duty) => `   - [${t.roles[duty.role]}] ${short(duty.text)}`)]
}

const deadlineLine = (deadline: Deadline) =>
  `${squeeze(deadline.quote)}${deadline.who ? `: ${deadline.who}` : ''}`.concat(`\n       ${short(deadline.what)}`)

function remarkLines(remark: Remark): string[] {
  return [`[${t.severity[remark.severity]}] ${remark.text}`]
}

/** The reading as lines for a person: facts, who does what by when, remarks. */
export function summaryOf(reading: PlanReading): string {
  const { deadlines, assignments } = reading
  const reports = reading.reportObligations.map(({ who, to, deadlineRefs, recurrence }) => {
    const when = deadlineRefs.map((ref) => squeeze(deadlines[ref]?.quote ?? '')).join('; ') || (recurrence ?? t.noDate)
    return `${who.join(', ') || t.unknown} → ${to.join(', ') || t.unknown}: ${when}`
  })
  const named = assignments.map((one) => `${short(one.title)}: ${t.lead} ${one.lead.join(', ') || t.unknown}`)
  const parts = [
    reading.documentType ?? t.unknown,
    ...factLines(reading),
    block(t.agencies, reading.agencies.flatMap(agencyLines)),
    ...(named.length > 0 ? [block(t.assignments, named)] : []),
    block(t.deadlines, deadlines.map(deadlineLine)),
    block(t.reports, reports),
    block(
      t.citations,
      reading.citations.map((one) => `${one.kind ?? ''} ${one.number}`.trim()),
    ),
    block(t.remarks, reading.remarks.flatMap(remarkLines)),
  ]
  return `${parts.join('\n')}\n`
}
