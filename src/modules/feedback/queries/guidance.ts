import { issuerOf } from '#modules/organisation/server.ts'
import type { Opening } from '#platform/privacy/index.ts'
import type { DirectedSubject, Kind } from '../kind.ts'
import { guidanceLetter, type Guidance } from '../output/guidance-letter.ts'
import { procedureFor } from './form-choices.ts'
import { lookedAt, type PetitionShown } from './petition-page.ts'
import type { Asking } from './petition-rows.ts'

type Directed = { kind: Kind; complaintAbout: 'review' | 'decision' | null }

/** Which procedure a petition is directed to; null for what is answered here. A complaint without a subject is one on a decision. */
const subjectOf = ({ kind, complaintAbout }: Directed): DirectedSubject | null => {
  if (kind === 'denunciation') return kind
  return kind === 'complaint' ? (complaintAbout ?? 'decision') : null
}

/** The stored guidance for a petition; null for what is answered here, and while the catalogue says nothing. */
export async function guidanceFor(ask: Asking, petition: Directed): Promise<Guidance | null> {
  const subject = subjectOf(petition)
  const procedure = subject ? await procedureFor(ask, subject) : null
  return subject && procedure ? { subject, ...procedure } : null
}

type Looking = Asking & { now: Date; privacy: Opening }

/**
 * The draft of the letter of guidance, by the desk; null where there is none to write. The sender is named only to who opened the
 * contact (of a denunciation: as its reader, the letter) a moment ago, which the record holds.
 */
export async function guidanceLetterOf(ask: Looking, petition: PetitionShown) {
  const guidance = await guidanceFor(ask, petition)
  const issuer = await issuerOf(ask.db, petition.deskId, ask.today)
  if (!guidance || !issuer) return null
  const opened = await lookedAt(ask, petition)
  const desk = await ask.db
    .selectFrom('feedback.desk')
    .select(['reception', 'phone', 'source'])
    .where('unit_id', '=', petition.deskId)
    .executeTakeFirstOrThrow()
  const sender = opened && (opened.letter?.contact ?? opened.contact)
  return guidanceLetter({ ...petition, issuer, guidance, sender, today: ask.today, desk })
}
