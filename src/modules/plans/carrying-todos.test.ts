import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { assignDuty } from './commands/assign-duty.ts'
import { callReminder } from './commands/call-reminder.ts'
import { contribute } from './commands/contribute.ts'
import { decideExtension, proposeOnExtension } from './commands/decide-extension.ts'
import { handleDifficulty, raiseDifficulty } from './commands/difficulty.ts'
import { askExtension } from './commands/extension.ts'
import { addProgress } from './commands/progress.ts'
import { carryingTodos } from './queries/carrying-todos.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const as = (username: string) => sample.actor(username)
const todos = async (username: string) => {
  const { items } = await carryingTodos(await sample.ask(username))
  return items.map(({ group, title }) => `${group}: ${title}`)
}
let plan: RunningPlan
let commune: { planId: string; dutyId: string; unitId: string }
beforeAll(async () => {
  plan = await runningPlan(base, sample, 'Kế hoạch để thấy việc')
  commune = { planId: plan.planId, dutyId: plan.duties[3].id, unitId: await sample.unit('ubnd-xa-tan-lap') }
})

test('a part to give stands with the cooperator until it is given', async () => {
  const unitId = await sample.unit('phong-vhtt-tan-bien')
  const linh = await as('linh.vhtt')
  const officerId = linh.kind === 'person' ? linh.id : ''
  const who = `unit:${await sample.unit('tt-van-hoa-tan-bien')}`
  const cooperators = [{ who, what: 'Bản tin', dueOn: '2023-06-27' }]
  const share = { planId: plan.planId, dutyId: plan.duties[1].id, unitId }
  await base.act(await as('bao.vhtt'), assignDuty, { ...share, instruction: 'Làm', officerId, cooperators })
  expect(await todos('quan.truyenthanh')).toEqual(['due: Gửi phần phối hợp: Bản tin'])
  expect(await todos('linh.vhtt')).toEqual(['awaited: Chờ phần phối hợp: Bản tin'])
  const { id } = await base.db.selectFrom('plans.cooperation').select('id').executeTakeFirstOrThrow()
  await base.act(await as('quan.truyenthanh'), contribute, { planId: plan.planId, cooperationId: id, note: 'Đã gửi' })
  expect(await todos('quan.truyenthanh')).toEqual([])
  expect(await todos('linh.vhtt')).toEqual([])
})

test('an extension: the office proposes, the leader decides, who asked waits', async () => {
  const deadlineId = plan.duties[3].deadlines[0]!.id
  const wish = { ...commune, deadlineId, wantedOn: '2023-07-10', reason: 'x' }
  const { extensionId } = await base.act(await as('thuy.tanlap'), askExtension, wish)
  expect(await todos('thuy.tanlap')).toEqual(['awaited: Chờ quyết định gia hạn: Lập danh sách hộ'])
  expect(await todos('hanh.ldtbxh')).toEqual(['waiting: Đề xuất về gia hạn: Lập danh sách hộ'])
  expect(await todos('tri.ubnd')).toEqual(['waiting: Quyết định gia hạn: Lập danh sách hộ'])
  expect(await todos('dao.tanbinh')).toEqual([])
  const which = { planId: plan.planId, extensionId }
  await base.act(await as('hanh.ldtbxh'), proposeOnExtension, { ...which, proposal: 'grant', note: 'Nên' })
  expect(await todos('hanh.ldtbxh')).toEqual([])
  await base.act(await as('tri.ubnd'), decideExtension, { ...which, decision: 'refused', note: 'Không' })
  expect(await todos('tri.ubnd')).toEqual([])
  expect(await todos('thuy.tanlap')).toEqual([])
})

test('a difficulty: waits for the office, then the office waits for the reply', async () => {
  const words = { title: 'Thiếu phiếu', description: 'y' }
  const { difficultyId } = await base.act(await as('thuy.tanlap'), raiseDifficulty, { ...commune, ...words })
  expect(await todos('hanh.ldtbxh')).toEqual(['waiting: Khó khăn, vướng mắc: Thiếu phiếu'])
  expect(await todos('thuy.tanlap')).toEqual(['awaited: Khó khăn, vướng mắc: Thiếu phiếu'])
  const step = {
    difficultyId,
    seenSteps: 0,
    kind: 'submitted',
    documentNumber: '1/TTr',
    documentDate: '2023-06-26',
    text: 'x',
  }
  await base.act(await as('hanh.ldtbxh'), handleDifficulty, step)
  expect(await todos('hanh.ldtbxh')).toEqual(['awaited: Khó khăn, vướng mắc: Thiếu phiếu'])
  await base.act(await as('hanh.ldtbxh'), handleDifficulty, {
    difficultyId,
    seenSteps: 1,
    kind: 'replied',
    body: 'UBND huyện',
    text: 'x',
  })
  await base.act(await as('hanh.ldtbxh'), handleDifficulty, { difficultyId, seenSteps: 2, kind: 'closed', text: 'x' })
  expect(await todos('hanh.ldtbxh')).toEqual([])
  expect(await todos('thuy.tanlap')).toEqual([])
})

test('a reminder by hand stands with the unit until it writes', async () => {
  const shares = [{ dutyId: commune.dutyId, unitId: commune.unitId }]
  await base.act(await as('hanh.ldtbxh'), callReminder, { planId: plan.planId, shares, note: 'Gửi sớm' })
  expect(await todos('thuy.tanlap')).toEqual(['waiting: Đôn đốc: Lập danh sách hộ'])
  expect(await todos('dao.tanbinh')).toEqual([])
  await base.act(await as('thuy.tanlap'), addProgress, { ...commune, note: 'Đang làm' })
  expect(await todos('thuy.tanlap')).toEqual([])
})
