import { Problem } from '#platform/problem.ts'
import type { LastDecision } from './decision.ts'
import { reportReminderTexts } from './reminder-texts.vi.ts'
import { checkTexts, problemTexts as t } from './texts.vi.ts'

/** Forms of a round that the installation does not have. */
export const unknownForms = (codes: readonly string[]) =>
  new Problem('unknown-forms', 400, { errors: { forms: t.unknownForms(codes) } }, t.unknownForms(codes))

/** A round of this code is open already. */
export const roundExists = (id: string) =>
  new Problem('round-exists', 409, { href: `/lam-viec/bao-cao/${id}` }, t.roundExists)

/** A version is in hand already: work goes on in it. */
export const versionInHand = () => new Problem('version-in-hand', 409, {}, t.versionInHand)

/** A new version changes something: at least one part must be opened. */
export const nothingToCorrect = () => new Problem('nothing-to-correct', 400, {}, t.nothingToCorrect)

/** The draft was saved by somebody else since the page was opened. */
export const staleDraft = () => new Problem('stale-draft', 409, {}, t.staleDraft)

/** The filing is frozen or sent: its content can't change. */
export const notOpen = () => new Problem('filing-not-open', 409, {}, t.notOpen)

/** The part belongs to what was not sent back, or its figures are consolidated, not typed. */
export const partNotOpen = () => new Problem('part-not-open', 409, {}, t.partNotOpen)

/** A planned or given figure, or a text of a table: blank there is not "không phát sinh". */
export const notNothing = () => new Problem('not-nothing', 400, {}, t.notNothing)

/** A section of which the tables tell results. */
export const notNothingSection = (label: string) => new Problem('not-nothing', 400, {}, t.notNothingSection(label))

/** Errors, or warnings without a reason, or queries without an answer. */
export const notReady = (sentences: readonly string[]) =>
  new Problem('not-ready', 409, { sentences }, t.notReady(sentences.length))

/** It was decided already: nothing waits for the receiver. */
export const notAwaiting = () => new Problem('not-awaiting', 409, {}, t.notAwaiting)

/** Questions, or a reason for sending back, stand on the page from which a part is to be confirmed. */
export const wordsLeft = (questions: number, reason: boolean) =>
  new Problem('words-left', 400, {}, t.wordsLeft(questions, reason))

/** A newer version was sent since the page was opened. */
export const newerSent = (version: number) => new Problem('newer-sent', 409, { version }, t.newerSent(version))

/** The report whose figures were to be looked at before the signature was sent. */
export const sentMeanwhile = () => new Problem('sent-meanwhile', 409, {}, t.sentMeanwhile)

/** Somebody (`own`: the same person, elsewhere) decided on the part since the page was opened. */
export const decidedMeanwhile = (last: LastDecision | undefined, own: boolean) =>
  new Problem('decided-meanwhile', 409, {}, t.decidedMeanwhile(last, own))

/** A report that was added up from the part is issued; `number` is its number and symbol. */
export const alreadyIssued = (number: string) => new Problem('already-issued', 409, { number }, t.alreadyIssued(number))

/** Figures that no one may type either: below zero where the form has none, or of more digits than a cell holds. */
export const impossibleFigures = (places: readonly string[]) =>
  new Problem('impossible-figures', 400, { places }, checkTexts.impossible(places))

/** Places that no form of the round has. */
export const unknownCells = (places: readonly string[]) =>
  new Problem('unknown-cells', 400, { places }, t.unknownCells(places))

/** Nobody was chosen, or those chosen owe no report any more. */
export const nobodyChosen = () =>
  new Problem(
    'nobody-chosen',
    400,
    { errors: { reports: reportReminderTexts.nothingChosen } },
    reportReminderTexts.nothingChosen,
  )

/** The catalogue knows no symbol for letters of the unit. */
export const symbolMissing = () => new Problem('symbol-missing', 409, {}, reportReminderTexts.symbolMissing)
