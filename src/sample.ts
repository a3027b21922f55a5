// Loads a sample into an empty database: catalogues, units, people with accounts, the business day.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue, readCatalogue } from './catalogue-loading.ts'
import { loadDesks } from './modules/feedback/server.ts'
import { loadPeople } from './modules/organisation/server.ts'
import { loadItems } from './modules/outreach/server.ts'
import { perform, type Runtime } from './platform/command/perform.ts'
import type { Command } from './platform/command/command.ts'
import { hashOf, openAccounts } from './platform/auth/index.ts'
import { newId } from './platform/id.ts'
import { runSamplePlan } from './sample-plan.ts'
import { openSampleRounds } from './sample-rounds.ts'
import { sendSamplePetitions } from './sample-petitions.ts'
import { Secret } from './platform/secret.ts'

type Sample = {
  code: string
  businessToday: string
  catalogues: string[]
  people: string
  homeUnit: string
  plan: { breakdown: string }
  rounds: string
  figures: string
  feedback: string
  petitions: string
  /** What the public reads. */
  outreach: string
  banner: string
  /** What reports made from its figures are marked with. */
  figureNote: string
  /** The shared password of all its accounts; shown on the sign-in page. */
  password: string
  /** User names that the sign-in page shows, in this order. */
  shown: string[]
}

/** Whether nothing was ever loaded or entered. */
export async function isEmpty({ db }: Runtime): Promise<boolean> {
  return (await db.selectFrom('organisation.unit').select('id').limit(1).execute()).length === 0
}

/** Loads `samples/<code>`; the caller made sure the database is empty. */
export async function loadSample(runtime: Runtime, root: string, code: string): Promise<void> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const sample = JSON.parse(read(`samples/${code}/sample.json`)) as Sample
  const run = <R>(command: Command<R>, input: unknown) =>
    perform(
      runtime,
      {
        actor: { kind: 'system', cause: `sample:${code}` },
        actId: newId(),
        now: new Date(),
        today: sample.businessToday,
      },
      command,
      input,
    )
  // While this stands, a start throws away what was loaded and begins anew.
  await runtime.db
    .insertInto('platform.installation')
    .values({ key: 'sample-loading', value: JSON.stringify(code) })
    .execute()
  for (const path of sample.catalogues) await loadCatalogue(run, readCatalogue(path, read(path)))
  const { people } = await run(loadPeople, JSON.parse(read(sample.people)))
  await run(loadDesks, JSON.parse(read(sample.feedback)))
  const personIds = new Map(people.map(({ username, id }) => [username, id]))
  await runSamplePlan({
    runtime,
    unitCode: sample.homeUnit,
    personIds,
    breakdown: JSON.parse(read(sample.plan.breakdown)),
    readBytes: (path) => readFileSync(join(root, path)),
  })
  await openSampleRounds({ run, db: runtime.db, readJson: (path) => JSON.parse(read(path)) }, sample)
  await sendSamplePetitions({ runtime, personIds }, JSON.parse(read(sample.petitions)))
  await run(loadItems, JSON.parse(read(sample.outreach)))
  await openSampleAccounts(runtime, people, sample.password)
  await keepFacts(runtime, sample)
}

/** What the house tells of a loaded sample; from here on a start does not load it anew. */
async function keepFacts({ db }: Runtime, sample: Sample): Promise<void> {
  await db.updateTable('platform.clock').set({ business_today: sample.businessToday }).execute()
  await db
    .insertInto('platform.installation')
    .values([
      { key: 'sample', value: JSON.stringify(sample.code) },
      { key: 'sample-password', value: JSON.stringify(sample.password) },
      { key: 'sample-shown', value: JSON.stringify(sample.shown) },
      { key: 'figure-note', value: JSON.stringify(sample.figureNote) },
    ])
    .execute()
  await db.deleteFrom('platform.installation').where('key', '=', 'sample-loading').execute()
}

/** One hash for all: sixty of them would take the start six seconds. */
async function openSampleAccounts({ db }: Runtime, people: { id: string; username: string }[], password: string) {
  const passwordHash = await hashOf(new Secret(password))
  const accounts = people.map(({ id, username }) => ({ personId: id, username }))
  await db
    .transaction()
    .execute((trx) => openAccounts(trx, accounts, { passwordHash, oneTimeUntil: null, now: new Date() }))
}
