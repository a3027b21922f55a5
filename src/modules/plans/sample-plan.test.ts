import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { PLAIN_WEEK } from '#platform/time/index.ts'
import { readXlsx } from '#platform/document/read-xlsx.ts'
import { renderXlsx } from '#platform/document/xlsx.ts'
import { readPastedPlan, readPlanFile } from './loading/read-source.ts'
import { assignmentSheet } from './output/assignment-sheet.ts'
import { sheetWorkbook } from './output/plan-sheet.ts'
import { trackingSheet } from './output/tracking-sheet.ts'
import { runningOf } from './queries/running.ts'
import {
  askConfirmation,
  confirmBreakdown,
  correctDuty,
  dutyHits,
  importPlan,
  planById,
  planChecking,
  plansSeen,
  planTodos,
  reportObligationsOf,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const bytesOf = (name: string) => readFileSync(join('samples/tan-bien-2023', name))

const startedPlan = async (username: string) => {
  const { plans } = await plansSeen(await sample.ask(username))
  return plans[0]!
}

describe('the started sample', () => {
  test('its plan runs and every unit that it names finds work', async () => {
    const plan = await startedPlan('hanh.ldtbxh')
    expect(plan).toMatchObject({ state: 'running', symbol: 'KH-UBND', number: null, issueDate: '2023-04-25' })
    const named = ['hanh.ldtbxh', 'tho.nongnghiep', 'ngan.yte', 'quan.truyenthanh', 'linh.vhtt', 'hieu.noivu']
    const others = ['huong.mttq', 'dung.nongdan', 'trang.thitran', 'thuy.tanlap', 'diem.travong']
    for (const username of [...named, ...others]) {
      const todos = await planTodos(await sample.ask(username))
      expect(todos.items.map(({ group }) => group)).toContain('due')
    }
  })

  test('a commune is due before 01/7/2023 and sees its own state alone', async () => {
    const ask = await sample.ask('thuy.tanlap')
    const { items } = await planTodos(ask)
    expect(items[0]).toMatchObject({ due: '2023-06-30', title: expect.stringContaining('báo cáo đúng thời gian') })
    const plan = await startedPlan('thuy.tanlap')
    const shares = (await runningOf(ask, plan)).flatMap((duty) => duty.shares)
    const known = new Set(shares.flatMap(({ unitName, share }) => (share ? [unitName] : [])))
    expect([...known]).toEqual(['UBND xã Tân Lập'])
  })

  test('bodies that are asked are never late', async () => {
    const ask = await sample.ask('hanh.ldtbxh', '2024-01-15')
    const duties = await runningOf(ask, await startedPlan('hanh.ldtbxh'))
    const states = new Set(
      duties.filter(({ request }) => request).flatMap((duty) => duty.shares.map(({ share }) => share!.state)),
    )
    expect(states).toEqual(new Set(['unanswered', 'asked']))
    const told = duties
      .filter(({ request }) => !request)
      .flatMap((duty) => duty.shares.map(({ share }) => share!.state))
    expect(told).toContain('late')
  })

  test('the chain of reports: communes, departments, standing office', async () => {
    const plan = await startedPlan('hanh.ldtbxh')
    const chain = await reportObligationsOf(await sample.ask('hanh.ldtbxh'), plan.id)
    expect(chain.map(({ level, from, to, lastDay }) => [level, from.length, to.length, lastDay])).toEqual([
      [1, 10, 3, '2023-06-30'],
      [2, 3, 1, '2023-07-09'],
      [3, 1, 1, '2023-08-09'],
      [3, 1, 2, null],
    ])
  })

  test('duties are found without tone marks, by whom they are visible to', async () => {
    const found = await dutyHits(await sample.ask('thuy.tanlap'), 'hoi nghi so ket')
    expect(found.items[0]).toMatchObject({ title: 'Tổ chức hội nghị sơ kết giữa kỳ cấp huyện' })
    expect(await dutyHits(await sample.ask('son.tckh'), 'hội nghị')).toMatchObject({ total: 0, items: [] })
    expect(await dutyHits(await sample.ask('thuy.tanlap'), '%_%')).toMatchObject({ total: 0 })
  })

  test('the printed sheets as workbooks', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const plan = await startedPlan('hanh.ldtbxh')
    const duties = await runningOf(ask, plan)
    const [assignment] = await readXlsx(await renderXlsx(sheetWorkbook(plan, assignmentSheet(duties))))
    const texts = assignment!.cells.map(({ value }) => value)
    expect(texts).toContain('BẢNG PHÂN CÔNG NHIỆM VỤ')
    expect(texts).toContain('(Kèm theo Kế hoạch số …/KH-UBND ngày 25/04/2023)')
    expect(texts).toContain('trước ngày 01/07/2023 (chậm nhất thứ Sáu, 30/06/2023)')
    const [tracking] = await readXlsx(
      await renderXlsx(sheetWorkbook(plan, trackingSheet(duties, ask.today, PLAIN_WEEK))),
    )
    const units = tracking!.cells.filter(({ value }) => value === 'UBND xã Tân Lập')
    expect(units).toHaveLength(4)
  })

  test('the same file again is refused with the way to the plan', async () => {
    const read = readPlanFile(bytesOf('plan.docx'), 'plan.docx')
    const input = { unitId: await sample.unit('ubnd-huyen-tan-bien'), ...read }
    const plan = await startedPlan('hanh.ldtbxh')
    await expect(base.act(await sample.actor('hanh.ldtbxh'), importPlan, input)).rejects.toMatchObject({
      status: 409,
      details: { planId: plan.id },
    })
  })
})

test('from the file to tasks: read, correct one owner, ask, a colleague confirms', async () => {
  const hanh = await sample.actor('hanh.ldtbxh')
  const read = readPlanFile(bytesOf('plan.txt'), 'plan.txt')
  const { planId } = await base.act(hanh, importPlan, { unitId: await sample.unit('ubnd-huyen-tan-bien'), ...read })
  const ask = await sample.ask('hanh.ldtbxh')
  const { duties, points } = await planChecking(ask, planId)
  expect(duties).toHaveLength(16)
  expect(duties.every(({ owners }) => owners.length > 0)).toBe(true)
  expect(duties.at(-1)!.owners).toHaveLength(10)
  expect(duties.find(({ n }) => n === 4)!.owners.map(({ unitName }) => unitName)).toHaveLength(2)
  expect(duties.at(-1)!.address).toBe('gạch đầu dòng thứ 4 khoản 7 mục IV')
  expect(points.some(({ kind }) => kind === 'remark')).toBe(true)
  const one = duties.find(({ n }) => n === 9)!
  await base.act(hanh, correctDuty, {
    ...{ planId, dutyId: one.id, seenVersion: one.version, text: one.text, request: one.request },
    ...{ lead: 'Phòng LĐTBXH', cooperate: 'Phòng Nội vụ' },
  })
  const plan = (await planById(ask, planId))!
  const { requestId } = await base.act(hanh, askConfirmation, { planId, seenVersion: plan.version })
  const waiting = await planTodos(await sample.ask('phuc.ldtbxh'))
  expect(waiting.items[0]).toMatchObject({ group: 'waiting', href: expect.stringContaining(planId) })
  await base.act(await sample.actor('phuc.ldtbxh'), confirmBreakdown, { planId, requestId })
  expect(await planById(await sample.ask('diem.travong'), planId)).toMatchObject({ state: 'running' })
})

describe('hostile input', () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 200 }, () => 7)])
  test.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7 rest'), /PDF/],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.doc/],
    ['a damaged archive', zip, /./],
    ['no letters', new TextEncoder().encode(' \n\t '), /./],
    ['another encoding', Uint8Array.from([0x4b, 0xff, 0xfe, 0x80]), /./],
  ])('%s is refused in plain words at its field', (_name, bytes, words) => {
    expect(() => readPlanFile(bytes, 'tep')).toThrow(
      expect.objectContaining({ status: 400, details: { errors: { file: expect.stringMatching(words) } } }) as Error,
    )
  })

  test('a text that is too long is refused before it is read', () => {
    expect(() => readPastedPlan('Đoạn dài. '.repeat(110_000))).toThrow(
      expect.objectContaining({ details: { errors: { text: expect.stringContaining('1.000.000') } } }) as Error,
    )
  })

  test('letters that a database cannot keep do not break the import', async () => {
    const read = readPastedPlan(
      'KẾ HOẠCH\u0000\nThử \ud800 nghiệm\n\nIV. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ:\n\n- Làm \u0007 việc',
    )
    const input = { unitId: await sample.unit('ubnd-huyen-tan-bien'), ...read }
    const { planId } = await base.act(await sample.actor('hanh.ldtbxh'), importPlan, input)
    expect(await planById(await sample.ask('hanh.ldtbxh'), planId)).toMatchObject({ state: 'checking' })
  })
})
