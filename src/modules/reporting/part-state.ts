/** The states of one part of a report: one list for both sides (GLOSSARY). Overdue is a mark beside any of them. */
export const partStates = ['none', 'drafting', 'signing', 'sent', 'resent', 'confirmed', 'sentBack'] as const

export type PartState = (typeof partStates)[number]

/** What the records say of a unit's part. */
export type PartFacts = {
  /** The version in hand, not yet sent, as far as this part may be edited in it. */
  inHand: 'none' | 'untouched' | 'edited' | 'frozen'
  /** The last version that was sent. */
  sentVersion: number | null
  /** The content of that version is confirmed and the confirmation was not withdrawn. */
  accepted: boolean
  /** That version was sent back for this part. */
  sentBack: boolean
  /** An earlier version was. */
  sentBackBefore: boolean
}

/** A confirmation stands until new content arrives; what was sent back stays so until the answer is frozen for signature. */
export function partState(facts: PartFacts): PartState {
  if (facts.sentVersion === null) return stateBeforeSending(facts.inHand)
  if (facts.accepted) return 'confirmed'
  if (facts.sentBack) return facts.inHand === 'frozen' ? 'signing' : 'sentBack'
  return facts.sentBackBefore ? 'resent' : 'sent'
}

function stateBeforeSending(inHand: PartFacts['inHand']): PartState {
  if (inHand === 'frozen') return 'signing'
  return inHand === 'edited' ? 'drafting' : 'none'
}

/** Days count by signature: late when signed after the last day, or not sent and the day is past. Null = in time or no date. */
export function isLate(lastDay: string | null, firstSignedOn: string | null, today: string): boolean {
  if (lastDay === null) return false
  return (firstSignedOn ?? today) > lastDay
}
