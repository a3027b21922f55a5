import { expect, test } from 'vitest'
import { importOf } from '../../../test/support/plan.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { readKeptPlan } from './loading/read-source.ts'
import { dutiesOf, leftOutOf, obligationsOf, provisionsOf } from './queries/breakdown.ts'
import { importPlan } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

const PARAGRAPHS = [
  'ỦY BAN NHÂN DÂN HUYỆN TÂN BIÊN',
  'KẾ HOẠCH',
  'Mở phòng đọc sách năm 2023',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. UBND các xã, thị trấn',
  '- Riêng UBND xã Tân Lập và UBND xã Tân Bình mở phòng đọc trong tháng 9/2023.',
  '- Tổ chức hội nghị trước ngày 31/8/2023; báo cáo UBND huyện trước ngày 15/8/2023.',
]
const LEFT_OUT = [{ paragraph: 5, text: 'trong tháng 7/2023', how: 'struck' as const }]

test('a plan of a Word file: who is singled out owns alone, a report has its own date, struck words are told of again', async () => {
  const officer = await sample.actor('hanh.ldtbxh')
  const ask = await sample.ask('hanh.ldtbxh')
  const { reading } = readKeptPlan(PARAGRAPHS, LEFT_OUT)
  const { planId } = await base.act(officer, importPlan, importOf(await sample.unit('ubnd-huyen-tan-bien'), reading))
  const plan = { id: planId }
  const owners = (await dutiesOf(ask, plan)).map((duty) => duty.owners.map(({ unitName }) => unitName))
  expect(owners[0]).toEqual(['UBND xã Tân Lập', 'UBND xã Tân Bình'])
  expect(owners[1]).toHaveLength(10)
  expect((await obligationsOf(ask, plan)).map(({ iso }) => iso)).toEqual(['2023-08-15'])

  const kept = await leftOutOf(ask, plan)
  expect(kept).toEqual(LEFT_OUT)
  const texts = (await provisionsOf(ask, plan)).map(({ text }) => text)
  const told = readKeptPlan(texts, kept).reading.remarks.filter(({ kind }) => kind === 'text-left-out')
  expect(told.map(({ evidence }) => evidence[0]?.quote)).toEqual([PARAGRAPHS[5]])
})
