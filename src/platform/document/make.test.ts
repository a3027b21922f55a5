import { expect, test } from 'vitest'
import { makeXlsx } from './make.ts'
import { MAKING } from './texts.vi.ts'
import type { SheetCell, WorkbookModel } from './workbook.ts'
import { renderXlsx } from './xlsx.ts'

const sheet = (rows: SheetCell[][]): WorkbookModel => ({
  sheets: [{ name: 'Các xã', title: [], columns: [{ width: 20 }, { width: 10 }], header: [], rows }],
})
const lines = (count: number) =>
  Array.from({ length: count }, (_, n): SheetCell[] => [{ text: `UBND xã ${n}` }, { number: String(n) }])
const BROKEN: SheetCell = { formula: 'SUM({0})', refs: [], cached: null }

test.each([10, 3000])('%d lines are the same file, wherever it is made', async (count) => {
  const model = sheet(lines(count))
  expect(Buffer.from(await makeXlsx(model)).equals(await renderXlsx(model))).toBe(true)
})

test('while a large file is made, others have their turn, and several come one after the other', async () => {
  let turns = 0
  const others = setInterval(() => (turns += 1), 1)
  const made = await Promise.all([makeXlsx(sheet(lines(3000))), makeXlsx(sheet(lines(4000)))])
  clearInterval(others)
  expect(made.map((bytes) => bytes.length > 10_000)).toEqual([true, true])
  expect(turns).toBeGreaterThan(20)
})

test('what is too long for the memory of its thread is refused in words, and the next is made', async () => {
  const long = makeXlsx(sheet(lines(20_000)), 16)
  await expect(long).rejects.toMatchObject({ code: 'file-too-long', status: 413, message: MAKING.tooLong })
  expect((await makeXlsx(sheet(lines(3000)))).length).toBeGreaterThan(10_000)
})

test('a large file that cannot be made is refused like a small one, and the next is made', async () => {
  const broken = (count: number) => makeXlsx(sheet([...lines(count), [{ text: '' }, BROKEN]]))
  await expect(broken(1)).rejects.toThrow('the formula names {0}')
  const [failed, next] = await Promise.allSettled([broken(3000), makeXlsx(sheet(lines(3000)))])
  expect(failed).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringContaining('the formula names {0}') },
  })
  expect(next.status).toBe('fulfilled')
})
