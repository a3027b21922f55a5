// A petition whose sender took everything back is over: nobody works on it, no clock runs, what hung on it goes its own way.
import { describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { draftAnswer } from './commands/answer-petition.ts'
import { mergePetition } from './commands/merge-petition.ts'
import { eraseOwnData } from './commands/own-data.ts'
import { givePart } from './commands/route-petition.ts'
import { actsNow } from './handling/acts-now.ts'
import { petitionById, routingsOf } from './queries/petition-page.ts'
import { standingOf } from './queries/standing.ts'
import { petitionByCode } from './queries/tracking.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send, accept, answer } = handlingOf(base, sample)

const shown = async (id: string) => (await petitionById(await sample.ask('hanh.ldtbxh'), id))!
const erase = async (id: string) => {
  const { code } = await shown(id)
  await base.act({ kind: 'public', receiptKey: 'code' }, eraseOwnData, { code, proof: new Secret('0912345678') })
  return code
}

describe('erased by its sender', () => {
  test('while it was worked on: the end, without a clock, and no act is offered or taken', async () => {
    const id = await send()
    await accept(id)
    await does('hanh.ldtbxh', givePart, id, {
      unitId: await sample.unit('phong-nnptnt-tan-bien'),
      request: 'Cho biết số giếng.',
    })
    await erase(id)
    const petition = await shown(id)
    expect(petition).toMatchObject({ state: 'erased', next: 'none', doer: null, due: null })
    const standing = await standingOf(readOnly(base.db), petition)
    expect(actsNow(await sample.actor('hanh.ldtbxh'), standing)).toEqual(['ghi-chu'])
    const draft = { outcome: 'solved', body: 'Đã làm.' }
    await expect(does('hanh.ldtbxh', draftAnswer, id, draft)).rejects.toMatchObject({ status: 409 })
    const parts = (await routingsOf(readOnly(base.db), id)).filter(({ role }) => role === 'part')
    expect(parts.map(({ endedAt }) => endedAt === null)).toEqual([false])
  })

  test('after the answer: no way of telling it is waited for, and it is not opened again', async () => {
    const id = await send()
    await accept(id)
    await answer(id)
    const code = await erase(id)
    expect((await shown(id)).next).toBe('none')
    expect(await petitionByCode({ db: readOnly(base.db) }, code)).toMatchObject({ state: 'erased', mayNotSolve: false })
    const { rows } = await base.pool.query(
      'select 1 from feedback.delivery where petition_id = $1 and delivered_at is null and failed_at is null',
      [id],
    )
    expect(rows).toEqual([])
  })

  test('what was merged into it is worked on by itself', async () => {
    const [main, other] = [await send(), await send()]
    await does('hanh.ldtbxh', mergePetition, other, { intoId: main })
    await erase(main)
    expect((await shown(other)).state).toBe('handling')
  })
})
