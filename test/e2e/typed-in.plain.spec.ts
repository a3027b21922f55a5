// Who calls or comes has the letter typed in; two about the same thing are answered together, a mixed one becomes two. On a telephone's
// width, without scripts.
import type { Page } from '@playwright/test'
import { post } from './bare-requests.ts'
import { test } from './desks.ts'
import { answer, folded, panel, unfold } from './duties.ts'
import { PHONE } from './letters.ts'
import { openWork } from './signing.ts'
import { expect, inspect } from './support.ts'

test.use({ viewport: PHONE })
test.describe.configure({ mode: 'serial' })

const CALLED = 'Lớp sửa máy nông nghiệp báo khai giảng tháng 5 mà đến nay chưa mở, đã nộp đơn từ tháng 4.'
const CAME = 'Tôi nộp đơn học lớp sửa máy nông nghiệp từ tháng 4, báo khai giảng tháng 5, đến nay chưa mở.'
const REST = 'Lịch lớp may chưa dán ở nhà văn hóa ấp.'
const PART = 'Người ghi danh lớp may đòi mỗi người hai trăm nghìn đồng.'
const ANSWER = 'Lớp khai giảng ngày 10/7/2023 tại Trung tâm; đã báo từng người nộp đơn.'

type Typed = { page: string; code: string }
let called: Typed
let came: Typed

test('a clerk types in what a caller says and reads the code out; who only looks on may not', async ({ deskOf }) => {
  const viewer = await deskOf('thu.so')
  expect((await viewer.goto('/lam-viec/phan-anh/nhap-thay'))?.status()).toBe(403)
  const letter = { channel: 'phone', kind: 'reflection', body: CALLED }
  expect((await post(viewer, '/lam-viec/phan-anh/nhap-thay', letter)).status()).toBe(403)

  const clerk = await deskOf('tham.ldtbxh')
  await clerk.goto('/lam-viec/phan-anh')
  await clerk.getByRole('link', { name: 'Nhập thay người dân' }).click()
  await clerk.getByLabel('Họ và tên').fill('Phạm Văn Út')
  await clerk.getByRole('button', { name: 'Lưu, lấy mã tra cứu' }).click()
  await expect(clerk.getByRole('alert')).toContainText('Nội dung')
  await expect(clerk.getByLabel('Họ và tên')).toHaveValue('Phạm Văn Út')
  await inspect(clerk)
  await clerk.getByLabel('dùng thông tin để giải quyết').check()
  called = await typeIn(clerk, 'Điện thoại', CALLED)
  await clerk.goto(called.page)
  await expect(panel(clerk, 'Thông tin tiếp nhận')).toContainText('Bùi Thị Hồng Thắm')
})

test('a second one about the same thing is merged into it, and one answer goes to both', async ({ deskOf, page }) => {
  const desk = await deskOf('phuc.ldtbxh')
  await desk.goto('/lam-viec/phan-anh/nhap-thay')
  came = await typeIn(desk, 'Đến trực tiếp', CAME)
  await desk.goto(came.page)
  const merge = await unfold(folded(desk, 'Gộp với nội dung trùng'))
  await merge.getByRole('radio', { name: new RegExp(called.code) }).check()
  await merge.getByRole('button').click()
  await expect(desk.getByText('Giải quyết chung với', { exact: false }).first()).toBeVisible()
  const outsider = await deskOf('thuy.tanlap')
  expect((await post(outsider, called.page, { lam: 'gop', intoId: came.page.split('/').at(-1)! })).status()).toBe(404)

  await desk.goto(called.page)
  await answer(desk, 'Thụ lý, thông báo cho người gửi', { 'Nội dung thông báo cho người gửi': 'Đã thụ lý, đang hỏi.' })
  const draft = await unfold(folded(desk, 'Soạn trả lời'))
  await draft.getByLabel('Kết quả', { exact: true }).selectOption({ label: 'Đã giải quyết theo đề nghị' })
  await draft.getByLabel('Nội dung trả lời', { exact: true }).fill(ANSWER)
  await draft.getByRole('button', { name: 'Gửi lãnh đạo xem' }).click()
  const head = await deskOf('sang.ldtbxh')
  await openWork(head, /^Lãnh đạo xem bản soạn trả lời: Lớp sửa máy/)
  await head.getByRole('button', { name: 'Đồng ý, gửi người dân' }).click()
  for (const { code } of [called, came]) {
    await page.goto(`/phan-anh/${code.replaceAll(' ', '')}`)
    await expect(page.getByText(ANSWER)).toBeVisible()
  }
})

test('of a mixed letter the denunciation goes behind the wall, and the rest stays', async ({ deskOf }) => {
  const desk = await deskOf('phuc.ldtbxh')
  await desk.goto('/lam-viec/phan-anh/nhap-thay')
  const mixed = await typeIn(desk, 'Hòm thư góp ý', `${REST} ${PART}`)
  await desk.goto(mixed.page)
  const split = await unfold(folded(desk, 'Tách nội dung khác thành phản ánh, kiến nghị riêng'))
  await split.getByLabel('Đây là', { exact: true }).selectOption({ label: 'Tố cáo' })
  await split.getByRole('textbox').first().fill(PART)
  await split.getByRole('textbox').last().fill(REST)
  await split.getByRole('button').click()
  await desk.goto(mixed.page)
  await expect(panel(desk, 'Nội dung người gửi viết')).toContainText(REST)
  expect(await desk.content()).not.toContain(PART)
  expect(await (await desk.request.get('/lam-viec/tim?q=doi moi nguoi hai tram')).text()).not.toContain('/phan-anh/0')
})

/** Fills the open form in and saves; answers the page and the printed code of what was typed in. */
async function typeIn(page: Page, channel: string, body: string): Promise<Typed> {
  await page.getByLabel('Kênh tiếp nhận').selectOption({ label: channel })
  await page.getByLabel('Nội dung', { exact: true }).fill(body)
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Học phí, học nghề, việc làm' })
  await page.getByLabel('Địa bàn').selectOption({ label: 'Xã Thạnh Bắc' })
  await page.getByRole('button', { name: 'Lưu, lấy mã tra cứu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu tiếp nhận' })).toBeVisible()
  const code = /\d{4} \d{4} \d{4}/.exec(await page.getByRole('main').innerText())![0]
  return { page: new URL(page.url()).pathname.replace('/phieu', ''), code }
}
