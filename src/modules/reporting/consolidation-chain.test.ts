import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { confirmAll, freezeAll, issueFrozen, placesOfCells, sumsOnFile } from '../../../test/support/consolidation.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { figuresOnFile, fileReport, type Place } from '../../../test/support/reporting.ts'
import { useSample } from '../../../test/support/sample.ts'
import { readOnly } from '#platform/db/index.ts'
import type { AdministrativeDocument } from '#platform/document/index.ts'
import { newId } from '#platform/id.ts'
import { consolidationOf, figureOf } from './queries/consolidation.ts'
import { sharesBeneath } from './queries/consolidation-units.ts'
import {
  confirmPart,
  consolidatedCells,
  consolidationPlace,
  consolidationPlaces,
  consolidationTodos,
  loadFilings,
  openRound,
  roundsOf,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'xa-tan-bien-2026')
const HAMLETS: Record<string, string> = {
  'ap-minh-hoa-1': 'ba.ap1',
  'ap-minh-hoa-2': 'nam.ap2',
  'ap-minh-hoa-3': 'dat.ap3',
  'ap-minh-hoa-4': 'gam.ap4',
  'ap-minh-hoa-5': 'hop.ap5',
  'ap-minh-hoa-6': 'sau.ap6',
  'khu-pho-minh-hoa-1': 'loc.khupho1',
  'khu-pho-minh-hoa-2': 'que.khupho2',
}
const SYSTEM = { kind: 'system' as const, cause: 'test' }

let roundId: string
let commune: Place
let places: Map<number, string>
let economics: string

beforeAll(async () => {
  roundId = (await roundsOf(await sample.ask('hanh.kinhte'), 1)).items[0]!.id
  commune = { roundId, level: 2, unitId: await sample.unit('ubnd-xa-tan-bien-2025') }
  economics = await sample.unit('phong-kinh-te-xa-tan-bien')
  places = await placesOfCells(base)
})

const sumsAt = async (beneath: { roundId: string; level: number; receivers: string[] }) =>
  new Map((await consolidatedCells(readOnly(base.db), beneath)).map((sum) => [places.get(sum.cellId)!, sum]))

test('a whole round of two levels: ấp, khu phố → xã → Sở', async () => {
  for (const [unit, who] of Object.entries(HAMLETS)) {
    const place = { roundId, level: 1, unitId: await sample.unit(unit) }
    const values = await figuresOnFile(base, 'xa-tan-bien-2026', unit)
    await fileReport(base, sample, { officer: who, head: who, clerk: who }, place, values)
  }
  expect((await consolidationTodos(await sample.ask('hanh.kinhte'))).total).toBe(0)
  await confirmAll(base, sample, 'hanh.kinhte', 'phong-kinh-te-xa-tan-bien')
  const todos = await consolidationTodos(await sample.ask('hanh.kinhte'))
  expect(todos.items.map(({ title }) => title)).toEqual([
    'Đủ số liệu, có thể tổng hợp: Báo cáo giảm nghèo 6 tháng đầu năm 2026',
  ])
  expect((await consolidationTodos(await sample.ask('ba.ap1'))).total).toBe(0)
  const frozen = await freezeAll(base, sample, 'hanh.kinhte', commune)
  const { model } = (await base.db
    .selectFrom('documents.signing')
    .select('model')
    .where('id', '=', frozen.signingId)
    .executeTakeFirstOrThrow()) as unknown as { model: AdministrativeDocument }
  expect(model.letterhead).toEqual({ parentBody: null, issuingBody: 'Ủy ban nhân dân xã Tân Biên' })
  expect(model.signature.form[0]).toBe('TM. ỦY BAN NHÂN DÂN')
  const staff = { officer: 'hanh.kinhte', head: 'hien.ubnd', clerk: 'mai.vanphong' }
  await issueFrozen(base, sample, staff, frozen.signingId)
  const so = await sample.unit('so-nnmt-tay-ninh-2025')
  const onFile = sumsOnFile('xa-tan-bien-2026', Object.keys(HAMLETS))
  const before = await sumsAt({ roundId, level: 3, receivers: [so] })
  for (const [place, sum] of onFile)
    expect([place, before.get(place)?.provisional, before.get(place)?.final]).toEqual([place, sum, null])
  await confirmAll(base, sample, 'an.so', 'so-nnmt-tay-ninh-2025', 2)
  const after = await sumsAt({ roundId, level: 3, receivers: [so] })
  for (const [place, sum] of onFile) expect([place, after.get(place)?.final]).toEqual([place, sum])
})

test('the Sở finds its own place, and of the commune what was issued, down to the ấp', async () => {
  const ask = await sample.ask('an.so')
  const found = await consolidationPlaces(ask, roundId)
  expect(found.map(({ level, shortName, live, owes }) => [level, shortName, live, owes])).toEqual([
    [2, 'UBND xã Tân Biên', false, true],
    [3, 'Sở NN&MT', true, false],
  ])
  const place = (await consolidationPlace(ask, roundId, 2, commune.unitId))!
  const shown = await consolidationOf(ask, place, { provisional: false })
  expect(shown.issued).toMatchObject({ version: 1, state: 'issued' })
  expect(shown.news).toBeNull()
  const poor = [...places].find(([, one]) => one === 'sau-thang-ho-ngheo.ngheo-dau-ky.ho')![0]
  const figure = (await figureOf(ask, place, poor, 1))!
  const onFile = sumsOnFile('xa-tan-bien-2026', Object.keys(HAMLETS)).get('sau-thang-ho-ngheo.ngheo-dau-ky.ho')
  expect(figure.cell.shown?.number).toBe(onFile)
  expect(figure.units.items).toHaveLength(8)
  expect(figure.units.items.every(({ opens }) => !opens)).toBe(true)
  expect(figure.units.items.reduce((all, { number }) => all + number!, 0)).toBe(onFile)
})

test('random filings: the sum of the parts is the whole, confirmed or sent, whoever is missing', async () => {
  const units = await Promise.all(Object.keys(HAMLETS).map((code) => sample.unit(code)))
  const keys = ['ngheo-dau-ky.ho', 'ngheo-thoat.ho', 'ngheo-tai.ho', 'can-ngheo-thoat.ho']
  const filing = fc.record({
    sent: fc.boolean(),
    confirmed: fc.boolean(),
    values: fc.array(fc.option(fc.integer({ min: 0, max: 5_000_000 })), { minLength: 4, maxLength: 4 }),
  })
  const filings = fc.array(filing, { minLength: 8, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(filings, async (drawn) => {
      const round = await randomRound(units)
      const sent = drawn.map((one, n) => ({ ...one, unitId: units[n]! })).filter((one) => one.sent)
      if (sent.length > 0) await file(round, keys, sent)
      const sums = await sumsAt({ roundId: round, level: 2, receivers: [economics] })
      const known = (one: (typeof sent)[number], n: number) => one.values[n] ?? []
      keys.forEach((key, n) => {
        const sum = sums.get(`sau-thang-ho-ngheo.${key}`)!
        expect(sum.provisional).toBe(added(sent.flatMap((one) => known(one, n))))
        expect(sum.final).toBe(added(sent.filter(({ confirmed }) => confirmed).flatMap((one) => known(one, n))))
      })
      const [share] = await sharesBeneath(readOnly(base.db), { roundId: round, level: 2, receivers: [economics] })
      expect(share).toMatchObject({
        total: 8,
        sent: sent.length,
        confirmed: sent.filter(({ confirmed }) => confirmed).length,
      })
    }),
    { numRuns: 12 },
  )
})

const added = (numbers: number[]) => (numbers.length === 0 ? null : numbers.reduce((all, one) => all + one, 0))

/** A round of one level with one form, all of it received by the office that writes for the commune. */
async function randomRound(units: string[]): Promise<string> {
  const { id } = await base.act(
    SYSTEM,
    openRound,
    {
      code: `thu-${newId()}`,
      title: 'Đợt thử',
      unitId: economics,
      programme: 'giam-ngheo-2026-2035',
      purpose: 'monitoring',
      occasion: 'semiannual',
      period: { from: '2026-01-01', until: '2026-05-31' },
      cutoff: { on: null },
      forms: ['sau-thang-ho-ngheo'],
      levels: [
        {
          level: 1,
          title: 'Ấp, khu phố gửi Phòng Kinh tế',
          due: null,
          parts: [{ key: 'tat-ca', title: 'Toàn bộ', receiverUnitId: economics, components: [], rest: true }],
          members: units.map((unitId) => ({ unitId })),
        },
      ],
    },
    { today: sample.today },
  )
  return id
}

type Drawn = { unitId: string; confirmed: boolean; values: (number | null)[] }

async function file(round: string, keys: string[], sent: Drawn[]): Promise<void> {
  const { filings } = await base.act(
    SYSTEM,
    loadFilings,
    {
      roundId: round,
      level: 1,
      signedOn: sample.today,
      filings: sent.map(({ unitId, values }) => ({
        unitId,
        documentNumber: '01/BC',
        values: Object.fromEntries(
          keys.flatMap((key, n) => (values[n] === null ? [] : [[`sau-thang-ho-ngheo.${key}`, values[n]]])),
        ),
      })),
    },
    { today: sample.today },
  )
  const part = await base.db
    .selectFrom('reporting.part')
    .select('id')
    .where('round_id', '=', round)
    .executeTakeFirstOrThrow()
  const officer = await sample.actor('hanh.kinhte')
  for (const { unitId } of sent.filter(({ confirmed }) => confirmed)) {
    const filingId = filings.find((one) => one.unitId === unitId)!.id
    await base.act(officer, confirmPart, { filingId, partId: part.id, seenDecisions: 0 }, { today: sample.today })
  }
}
