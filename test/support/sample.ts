// A sample loaded into a test database: `const sample = useSample(base, 'tan-bien-2023')`, then `await sample.actor('hanh.ldtbxh')`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actorOf } from '../../src/modules/organisation/server.ts'
import type { Actor } from '../../src/platform/command/actor.ts'
import { readOnly } from '../../src/platform/db/index.ts'
import type { Ask } from '../../src/platform/http/context.ts'
import type { TestDatabase } from './database.ts'
import { sampleOrigin } from './sample-template.ts'

const root = join(import.meta.dirname, '../..')

export type SampleDatabase = {
  /** The business day of the sample. */
  today: string
  /** The person of a user name as an actor on that day (or another). */
  actor: (username: string, today?: string) => Promise<Actor>
  /** What a page would ask with for that person. */
  ask: (username: string, today?: string) => Promise<Ask>
  /** The id of a unit by its code in the sample. */
  unit: (code: string) => Promise<string>
}

const readJson = <T>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as T

/** The sample is loaded before the tests of a file; call it after `useDatabase()`. */
export function useSample(base: TestDatabase, code: 'tan-bien-2023' | 'xa-tan-bien-2026'): SampleDatabase {
  const sample = readJson<{ businessToday: string; people: string }>(`samples/${code}/sample.json`)
  const { people } = readJson<{ people: { username: string; fullName: string }[] }>(sample.people)
  const today = sample.businessToday
  base.origin = () => sampleOrigin(code)

  async function actor(username: string, day = today): Promise<Actor> {
    const { fullName } = people.find((person) => person.username === username)!
    const person = await base.db
      .selectFrom('organisation.person')
      .select('id')
      .where('full_name', '=', fullName)
      .executeTakeFirstOrThrow()
    return (await actorOf(readOnly(base.db), person.id, day))!
  }
  return {
    today,
    actor,
    ask: async (username, day = today) => ({
      db: readOnly(base.db),
      actor: await actor(username, day),
      now: new Date(),
      today: day,
    }),
    unit: async (unitCode) =>
      (
        await base.db
          .selectFrom('organisation.unit')
          .select('id')
          .where('code', '=', unitCode)
          .executeTakeFirstOrThrow()
      ).id,
  }
}
