// Petitions of a sample: sent, taken in and handled by the acts of the house, on their days, by their people.
import {
  acceptPetition,
  approveAnswer,
  askSender,
  directPetition,
  draftAnswer,
  enterPetition,
  listPetition,
  routePetition,
  sendPetition,
} from './modules/feedback/server.ts'
import { actorOf } from './modules/organisation/server.ts'
import type { Actor } from './platform/command/actor.ts'
import type { Command } from './platform/command/command.ts'
import { perform, type Runtime } from './platform/command/perform.ts'
import { readOnly } from './platform/db/index.ts'
import { newId } from './platform/id.ts'
import { Secret } from './platform/secret.ts'

const acts: Record<string, Command> = {
  accept: acceptPetition,
  route: routePetition,
  ask: askSender,
  draft: draftAnswer,
  approve: approveAnswer,
  direct: directPetition,
  list: listPetition,
}

type Step = { on: string; by: string; act: string; unit?: string } & Record<string, unknown>
type SamplePetition = {
  on: string
  place: string
  hamlet?: string
  /** Where on the map, in degrees. */
  point?: { latitude: number; longitude: number }
  kind: string
  complaintAbout?: string
  topic?: string
  body: string
  channel?: string
  /** Who typed it in for the sender. */
  by?: string
  contact?: object
  consents: string[]
  sex?: string
  then: Step[]
}
export type SamplePetitions = { petitions: SamplePetition[] }

type At = { runtime: Runtime; personIds: ReadonlyMap<string, string> }

/** Sends the sample's petitions and takes each as far as it says. */
export async function sendSamplePetitions(at: At, { petitions }: SamplePetitions): Promise<void> {
  for (const petition of petitions) {
    const petitionId = await sent(at, petition)
    for (const step of petition.then) await taken(at, petitionId, step)
  }
}

async function sent(at: At, petition: SamplePetition): Promise<string> {
  const { on, place, topic, contact, channel, by, then: _then, ...words } = petition
  const letter = {
    ...words,
    topicCode: topic,
    placeId: await unitId(at.runtime, place),
    ...(contact && { contact: new Secret(contact) }),
  }
  const citizen: Actor = { kind: 'public', receiptKey: newId() }
  const { petitionId } = by
    ? await run(at, await person(at, by, on), on, enterPetition, { channel, letter })
    : await run(at, citizen, on, sendPetition, letter)
  return petitionId
}

async function taken(at: At, petitionId: string, { on, by, act, unit, ...words }: Step): Promise<void> {
  const { version: seenVersion } = await at.runtime.db
    .selectFrom('feedback.petition')
    .select('version')
    .where('id', '=', petitionId)
    .executeTakeFirstOrThrow()
  const input = { petitionId, seenVersion, ...words, ...(unit && { unitId: await unitId(at.runtime, unit) }) }
  await run(at, await person(at, by, on), on, acts[act]!, input)
}

const run = <R>({ runtime }: At, actor: Actor, today: string, command: Command<R>, input: unknown) =>
  perform(runtime, { actor, actId: newId(), now: new Date(), today }, command, input)

async function person({ runtime, personIds }: At, username: string, day: string): Promise<Actor> {
  const actor = await actorOf(readOnly(runtime.db), personIds.get(username) ?? '', day)
  if (!actor) throw new Error(`the sample names nobody called ${username}`)
  return actor
}

async function unitId({ db }: Runtime, code: string): Promise<string> {
  const unit = await db.selectFrom('organisation.unit').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  return unit.id
}
