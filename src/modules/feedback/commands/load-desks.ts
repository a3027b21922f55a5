import { z } from 'zod'
import { commandsOf, type Loading } from '#platform/command/command.ts'
import { isSystem } from '../policy.ts'
import { noDesk } from '../problems.ts'

const command = commandsOf<'feedback', 'organisation'>()

const desk = z.object({
  unit: z.string(),
  territory: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  hours: z.string().nullable(),
  reception: z.string().nullable(),
  source: z.string().nullable(),
  /** Full names of who is entrusted with denunciations. */
  denunciations: z.array(z.string()).default([]),
})
const route = z.object({ topic: z.string(), territory: z.string(), unit: z.string() })

/** Loads the desks that receive petitions (by codes of units) and which unit is in charge of which topic; what is known already stays. */
export const loadDesks = command({
  name: 'feedback.load-desks',
  input: z.object({ desks: z.array(desk), routes: z.array(route).default([]) }),
  load: async (at) => ({ units: await unitIds(at), people: await personIds(at), topics: await topicIds(at) }),
  allow: isSystem,
  async run({ write, now }, { units, people, topics }, { desks, routes }) {
    for (const { unit, territory, denunciations, ...words } of desks) {
      const deskId = idOf(units, unit)
      await write
        .insertInto('feedback.desk')
        .values({ unit_id: deskId, territory_id: idOf(units, territory), ...words })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      for (const name of denunciations)
        await write
          .insertInto('feedback.denunciation_desk')
          .values({ desk_id: deskId, person_id: idOf(people, name), named_at: now })
          .execute()
    }
    for (const { topic, territory, unit } of routes)
      await write
        .insertInto('feedback.topic_route')
        .values({ topic_id: idOf(topics, topic), territory_id: idOf(units, territory), unit_id: idOf(units, unit) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return { desks: desks.length }
  },
})

type Ids = ReadonlyMap<string, string>
type At = Loading<'feedback', 'organisation'>

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw noDesk()
  return id
}

const unitIds = async ({ read }: At): Promise<Ids> =>
  new Map(
    (await read.selectFrom('organisation.unit').select(['code', 'id']).execute()).map(({ code, id }) => [code, id]),
  )

const personIds = async ({ read }: At): Promise<Ids> =>
  new Map(
    (await read.selectFrom('organisation.person').select(['full_name', 'id']).execute()).map((row) => [
      row.full_name,
      row.id,
    ]),
  )

const topicIds = async ({ read }: At): Promise<Ids> =>
  new Map((await read.selectFrom('feedback.topic').select(['code', 'id']).execute()).map(({ code, id }) => [code, id]))
