import { headOf, signatureOf, type Issuer } from '#modules/organisation/index.ts'
import type { AdministrativeDocument, Block } from '#platform/document/index.ts'
import { formatLongDate } from '#platform/text/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { printedCode } from '../code.ts'
import type { Contact } from '../contact.ts'
import { guidanceLetterTexts as t } from '../guidance-texts.vi.ts'
import type { DirectedSubject } from '../kind.ts'

export type Guidance = {
  subject: DirectedSubject
  what: string
  steps: readonly string[]
  timeLimit: string | null
  /** Null = a draft. */ source: string | null
}

export type GuidanceLetter = {
  issuer: Issuer
  guidance: Guidance
  code: string
  receivedOn: LocalDate
  today: LocalDate
  /** Null where the reader has not opened the sender's contact: the place of the name stays blank. */
  sender: Pick<Contact, 'name' | 'address'> | null
  desk: { reception: string | null; phone: string | null; /** Null = illustrative. */ source: string | null }
}

/** The letter of guidance of a complaint or a denunciation: where it goes and how. Nothing of the letter itself is repeated. */
export function guidanceLetter({ issuer, guidance, desk, ...about }: GuidanceLetter): AdministrativeDocument {
  const notes = warnings(guidance, desk)
  return {
    ...(notes.length > 0 && { draftNotes: notes }),
    ...headOf(issuer),
    number: null,
    date: null,
    draftYear: Number(about.today.slice(0, 4)),
    kindTitle: null,
    subject: t.subjects[guidance.subject],
    addressees: [addresseeOf(about.sender)],
    bases: [],
    body: [...bodyOf(issuer, guidance, about), ...endOf(guidance, desk)],
    closing: './.',
    recipients: [t.asAbove, t.archive],
    signature: signatureOf(issuer),
    annexes: [],
  }
}

function addresseeOf(sender: GuidanceLetter['sender']): string {
  const name = sender?.name ?? t.somebody
  return sender?.address ? t.at(name, sender.address) : t.person(name)
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** What is not official yet is said at the head of the page, before anybody signs. */
function warnings({ source }: Guidance, desk: GuidanceLetter['desk']): string[] {
  const lacks = [...(source === null ? [t.lacksProcedure] : []), ...(desk.source === null ? [t.lacksDesk] : [])]
  return lacks.map((text) => `${t.draft}. ${text}`)
}

function bodyOf(
  { fullName }: Issuer,
  { subject, what, steps, timeLimit }: Guidance,
  { code, receivedOn }: Pick<GuidanceLetter, 'code' | 'receivedOn'>,
): Block[] {
  return [
    paragraph(t.intro(fullName, formatLongDate(receivedOn), printedCode(code), t.found[subject])),
    paragraph(what),
    ...steps.map((text, i): Block => ({ kind: 'heading', level: 'point', label: `${i + 1}.`, text })),
    ...(timeLimit ? [paragraph(timeLimit)] : []),
  ]
}

function endOf({ source }: Guidance, { reception, phone }: GuidanceLetter['desk']): Block[] {
  const where = [reception && t.reception(reception), phone && t.phone(phone)].filter(Boolean).join(' ')
  return [...(where ? [paragraph(where)] : []), ...(source ? [paragraph(t.basis(source))] : []), paragraph(t.close)]
}

/** The same guidance as plain lines: what the sender reads on the tracking page, to be changed by the officer. */
export const guidanceLines = ({ what, steps, timeLimit, source }: Guidance): string =>
  [what, ...steps.map((step, i) => `${i + 1}. ${step}`), timeLimit, source ? t.basis(source) : null]
    .filter((line) => line !== null)
    .join('\n')
