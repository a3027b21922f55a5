import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import type { Actor } from '#platform/command/actor.ts'
import { newId } from '#platform/id.ts'
import { readOnly } from '#platform/db/index.ts'
import { loadProgramme } from './commands/load-programme.ts'
import {
  componentByCode,
  componentLeads,
  componentsOf,
  indicatorsOf,
  legalActsOf,
  occasionsOf,
  officialFormsOf,
  programmeByCode,
  programmeById,
  programmesOn,
  standingOfficesAmong,
  standingOfficeUnits,
  targetsOf,
} from './queries.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const system: Actor = { kind: 'system', cause: 'test' }
const file = () => JSON.parse(readFileSync('catalogue/programmes/giam-ngheo-2021-2025.json', 'utf8')) as object
const db = () => readOnly(base.db)
const programme = async () => (await programmeByCode(db(), 'giam-ngheo-2021-2025'))!

test('a programme is in force from its first to its last day', async () => {
  const codes = async (day: string) => (await programmesOn(db(), day)).map(({ code }) => code)
  expect(await codes('2020-12-31')).toEqual([])
  expect(await codes('2021-01-01')).toEqual(['giam-ngheo-2021-2025'])
  expect(await codes('2025-12-31')).toEqual(['giam-ngheo-2021-2025'])
  expect(await codes('2026-01-01')).toEqual([])
})

test('components come in order, with the words that documents use', async () => {
  const { id } = await programme()
  expect(await programmeById(db(), id)).toMatchObject({ code: 'giam-ngheo-2021-2025' })
  const components = await componentsOf(db(), id)
  expect(components.map(({ code }) => code).slice(0, 4)).toEqual(['da1', 'da1-tda1', 'da1-tda2', 'da2'])
  expect(await componentByCode(db(), id, 'da3-tda2')).toMatchObject({
    parentCode: 'da3',
    label: 'Tiểu dự án 2 - Dự án 3',
    allotted: true,
  })
  expect(await componentByCode(db(), id, 'da9')).toBeUndefined()
})

test('the standing office and the leads hold for their days only', async () => {
  const { id } = await programme()
  const standing = await standingOfficeUnits(db(), id, '2023-06-26')
  expect(standing.find(({ level }) => level === 'district')?.unitId).toBe(await sample.unit('phong-ldtbxh-tan-bien'))
  expect(await standingOfficeUnits(db(), id, '2025-07-01')).toEqual([])
  const leads = await componentLeads(db(), id, '2025-06-30')
  expect(leads.find(({ componentCode }) => componentCode === 'da3-tda2')?.unitId).toBe(
    await sample.unit('ttyt-tan-bien'),
  )
  expect(await componentLeads(db(), id, '2025-07-01')).toEqual([])
})

test.each([
  [
    '2020-12-31',
    'before any programme names one: the role decides',
    ['phong-ldtbxh-tan-bien', 'phong-nnptnt-tan-bien'],
  ],
  ['2021-01-01', 'the first day', ['phong-ldtbxh-tan-bien']],
  ['2025-06-30', 'the last day', ['phong-ldtbxh-tan-bien']],
  ['2025-07-01', 'the day after: nobody, though the programme goes on', []],
])('on %s (%s) the standing offices are %j', async (day, _why, expected) => {
  const units = await Promise.all(['phong-ldtbxh-tan-bien', 'phong-nnptnt-tan-bien'].map((code) => sample.unit(code)))
  const wanted = await Promise.all(expected.map((code) => sample.unit(code)))
  expect(await standingOfficesAmong(db(), units, day)).toEqual(wanted)
})

test('what law says comes with its source', async () => {
  const { id } = await programme()
  expect((await legalActsOf(db(), id))[0]).toMatchObject({ number: '24/2021/QH15' })
  expect((await officialFormsOf(db(), id))[1]).toMatchObject({ label: 'Mẫu số 02', purpose: 'evaluation' })
  expect((await occasionsOf(db(), id)).find(({ code }) => code === 'midTerm')?.words).toContain('giữa kỳ')
  expect((await indicatorsOf(db(), id)).every(({ source }) => source !== '')).toBe(true)
  expect((await targetsOf(db(), id))[0]).toMatchObject({ indicatorCode: 'kq-01', value: null })
})

test('loading twice keeps the first; only the system loads', async () => {
  const { id } = await programme()
  expect(await base.act(system, loadProgramme, file())).toEqual({ id })
  const officer = await sample.actor('hanh.ldtbxh')
  await expect(base.act(officer, loadProgramme, file())).rejects.toMatchObject({ status: 403 })
})

test('a file of another shape is refused whole', async () => {
  const broken = { ...file(), code: `khac-${newId()}`, components: [{ code: 'da1', parent: 'khong-co' }] }
  await expect(base.act(system, loadProgramme, broken)).rejects.toThrow(/label/)
})
