import { expect, test } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '../../../test/support/database.ts'
import { newId } from '../id.ts'
import type { Actor } from './actor.ts'
import { anyone, commandsOf } from './command.ts'

const base = useDatabase()
const command = commandsOf<'organisation'>()

const officer: Actor = { kind: 'person', id: newId(), name: 'Lê Thị Thử', memberships: [], scope: [] }
const other: Actor = { ...officer, id: newId() }

const addPerson = command({
  name: 'organisation.test-add',
  input: z.object({ id: z.uuid(), name: z.string() }),
  load: async () => ({}),
  allow: (actor) => actor.kind === 'person' && actor.id === officer.id,
  async run({ write, now, changed, emit }, _subject, { id, name }) {
    await write.insertInto('organisation.person').values({ id, full_name: name, created_at: now }).execute()
    changed('person', id, null, { name })
    emit('organisation.test-added', { id })
    return { id }
  },
})

const addTwice = command({
  name: 'organisation.test-add-twice',
  input: z.object({ id: z.uuid() }),
  load: async () => ({}),
  allow: anyone,
  async run({ call }, _subject, { id }) {
    await call(addPerson, { id, name: 'Người thứ nhất' })
    await call(addPerson, { id, name: 'Trùng mã' }).catch(() => undefined)
    return { id }
  },
})

const people = (id: string) =>
  base.db.selectFrom('organisation.person').select('full_name').where('id', '=', id).execute()

test('an act writes its line, its changes and its events', async () => {
  const id = newId()
  await base.act(officer, addPerson, { id, name: 'Trần Văn Mẫu' })
  const lines = await base.db
    .selectFrom('record.change')
    .innerJoin('record.act', 'record.act.id', 'record.change.act_id')
    .select(['record.act.name', 'record.act.person_id', 'record.change.after'])
    .where('thing_id', '=', id)
    .execute()
  expect(lines).toEqual([{ name: 'organisation.test-add', person_id: officer.id, after: { name: 'Trần Văn Mẫu' } }])
  expect(base.events.at(-1)).toMatchObject({ event: 'organisation.test-added', payload: { id } })
})

test('a repeat changes nothing and answers as the first did; with other content it is refused', async () => {
  const id = newId()
  const actId = newId()
  const first = await base.act(officer, addPerson, { id, name: 'A' }, { actId })
  expect(await base.act(officer, addPerson, { name: 'A', id }, { actId })).toEqual(first)
  await expect(base.act(officer, addPerson, { id: newId(), name: 'B' }, { actId })).rejects.toMatchObject({
    status: 409,
  })
  expect(await people(id)).toHaveLength(1)
})

test('twenty repeats at once do it once', async () => {
  const id = newId()
  const actId = newId()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => base.act(officer, addPerson, { id, name: 'C' }, { actId })),
  )
  expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([id]))
})

test('who may not is refused, leaves no row, and may try again with the same id', async () => {
  const id = newId()
  const actId = newId()
  await expect(base.act(other, addPerson, { id, name: 'D' }, { actId })).rejects.toMatchObject({ status: 403 })
  expect(await base.db.selectFrom('record.repeat').selectAll().where('act_id', '=', actId).execute()).toEqual([])
  await base.act(officer, addPerson, { id, name: 'D' }, { actId })
  expect(await people(id)).toHaveLength(1)
})

test('a neighbour call has its own line under the parent, and its failure can be caught', async () => {
  const id = newId()
  await base.act(officer, addTwice, { id })
  expect(await people(id)).toEqual([{ full_name: 'Người thứ nhất' }])
  const child = await base.db
    .selectFrom('record.act as child')
    .innerJoin('record.act as parent', 'parent.id', 'child.parent_id')
    .innerJoin('record.change', 'record.change.act_id', 'child.id')
    .select('parent.name')
    .where('thing_id', '=', id)
    .execute()
  expect(child).toEqual([{ name: 'organisation.test-add-twice' }])
})

test('the record cannot be changed', async () => {
  await expect(base.db.updateTable('record.act').set({ name: 'x' }).execute()).rejects.toThrow(/append-only/)
})
