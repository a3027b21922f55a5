import { Problem } from '#platform/problem.ts'
import { problemText as t } from './texts.vi.ts'

/** A refusal (409 unless told otherwise) with its sentence; `errors` marks fields of the form. */
const refusal = (code: string, text: string, status = 409, errors: Record<string, string> = {}): Problem =>
  new Problem(`documents.${code}`, status, { errors }, text)

const wrongField = (code: string, field: string, text: string): Problem => refusal(code, text, 400, { [field]: text })

export const problems = {
  alreadyOpen: () => refusal('already-open', t.alreadyOpen),
  replacesUnknown: () => refusal('replaces-unknown', t.replacesUnknown, 400),
  alreadyReplaced: () => refusal('already-replaced', t.alreadyReplaced),
  movedOn: (state: string) => refusal('moved-on', t.movedOn(state)),
  held: (reasons: readonly string[]) => refusal('held', t.held(reasons)),
  numberTaken: (number: string, year: number, next: number) => {
    return refusal('number-taken', t.numberTaken(number, year, next), 409, { number: t.nextNumber(next) })
  },
  dateInFuture: (field: string) => wrongField('date-in-future', field, t.dateInFuture),
  dateBeforeSigning: (signedOn: string) => wrongField('date-before-signing', 'issuedOn', t.dateBeforeSigning(signedOn)),
  signedInFuture: () => wrongField('signed-in-future', 'signedOn', t.signedInFuture),
  signedBeforeDraft: (openedOn: string) => wrongField('signed-before-draft', 'signedOn', t.signedBeforeDraft(openedOn)),
  notPdf: () => wrongField('not-pdf', 'signedPaper', t.notPdf),
  fileMissing: () => refusal('file-missing', t.fileMissing, 400),
  stale: () => refusal('stale', t.stale),
  issuedHere: () => refusal('issued-here', t.issuedHere),
  alreadyRegistered: (number: string) => {
    const text = t.alreadyRegistered(number)
    return refusal('already-registered', text, 409, { number: text })
  },
  notedBeforeIssue: () => wrongField('noted-before-issue', 'notedOn', t.notedBeforeIssue),
  unknownKind: () => wrongField('unknown-kind', 'kind', t.unknownKind),
}
