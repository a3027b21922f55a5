import { describe, expect, test } from 'vitest'
import { recordOf } from '#modules/organisation/server.ts'
import { readOnly } from '#platform/db/index.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { message, useGateways } from '../../../test/support/talking.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { splitPetition } from './commands/split-petition.ts'
import { petitionById, stepsOf } from './queries/petition-page.ts'
import { denunciationsOf } from './queries/denunciations.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send } = handlingOf(base, sample)
const { tell, idOf } = useGateways(base, sample)

const parts = { part: 'Người ghi danh lớp may đòi tiền.', rest: 'Lịch lớp may chưa dán ở ấp.' }
const split = async (id: string, kind: string) =>
  (await does('hanh.ldtbxh', splitPetition, id, { kind, ...parts })) as { newId: string | null }

const steps = async (id: string) => (await stepsOf(readOnly(base.db), id)).map(({ kind }) => kind)
const acts = async (thing: string, id: string) =>
  (await recordOf(readOnly(base.db), thing, id)).lines.map(({ act }) => act)

/** The denunciation that came last, by who reads it. */
const lastWalled = async () => (await denunciationsOf(await sample.ask('sang.ldtbxh')))[0]!.id

describe('the trace of a part that was split off', () => {
  test('that is a petition stands in the steps of the letter', async () => {
    const id = await send()
    const { newId } = await split(id, 'reflection')
    expect(await steps(id)).toEqual(['received', 'split'])
    expect((await petitionById(await sample.ask('hanh.ldtbxh'), newId!))!.splitFrom).not.toBeNull()
  })

  test('that is a denunciation stands nowhere at the letter; its readers have it in the record of the denunciation', async () => {
    const id = await send()
    const { newId } = await split(id, 'denunciation')
    expect(newId).toBeNull()
    expect(await steps(id)).toEqual(['received'])
    expect(await acts('petition', id)).not.toContain('feedback.split-petition')
    const walled = await lastWalled()
    expect(await acts('denunciation', walled)).toEqual(['feedback.split-petition'])
    const { rows } = await base.pool.query(
      `select count(*)::int as n from feedback.step where petition_id = $1 and kind = 'split'`,
      [id],
    )
    expect(rows[0].n).toBe(0)
  })

  test('that turns out to be a denunciation later is gone from the letter; the other part stays', async () => {
    const id = await send()
    const { newId } = await split(id, 'proposal')
    const rest = { kind: 'reflection', part: parts.rest, rest: 'Lớp may ở ấp.' }
    await does('hanh.ldtbxh', splitPetition, id, rest)
    expect(await steps(id)).toEqual(['received', 'split', 'split'])
    await does('hanh.ldtbxh', sortPetition, newId!, { kind: 'denunciation' })
    expect(await steps(id)).toEqual(['received', 'split'])
  })

  test('what its sender writes next by his channel is sealed too', async () => {
    const say = (id: string, text: string) => tell('zalo', message(id, { from: 'zalo-tách', text }))
    const code = (await say('t1', `${parts.part} ${parts.rest}`)).body['code']!
    const id = await idOf(code)
    await split(id, 'denunciation')
    const walled = await lastWalled()
    const next = await say('t2', 'Người đó còn đòi cả chị tôi.')
    expect(await idOf(next.body['code']!)).toBe(walled)
    expect(await steps(id)).toEqual(['received'])
    expect(await steps(walled)).toEqual(['received', 'messaged'])
  })
})
