import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readOnly } from '#platform/db/index.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { sent } from '../../../test/support/petitions.ts'
import { useSample } from '../../../test/support/sample.ts'
import { denunciationsOfYear, petitionMeasures, type PetitionMeasureKey } from './figures.ts'
import { counts, dimensions, scores, UNKNOWN } from './measure.ts'
import { filterOf } from './pages/work/filter.ts'
import { measuresOf } from './queries/measures.ts'
import { numbersBy, numbersOf } from './queries/numbers.ts'
import { petitionsSeen, type PetitionFilter } from './queries/petition-list.ts'
import type { StepKind } from './state.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const everything = filterOf(new Request('http://x/'))

type Made = {
  kind: 'reflection' | 'proposal' | 'complaint'
  topic: string | null
  place: string | null
  sex: 'female' | 'male' | null
  channel: 'web' | 'phone' | 'box'
  day: string
  due: string | null
  steps: [StepKind, string][]
  score: number | null
  unsolved: boolean
}

/** A petition as the database would have it after all that; the way there is tested elsewhere. */
async function make(made: Made): Promise<void> {
  const { petitionId } = await sent(base, sample, { today: made.day })
  await base.db
    .updateTable('feedback.petition')
    .set({
      kind: made.kind,
      place_id: made.place,
      sender_sex: made.sex,
      channel: made.channel,
      result_due_on: made.due,
      topic_id: made.topic,
    })
    .where('id', '=', petitionId)
    .execute()
  for (const [i, [kind, day]] of made.steps.entries())
    await base.db
      .insertInto('feedback.step')
      .values({ petition_id: petitionId, n: 10 + i, kind, at: new Date(), on_day: day })
      .execute()
  if (made.score !== null || made.unsolved) await answered(petitionId, made)
}

async function answered(petitionId: string, { score, unsolved }: Made): Promise<void> {
  const at = new Date()
  const about = { petition_id: petitionId, answer_n: 1, at }
  if (score !== null)
    await base.db
      .insertInto('feedback.rating')
      .values({ ...about, score })
      .execute()
  if (unsolved)
    await base.db
      .insertInto('feedback.not_solved')
      .values({ ...about, on_day: '2023-06-20' })
      .execute()
}

const ways: [StepKind, string][][] = [
  [],
  [['accepted', '2023-06-02']],
  [['refused', '2023-06-02']],
  [
    ['accepted', '2023-06-02'],
    ['delivered', '2023-06-09'],
  ],
  [
    ['accepted', '2023-06-02'],
    ['delivered', '2023-06-10'],
    ['rated', '2023-06-11'],
  ],
  [
    ['delivered', '2023-06-10'],
    ['not-solved', '2023-06-20'],
  ],
  [
    ['delivered', '2023-06-08'],
    ['not-solved', '2023-06-20'],
    ['delivered', '2023-06-25'],
  ],
  [['merged', '2023-06-03']],
]

beforeAll(async () => {
  const topics = await base.db.selectFrom('feedback.topic').select('id').limit(2).execute()
  const communes = await Promise.all(['ubnd-xa-tra-vong', 'ubnd-xa-tan-lap'].map(sample.unit))
  const arbitrary = fc.record<Made>({
    kind: fc.constantFrom('reflection', 'proposal', 'complaint'),
    topic: fc.constantFrom(null, ...topics.map(({ id }) => id)),
    place: fc.constantFrom(null, ...communes),
    sex: fc.constantFrom('female', 'male', null),
    channel: fc.constantFrom('web', 'phone', 'box'),
    day: fc.constantFrom('2023-05-31', '2023-06-01'),
    due: fc.constantFrom(null, '2023-06-09', '2023-06-30'),
    steps: fc.constantFrom(...ways),
    score: fc.constantFrom(null, ...scores),
    unsolved: fc.boolean(),
  })
  for (const made of fc.sample(arbitrary, { numRuns: 40, seed: 7 })) await make(made)
})

const total = async (who: string, filter: PetitionFilter) =>
  (await petitionsSeen(await sample.ask(who), filter, 1)).page.total

describe('the numbers of the offices', () => {
  test('each is as long as the list that it opens, each dimension adds up, and so do the ends', async () => {
    const place = await sample.unit('ubnd-xa-tra-vong')
    const narrowing = fc.record({
      from: fc.constantFrom(null, '2023-05-31', '2023-06-01'),
      until: fc.constantFrom(null, '2023-05-31', '2023-06-26'),
      place: fc.constantFrom(null, place),
      kind: fc.constantFrom(null, 'reflection' as const),
    })
    await fc.assert(
      fc.asyncProperty(narrowing, fc.constantFrom('hanh.ldtbxh', 'diem.travong'), async (narrow, who) => {
        const filter = { ...everything, ...narrow }
        const { all, by, satisfaction } = await measuresOf(await sample.ask(who), filter)
        for (const dimension of dimensions)
          for (const count of counts)
            expect(by[dimension].reduce((sum, line) => sum + line.counts[count], 0)).toBe(all.counts[count])
        const { received, 'in-time': inTime, late, 'under-way': open, elsewhere, overdue } = all.counts
        expect(inTime + late + open + elsewhere).toBe(received)
        expect(overdue).toBeLessThanOrEqual(open)
        expect(scores.reduce((sum, score) => sum + satisfaction.byScore[score], 0)).toBe(satisfaction.rated)
        for (const line of by.commune)
          for (const count of counts)
            expect(await total(who, { ...filter, counted: count, commune: line.key ?? UNKNOWN })).toBe(
              line.counts[count],
            )
      }),
      { numRuns: 6 },
    )
  })

  test.each(dimensions)('by %s: every number opens its own list', async (dimension) => {
    const { by } = await measuresOf(await sample.ask('hanh.ldtbxh'), everything)
    expect(by[dimension].length).toBeGreaterThan(1)
    for (const line of by[dimension])
      for (const counted of counts)
        expect(await total('hanh.ldtbxh', { ...everything, counted, [dimension]: line.key ?? UNKNOWN })).toBe(
          line.counts[counted],
        )
  })

  test('the scores open their lists, the mean is theirs', async () => {
    const { satisfaction } = await measuresOf(await sample.ask('hanh.ldtbxh'), everything)
    const sum = scores.reduce((all, score) => all + score * satisfaction.byScore[score], 0)
    expect(satisfaction.mean).toBeCloseTo(sum / satisfaction.rated, 9)
    for (const score of scores)
      expect(await total('hanh.ldtbxh', { ...everything, score })).toBe(satisfaction.byScore[score])
  })

  test('the public numbers are the same: of the same year and kinds, on the same day', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const span = { year: 2023, day: ask.today }
    const { by } = await measuresOf(ask, { ...everything, from: '2023-01-01', until: '2023-12-31' })
    const told = by.kind.filter(({ key }) => key === 'reflection' || key === 'proposal')
    const sum = (count: (typeof counts)[number]) => told.reduce((all, line) => all + line.counts[count], 0)
    const wanted = { received: sum('received'), answered: sum('in-time') + sum('late'), inTime: sum('in-time') }
    expect(sum('not-solved')).toBeGreaterThan(0)
    expect(await numbersOf(ask.db, span)).toMatchObject(wanted)
    const rows = await numbersBy(ask.db, 'place', span)
    expect(rows.reduce((all, { answered }) => all + answered, 0)).toBe(wanted.answered)
  })

  test('a first answer that came late stays late, whatever day the sender who came back is promised', async () => {
    const { petitionId } = await sent(base, sample, { today: '2022-06-01' })
    const steps = { kind: ['delivered', 'not-solved', 'delivered'], day: ['2022-07-01', '2022-07-02', '2022-07-04'] }
    for (const [i, kind] of steps.kind.entries())
      await base.db
        .insertInto('feedback.step')
        .values({ petition_id: petitionId, n: 10 + i, kind: kind as StepKind, at: new Date(), on_day: steps.day[i]! })
        .execute()
    const back = { petition_id: petitionId, answer_n: 1, at: new Date(), on_day: '2022-07-02' }
    await base.db
      .insertInto('feedback.not_solved')
      .values({ ...back, first_due_on: '2022-06-30' })
      .execute()
    const on = async (day: string) => numbersOf(readOnly(base.db), { year: 2022, day })
    await base.db
      .updateTable('feedback.petition')
      .set({ result_due_on: '2022-07-16' })
      .where('id', '=', petitionId)
      .execute()
    expect(await on('2022-07-01')).toMatchObject({ received: 1, answered: 1, inTime: 0, days: 30 })
    expect(await on('2022-07-03')).toMatchObject({ received: 1, answered: 0, inTime: 0, days: null })
    expect(await on('2022-07-04')).toMatchObject({ received: 1, answered: 1, inTime: 0, days: 30 })
  })

  test('who sees nothing counts nothing; a commune counts its own place', async () => {
    expect((await measuresOf(await sample.ask('thu.so'), everything)).all.counts.received).toBe(0)
    const { by } = await measuresOf(await sample.ask('diem.travong'), everything)
    expect(by.commune.map(({ key }) => key)).not.toContain(await sample.unit('ubnd-xa-tan-lap'))
  })
})

describe('the figures for reports', () => {
  const scope = (until: string, units: string[] | null = null) => ({
    units,
    period: { from: '2023-01-01', until },
    planId: null,
  })
  const measure = (key: PetitionMeasureKey) => petitionMeasures.find((one) => one.key === key)!
  const count = (key: PetitionMeasureKey, until: string, units: string[] | null = null) =>
    measure(key).count(readOnly(base.db), scope(until, units))

  test('the ends add up on every day; what was done later is under way before', async () => {
    for (const until of ['2023-06-01', '2023-06-09', '2023-06-26']) {
      const ends = ['answered_in_time', 'answered_late', 'under_way', 'directed_elsewhere'] as const
      const numbers = await Promise.all(ends.map((end) => count(`feedback.${end}`, until)))
      expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(await count('feedback.received', until))
    }
    expect(await count('feedback.answered_in_time', '2023-06-01')).toBe(0)
    expect(await count('feedback.answered_in_time', '2023-06-26')).toBeGreaterThan(0)
    expect(await count('feedback.received', '2023-06-26', [])).toBe(0)
  })

  test('the list holds what the asker sees and tells how many lie outside', async () => {
    const all = await count('feedback.received', '2023-06-26')
    for (const who of ['hanh.ldtbxh', 'diem.travong', 'thu.so']) {
      const { items, outside } = await measure('feedback.received').list(await sample.ask(who), scope('2023-06-26'))
      expect(items.length + outside).toBe(all)
    }
  })

  test('denunciations are counted and never listed, not even to their readers', async () => {
    const before = await count('feedback.received', '2023-06-26')
    const { petitionId } = await sent(base, sample, { kind: 'denunciation', consents: [] })
    expect(await count('feedback.denunciations', '2023-06-26')).toBe(1)
    expect(await count('feedback.received', '2023-06-26')).toBe(before)
    const lists = await Promise.all(
      petitionMeasures.map(async (one) => one.list(await sample.ask('nguyet.ubnd'), scope('2023-06-26'))),
    )
    expect(lists.flatMap(({ items }) => items.map(({ id }) => id))).not.toContain(petitionId)
    const page = await measuresOf(await sample.ask('nguyet.ubnd'), everything)
    expect(page.by.kind.map(({ key }) => key)).not.toContain('denunciation')
    expect(await denunciationsOfYear(await sample.ask('hanh.ldtbxh'), '2023')).toBe(1)
    expect(await denunciationsOfYear(await sample.ask('diem.travong'), '2023')).toBe(0)
  })
})
