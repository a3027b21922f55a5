// What stands in a commune's way goes to the standing office and leaves by one of three ways; the commune reads how it ended.
import type { Page } from '@playwright/test'
import { post } from './bare-requests.ts'
import { test } from './desks.ts'
import { answer, folded, openDuty, panel } from './duties.ts'
import { openWork } from './signing.ts'
import { expect } from './support.ts'

const DUTY = 'Giám sát, đánh giá việc thực hiện Chương trình'
const GUIDED = 'Chưa rõ mốc chốt số liệu giữa kỳ'
const SUBMITTED = 'Chưa có phần mềm nhập số liệu rà soát'
const PETITIONED = 'Định mức tập huấn thấp hơn giá thị trường'

test.describe.configure({ mode: 'serial' })

const pathOf = (page: Page) => new URL(page.url()).pathname
const ended = (page: Page) => page.getByText('Đã xử lý xong', { exact: true }).first()

/** A commune's officer says what stands in the way of a duty, and opens its page. */
async function raise(page: Page, title: string): Promise<string> {
  await openDuty(page, DUTY)
  await answer(page, 'Nêu khó khăn, vướng mắc', { 'Nội dung chính': title, 'Diễn giải': 'Xã đã hỏi, chưa có trả lời.' })
  await panel(page, 'Khó khăn, vướng mắc').getByRole('link', { name: title }).click()
  return pathOf(page)
}

const openAtOffice = (page: Page, title: string) => openWork(page, new RegExp(`^Khó khăn, vướng mắc: ${title}`))

test('what the office can answer itself ends with its guidance; who raised it and who sits elsewhere take no step', async ({
  deskOf,
}) => {
  const commune = await deskOf('thuy.tanlap')
  const difficulty = await raise(commune, GUIDED)
  await expect(panel(commune, 'Xử lý')).toHaveCount(0)
  const step = { kind: 'guided', text: 'Tự trả lời', seenSteps: '0' }
  expect((await post(commune, difficulty, step)).status()).toBe(403)
  const neighbour = await deskOf('dao.tanbinh')
  expect((await neighbour.goto(difficulty))?.status()).toBe(404)
  expect((await post(neighbour, difficulty, step)).status()).toBe(404)

  const office = await deskOf('hanh.ldtbxh')
  await openAtOffice(office, GUIDED)
  await expect(folded(office, 'Kết thúc xử lý')).toHaveCount(0)
  const told = 'Số liệu tính đến hết ngày 15/6/2023.'
  await answer(office, 'Hướng dẫn, trả lời đơn vị', { 'Nội dung': told })
  await commune.reload()
  await expect(panel(commune, 'Quá trình xử lý')).toContainText(told)
  await answer(office, 'Kết thúc xử lý', { 'Nội dung': 'Xã đã nắm.' })
  await expect(panel(office, 'Xử lý')).toHaveCount(0)
  await commune.reload()
  await expect(ended(commune)).toBeVisible()
})

test('what goes before UBND ends only with its reply, on the paper by number and day', async ({ deskOf }) => {
  const commune = await deskOf('thuy.tanlap')
  await raise(commune, SUBMITTED)
  const office = await deskOf('hanh.ldtbxh')
  await openAtOffice(office, SUBMITTED)
  const paper = { 'Số, ký hiệu văn bản': '88/TTr-LĐTBXH', 'Ngày văn bản': '2023-06-26' }
  await answer(office, 'Trình UBND', { 'Nội dung': 'Đề nghị giao một đầu mối.', ...paper })
  await expect(folded(office, 'Kết thúc xử lý')).toHaveCount(0)
  const early = { kind: 'closed', text: 'Xong', seenSteps: '1' }
  expect((await post(office, pathOf(office), early)).status()).toBe(409)
  await answer(office, 'Ghi trả lời nhận được', { 'Nội dung': 'Dùng chung một tệp.', 'Cơ quan': 'UBND huyện' })
  await answer(office, 'Kết thúc xử lý', { 'Nội dung': 'Đã hướng dẫn các xã.' })
  await commune.reload()
  const course = panel(commune, 'Quá trình xử lý')
  for (const told of ['88/TTr-LĐTBXH', '26/06/2023', 'Dùng chung một tệp.']) await expect(course).toContainText(told)
  await expect(ended(commune)).toBeVisible()
})

test('what only the higher level can settle is taken there, and waits for it', async ({ deskOf }) => {
  const commune = await deskOf('thuy.tanlap')
  const difficulty = await raise(commune, PETITIONED)
  const office = await deskOf('hanh.ldtbxh')
  await openAtOffice(office, PETITIONED)
  const paper = { 'Số, ký hiệu văn bản': '91/LĐTBXH', 'Ngày văn bản': '2023-06-26' }
  const to = { 'Cơ quan': 'Sở Lao động - Thương binh và Xã hội', ...paper }
  await answer(office, 'Kiến nghị cấp trên', { 'Nội dung': 'Đề nghị điều chỉnh định mức.', ...to })
  await expect(panel(office, 'Quá trình xử lý')).toContainText('91/LĐTBXH')
  await office.goto('/lam-viec')
  await expect(panel(office, 'Tôi đang chờ')).toContainText(PETITIONED)
  await commune.reload()
  await expect(panel(commune, 'Quá trình xử lý')).toContainText('Sở Lao động - Thương binh và Xã hội')
  await expect(ended(commune)).toHaveCount(0)

  await office.goto(difficulty)
  await answer(office, 'Ghi trả lời nhận được', { 'Nội dung': 'Định mức mới từ năm 2024.', 'Cơ quan': 'Sở' })
  await answer(office, 'Kết thúc xử lý', { 'Nội dung': 'Báo các xã định mức mới.' })
  await commune.reload()
  await expect(ended(commune)).toBeVisible()
})
