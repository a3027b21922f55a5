import type { ReadingShape } from './reading-shape.ts'
import { untitled } from './texts.vi.ts'

/** The facts of the document as the plan keeps them; what was blank or unreadable is null. */
export function documentFacts(reading: ReadingShape) {
  const capacity = reading.signer?.capacity ?? []
  return {
    document_type: reading.documentType,
    number: reading.documentNumber,
    symbol: symbolOf(reading.documentNumber ?? partialOf(reading)),
    issue_date: reading.issueDate,
    issue_place: reading.issuePlace,
    issuing_body: reading.issuingBody,
    parent_body: reading.parentBody,
    title: reading.title ?? untitled,
    signer: reading.signer?.name ?? null,
    signer_position: capacity.length > 0 ? capacity.join('\n') : null,
  }
}

const partialOf = (reading: ReadingShape): string | null => {
  const partial = reading['documentNumberPartial']
  return typeof partial === 'string' ? partial : null
}

/** What stands behind the stroke of "629/KH-UBND". */
function symbolOf(number: string | null): string | null {
  const behind = number?.split('/').at(-1)?.trim()
  return number?.includes('/') && behind ? behind : null
}
