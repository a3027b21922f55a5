// What the holder of a tracking code is told: the truth, in words that give nobody away, and when he must wait.
import { RouterContextProvider } from 'react-router'
import { beforeEach, describe, expect, test } from 'vitest'
import { appContext, type App } from '#platform/http/context.ts'
import { readOnly } from '#platform/db/index.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { useSample } from '../../../test/support/sample.ts'
import { codeOf } from './code.ts'
import { directPetition } from './commands/decide-petition.ts'
import { sortPetition } from './commands/sort-petition.ts'
import { splitPetition } from './commands/split-petition.ts'
import { whatShape } from './draft.ts'
import { MOST_LETTERS } from './letter.ts'
import { trackedOr404 } from './pages/tracked.ts'
import { petitionByCode } from './queries/tracking.ts'
import { toldSteps, type StepKind } from './state.ts'
import { publicKindText } from './texts.vi.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { does, send } = handlingOf(base, sample)

const codeById = async (id: string) =>
  (await base.db.selectFrom('feedback.petition').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code
const told = async (id: string) => (await petitionByCode({ db: readOnly(base.db) }, await codeById(id)))!

describe('a denunciation by its code', () => {
  test('stands where it stands: received until a reader directed it, without a word of anybody', async () => {
    const id = await send({ kind: 'denunciation', body: 'Kể việc giữ tiền.' })
    expect(await told(id)).toMatchObject({ state: 'received', steps: [{ kind: 'received', note: null }] })
    await does('sang.ldtbxh', directPetition, id, { letter: 'Mời gửi đơn tố cáo có chữ ký.' })
    const after = await told(id)
    expect(after.state).toBe('directed')
    expect(after.steps.map(({ kind, note }) => [kind, note])).toEqual([
      ['received', null],
      ['directed', null],
    ])
    expect(JSON.stringify(after)).not.toMatch(/giữ tiền|chữ ký/)
  })

  test('found to be one later, it tells nothing of what was done before', async () => {
    const id = await send()
    await does('hanh.ldtbxh', sortPetition, id, { kind: 'denunciation' })
    expect(await told(id)).toMatchObject({ state: 'received', messages: [], topic: null })
  })

  test('is called as a complaint is, and not by its name', () => {
    expect(publicKindText.denunciation).toBe(publicKindText.complaint)
    expect(Object.values(publicKindText).join()).not.toMatch(/tố cáo/i)
  })
})

describe('a letter that was split', () => {
  const split = async (id: string, kind: string) =>
    does('hanh.ldtbxh', splitPetition, id, { kind, part: 'Xin vay vốn.', rest: 'Giếng cạn.', topicCode: 'vay-von' })

  test('tells its sender what was split off and the code to follow it by, from both sides', async () => {
    const id = await send({ body: 'Giếng cạn. Xin vay vốn.' })
    const { newId } = await split(id, 'proposal')
    const [first, second] = [await told(id), await told(newId!)]
    expect(first).toMatchObject({ parts: [{ code: second.code, kind: 'proposal', topic: second.topic }], partOf: null })
    expect(second).toMatchObject({ parts: [], partOf: first.code })
  })

  test('tells nothing of a denunciation in it, found when it was split or later', async () => {
    const id = await send({ body: 'Giếng cạn. Xin vay vốn.' })
    await split(id, 'denunciation')
    expect(await told(id)).toMatchObject({ parts: [] })
    const { newId } = await split(id, 'proposal')
    await does('hanh.ldtbxh', sortPetition, newId!, { kind: 'denunciation' })
    expect(await told(id)).toMatchObject({ parts: [] })
    expect(await told(newId!)).toMatchObject({ partOf: null })
  })

  test('a part does not lead to a letter that was found to be a denunciation', async () => {
    const id = await send({ body: 'Giếng cạn. Xin vay vốn.' })
    const { newId } = await split(id, 'proposal')
    await does('hanh.ldtbxh', sortPetition, id, { kind: 'denunciation' })
    expect(await told(newId!)).toMatchObject({ partOf: null })
    const { rows } = await base.pool.query('select 1 from feedback.petition where split_from_id = $1', [id])
    expect(rows).toEqual([])
  })
})

test.each<[string, StepKind[], StepKind[]]>([
  ['cleared anew three times', ['received', 'listed', 'listed', 'rated', 'listed'], ['received', 'listed']],
  [
    'taken off and shown again',
    ['listed', 'listing-withdrawn', 'listed', 'listed'],
    ['listed', 'listing-withdrawn', 'listed'],
  ],
  ['never shown', ['received', 'sorted'], ['received']],
])('public is told once: %s', (_what, steps, shown) => {
  expect(toldSteps(steps.map((kind) => ({ kind }))).map(({ kind }) => kind)).toEqual(shown)
})

describe('looking codes up', () => {
  beforeEach(() => base.pool.query('delete from platform.rate'))
  const now = new Date('2026-11-23T03:00:00Z')

  const lookUp = (code: string, at = now) => {
    const context = new RouterContextProvider()
    const app = { runtime: base.runtime, db: readOnly(base.db), address: '198.51.100.9', now: at, today: sample.today }
    context.set(appContext, app as unknown as App)
    return trackedOr404(context, code)
  }
  const guess = (n: number) => lookUp(codeOf(n))

  test('slips of the finger cost nothing; thirty guesses are the most, and the wait is told with a telephone', async () => {
    const code = await codeById(await send())
    const slip = `${code.slice(0, 11)}${(Number(code[11]) + 1) % 10}`
    for (let n = 0; n < 40; n += 1) await expect(lookUp(slip)).rejects.toMatchObject({ init: { status: 404 } })
    for (let n = 0; n < 30; n += 1) await expect(guess(n)).rejects.toMatchObject({ init: { status: 404 } })
    await expect(lookUp(code)).rejects.toMatchObject({
      init: { status: 429 },
      data: { minutes: 10, phone: expect.stringMatching(/\d/) },
    })
    expect((await lookUp(code, new Date(now.getTime() + 10 * 60_000))).code).toBe(code)
  })

  test('a right code after a few errors is shown', async () => {
    const code = await codeById(await send())
    for (let n = 0; n < 29; n += 1) await guess(n).catch(() => undefined)
    for (let n = 0; n < 5; n += 1) expect((await lookUp(code)).code).toBe(code)
  })
})

describe('the first page', () => {
  const words = (body?: string) => {
    const read = whatShape.safeParse({ choice: 'reflection', body })
    return read.success ? null : read.error.issues[0]!.message
  }

  test.each<[string, string | undefined, RegExp | null]>([
    ['as long as may be', 'a'.repeat(MOST_LETTERS), null],
    ['lines that end with two characters', 'a\r\n'.repeat(MOST_LETTERS / 2), null],
    ['one too long', 'a'.repeat(MOST_LETTERS + 1), /^Nội dung dài quá 4\.000 ký tự/],
    ['blank', '  ', /^Hãy viết/],
    ['none', undefined, /^Hãy viết/],
  ])('%s', (_what, body, sentence) => {
    expect(words(body)).toEqual(sentence === null ? null : expect.stringMatching(sentence))
  })
})
