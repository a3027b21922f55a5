import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import type { Ask } from '#platform/http/context.ts'
import { newId } from '#platform/id.ts'
import { calendarPage } from './calendar-page.ts'
import { successorChoices } from './successor-choices.ts'
import { listUnits } from './unit-list.ts'
import { unitPage } from './unit-page.ts'

const base = useDatabase()
const sample = useSample(base, 'xa-tan-bien-2026')
let administrator: Ask
const list = (q: string, closedToo = false, page = 1) => listUnits(administrator, { q, closedToo, page })
const names = async (q: string, closedToo = false) => (await list(q, closedToo)).units.map(({ shortName }) => shortName)

beforeAll(async () => {
  administrator = await sample.ask('quantri.xa')
})

describe('the list of units', () => {
  test('goes as a tree in official order, each unit right under those above it', async () => {
    const { units } = await list('')
    const stack: string[] = []
    for (const { depth, shortName, parent } of units) {
      expect(depth).toBeLessThanOrEqual(stack.length)
      stack.length = depth
      expect(parent).toBe(stack.at(-1) ?? null)
      stack.push(shortName)
    }
  })

  test('closed units only when asked for', async () => {
    expect(await names('tan phong')).not.toContain('UBND xã Tân Phong')
    expect(await names('tan phong', true)).toContain('UBND xã Tân Phong')
  })

  test.each([
    ['nong nghiep', 'Sở NN&MT'],
    ['so NONG moi truong', 'Sở NN&MT'],
  ])('"%s" finds %s', async (q, name) => expect(await names(q)).toContain(name))

  test.each(['%', '_', "' or true --", '\\', 'không có đơn vị này'])('"%s" finds nothing', async (q) =>
    expect(await names(q, true)).toEqual([]),
  )

  test('a page beyond the end is empty, not an error', async () => {
    expect((await list('', true, 999)).units).toEqual([])
  })
})

describe('the page of a unit', () => {
  test('shows who carries it on and whom it carries on, in parts and whole', async () => {
    const split = (await unitPage(administrator, await sample.unit('ubnd-xa-tan-phong')))!
    expect(split.successors.map(({ extent }) => extent)).toEqual(['part', 'part'])
    const joined = (await unitPage(administrator, await sample.unit('ubnd-xa-tan-bien-2025')))!
    expect(joined.predecessors).toHaveLength(3)
    expect(split).toMatchObject({ over: true, mayAdd: false, mayClose: false })
  })

  test('people are shown to those who see the unit; nothing at all of an unknown one', async () => {
    const home = (await unitPage(administrator, await sample.unit('ubnd-xa-tan-bien-2025')))!
    expect(home.people.length).toBeGreaterThan(2)
    expect(home).toMatchObject({ seen: true, mayAdd: true, mayCorrect: true, mayClose: false, mayLinkPeople: true })
    const above = (await unitPage(administrator, await sample.unit('so-nnmt-tay-ninh-2025')))!
    expect(above).toMatchObject({ seen: false, people: [], mayAdd: false, mayCorrect: false, mayClose: false })
    expect(await unitPage(administrator, newId())).toBeNull()
  })

  test('units that may carry on a closed one are those that the administrator reaches', async () => {
    const home = await sample.unit('ubnd-xa-tan-bien-2025')
    const found = await successorChoices(administrator, home)
    expect(found.every(({ above }) => above === 'UBND xã Tân Biên')).toBe(true)
    expect(found.length).toBeGreaterThan(7)
  })
})

test('the calendar of a year, with the years around it', async () => {
  const { days, years, mayKeep } = await calendarPage(administrator, 2023)
  expect(days.length).toBeGreaterThan(8)
  expect(days.every(({ on }) => on.startsWith('2023-'))).toBe(true)
  expect(years).toContain(2023)
  expect(mayKeep).toBe(true)
  expect(await calendarPage(administrator, 1000)).toMatchObject({ days: [] })
})
