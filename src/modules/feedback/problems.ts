import { Problem } from '#platform/problem.ts'
import type { Went } from './conversation.ts'
import { photoTexts, problemTexts as t } from './texts.vi.ts'

const onField = (code: string, field: string, text: string) =>
  new Problem(code, 400, { errors: { [field]: text } }, text)

export const unknownTopic = () => onField('unknown-topic', 'topicCode', t.unknownTopic)
export const unknownPlace = () => onField('unknown-place', 'placeId', t.unknownPlace)
export const complaintWithoutSubject = () => onField('complaint-subject', 'complaintAbout', t.complaintSubject)

export const noDesk = () => new Problem('no-desk', 409, {}, t.noDesk)

/** The same message of a channel came a second time; `petitionId`, `code` and `went` are those of the first. */
export const cameAlready = (first: { petitionId: string; code: string; went: Went }) =>
  new Problem('came-already', 409, first, t.cameAlready(first.code))

export const tooManyPhotos = (most: number) => onField('too-many-photos', 'photos', t.tooManyPhotos(most))

/** A photo or a piece of one whose size is not taken. */
export const tooLargePiece = () => onField('bad-length', 'photos', t.badLength)

/** A piece that does not begin where the last one ended, or of an upload that is over. */
export const badOffset = () => new Problem('bad-offset', 409, {}, t.badOffset)

/** The unfinished form is over, or the address was cut short. */
export const draftGone = () => new Problem('draft-gone', 410, {}, t.draftGone)

/** The form is under attack: a sum or the browser's work must be shown with it. */
export const proofWanted = (wrong: boolean) => onField('proof-wanted', 'sum', wrong ? t.wrongSum : t.sumWanted)

/** A field that no person sees was filled in. */
export const trapped = () => onField('trapped', 'website', t.trapped)

/** Too many from one address; the same code as platform/rate has it. */
export const tooManySent = (minutes: number) => new Problem('too-many-tries', 429, { minutes }, t.tooManySent(minutes))

/** Phone or e-mail that is not the sender's; the same answer whether there is a contact or none. */
export const notTheSender = () => onField('not-the-sender', 'proof', t.notTheSender)

/** What a sender wants is not open any more, or not yet. */
export const notNow = () => new Problem('not-now', 409, {}, t.notNow)

/** A photo that is not taken, and why. */
export const onPhotos = (code: keyof typeof photoTexts) => onField(code, 'photos', photoTexts[code])

/** Photos that are not taken, each with its name and why; whether the others were kept. */
export const photosRefused = (refused: readonly string[], othersKept: boolean) =>
  onField('photos-refused', 'photos', t.photosRefused(refused, othersKept))

/** Contact was left without the consent to use it. */
export const handlingWanted = () => onField('handling-wanted', 'handling', t.handlingWanted)

/** Too many wrong proofs. */
export const tooManyProofs = (minutes: number) =>
  new Problem('too-many-tries', 429, { minutes }, t.tooManyProofs(minutes))

/** No slip has this code: mistyped, or not printed here. */
export const slipUnknown = () => onField('slip-unknown', 'slip', t.slipUnknown)

/** The slip was typed in before. */
export const slipUsed = () => new Problem('slip-used', 409, { errors: { slip: t.slipUsed } }, t.slipUsed)

/** A slip comes from a box. */
export const slipOfBox = () => onField('slip-of-box', 'channel', t.slipOfBox)

/** The slip was printed by another desk than the one that receives for the place. */
export const slipElsewhere = () => onField('slip-elsewhere', 'placeId', t.slipElsewhere)

/** There is a contact: it, with the code, is the proof. */
export const hasContact = () => onField('has-contact', 'proof', t.hasContact)

/** An erasure cannot be taken back: it is asked for twice. */
export const notSure = () => onField('not-sure', 'sure', t.notSure)

/** Who is known by the code only erases when the handling has ended. */
export const notDoneYet = () => new Problem('not-done-yet', 409, {}, t.notDoneYet)
