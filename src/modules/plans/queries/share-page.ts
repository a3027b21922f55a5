import { roles } from '#modules/organisation/index.ts'
import { peopleOfUnit } from '#modules/organisation/server.ts'
import { attachmentsOfAll } from '#modules/documents/server.ts'
import type { Ask } from '#platform/http/context.ts'
import { evidenceOf } from '../evidence.ts'
import { NOTHING, offerOf } from '../share-offer.ts'
import { officeOfShare, type CarriedShare } from './carried-shares.ts'
import { difficultiesOfShare } from './difficulties.ts'
import { partnersOf } from './partners.ts'
import { assignmentsOf, completionsOf, cooperationsOf, extensionsOf, progressOf, remindersOf } from './share-details.ts'

/** Everything that the page of a share shows, and what it may offer the asker. The caller has found the share. */
export async function sharePageOf(ask: Ask, share: CarriedShare, number: number) {
  const { db } = ask
  const [records, cooperations] = await Promise.all([
    recordsOf(ask, share, number),
    share.assignment ? cooperationsOf(db, share.planId, share.assignment.id) : [],
  ])
  const office = await officeOfShare(db, share, ask.today)
  const carried = {
    unitId: share.unitId,
    planUnitId: share.planUnitId,
    officerId: share.assignment?.officerId ?? null,
    cooperatorIds: cooperations.flatMap(({ personId }) => personId ?? []),
  }
  const offer = share.endedOn
    ? NOTHING
    : offerOf(ask.actor, { share: carried, office, extensions: records.extensions, cooperations })
  const choices = offer.assign ? await choicesOf(ask, share) : null
  return { ...records, cooperations, offer, choices }
}

export type SharePage = Awaited<ReturnType<typeof sharePageOf>>

async function recordsOf(ask: Ask, share: CarriedShare, number: number) {
  const { db } = ask
  const [assignments, progress, completions, extensions, difficulties, reminders] = await Promise.all([
    assignmentsOf(db, share),
    progressOf(db, share, number),
    completionsOf(db, share),
    extensionsOf(db, share),
    difficultiesOfShare(ask, share),
    remindersOf(db, share),
  ])
  const files = await attachmentsOfAll(
    ask,
    progress.items.map(({ id }) => evidenceOf(id)),
  )
  const notes = progress.items.map((note) => ({ ...note, files: files.get(note.id) ?? [] }))
  return { assignments, notes, page: progress.page, completions, extensions, difficulties, reminders }
}

/** Whom the unit's head may name: people of the unit, and units that the plan names as cooperating. */
async function choicesOf(ask: Ask, share: CarriedShare) {
  const [people, partners] = await Promise.all([
    peopleOfUnit(ask.db, share.unitId, roles, ask.today),
    partnersOf(ask.db, share),
  ])
  const once = [...new Map(people.map((person) => [person.id, person])).values()]
  return { people: once.map(({ id, fullName, position }) => ({ id, label: `${fullName}, ${position}` })), partners }
}
