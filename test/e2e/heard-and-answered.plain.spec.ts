// A citizen is heard: from the letter with a photo through the offices to the answer; it did not help, another person looks again, and
// then it is solved. All on a telephone's width, without scripts; beside each who may, one who may not.
import type { Locator, Page } from '@playwright/test'
import { post } from './bare-requests.ts'
import { test } from './desks.ts'
import { answer, choose, folded, panel, unfold } from './duties.ts'
import { codeOn, jpeg, PHONE, photoOf } from './letters.ts'
import { openWork } from './signing.ts'
import { expect, inspect } from './support.ts'

test.use({ viewport: PHONE })
test.describe.configure({ mode: 'serial' })

const LETTER = 'Giếng đào của tổ 4 đục và có mùi, mười hai hộ không dám nấu ăn. Gọi chị Mận 0912 555 010.'
const SHORT = 'Giếng đào của tổ 4'
const FIRST = 'Đã lấy mẫu nước, đang chờ kết quả xét nghiệm.'
const SECOND = 'Đã lắp bình lọc chung cho tổ 4 và hướng dẫn cách súc rửa giếng.'

let code = ''
let petition = ''
const tracking = () => `/phan-anh/${code}`
const next = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' }).click()
const waits = (what: string) => new RegExp(`^${what}: ${SHORT}`)
const state = (page: Page): Locator => page.getByRole('main').locator('.mark').first()

test('a letter with a photo and a telephone number goes in', async ({ page }) => {
  await page.goto('/phan-anh/gui')
  await page.getByLabel('Cho biết một việc đang xảy ra').check()
  await page.getByLabel('Nội dung', { exact: true }).fill(LETTER)
  await page.getByLabel('Ảnh (không bắt buộc)').setInputFiles([jpeg('gieng.jpg', await photoOf(640, 480))])
  await next(page)
  await page.getByLabel('Xã, thị trấn, ấp, khu phố').selectOption({ label: 'Xã Tân Lập' })
  await next(page)
  await page.getByLabel('Họ và tên').fill('Lê Thị Mận')
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0912 555 010')
  await page.getByLabel(/dùng thông tin tôi cung cấp/).check()
  await page.getByLabel(/nhận thông báo và trả lời/).check()
  await page.getByLabel(/công khai nội dung này/).check()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  code = (await codeOn(page)).replaceAll(' ', '')
})

test('the desk names its topic, routes it by the rules and takes it in hand', async ({ deskOf }) => {
  const desk = await deskOf('hanh.ldtbxh')
  await openWork(desk, waits('Phân loại, chọn lĩnh vực'))
  petition = new URL(desk.url()).pathname
  await expect(panel(desk, 'Nội dung người gửi viết')).toContainText(LETTER)
  const photo = await desk.getByRole('img', { name: 'Ảnh 1' }).getAttribute('src')
  expect((await desk.request.get(photo!)).headers()['content-type']).toBe('image/jpeg')
  await expect(panel(desk, 'Người gửi')).not.toContainText('0912')

  const outsider = await deskOf('tho.nongnghiep')
  expect((await outsider.goto(petition))?.status()).toBe(404)
  expect((await outsider.request.get(photo!)).status()).toBe(404)
  const sorting = { lam: 'phan-loai', kind: 'reflection', seenVersion: '1' }
  expect((await post(outsider, petition, sorting)).status()).toBe(404)

  const sort = folded(desk, 'Phân loại')
  await choose(sort.getByLabel('Lĩnh vực', { exact: true }), 'Nước sạch, nhà tiêu hợp vệ sinh')
  await sort.getByRole('button').click()
  const take = folded(desk, 'Thụ lý, thông báo cho người gửi')
  await expect(take).toContainText('lĩnh vực này do Phòng NN&PTNT giải quyết')
  await answer(desk, 'Chuyển đơn vị giải quyết', { 'Ghi chú cho đơn vị nhận': 'Đề nghị lấy mẫu nước trong tuần.' })
  await expect(panel(desk, 'Đơn vị tham gia')).toContainText('Phòng NN&PTNT')
  await expect(take.getByLabel('Nội dung thông báo cho người gửi')).toHaveValue(/Phòng NN&PTNT/)
  await take.getByRole('button').click()
  await expect(panel(desk, 'Trao đổi, ghi chú')).toContainText('Phòng NN&PTNT')
})

test('the unit asks the sender and another unit, and its head takes more time; all of it is told or kept inside', async ({
  deskOf,
  page,
}) => {
  const officer = await deskOf('tho.nongnghiep')
  await openWork(officer, waits('Soạn trả lời'))
  await answer(officer, 'Hỏi thêm người gửi', { 'Câu hỏi (người gửi đọc được)': 'Giếng sâu bao nhiêu mét?' })
  await page.goto(tracking())
  await expect(page.getByText('Giếng sâu bao nhiêu mét?')).toBeVisible()
  await page.getByLabel('Trả lời câu hỏi').fill('Chừng tám mét.')
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(page.getByText('Đã gửi trả lời.')).toBeVisible()

  await officer.goto(petition)
  await expect(panel(officer, 'Trao đổi, ghi chú')).toContainText('Chừng tám mét.')
  const part = await unfold(folded(officer, 'Giao một phần cho đơn vị khác'))
  await choose(part.getByLabel('Đơn vị', { exact: true }), 'Trung tâm Y tế')
  await answer(officer, 'Giao một phần cho đơn vị khác', { 'Phần việc đề nghị': 'Xét nghiệm mẫu nước.' })
  const late = { 'Hạn mới': '2023-07-24', 'Lý do (người gửi đọc được)': 'Chờ kết quả xét nghiệm.' }
  const extend = { lam: 'gia-han', seenVersion: '1', newDueOn: '2023-07-24', reason: 'Chờ' }
  expect((await post(officer, petition, extend)).status()).toBe(403)
  const helper = await deskOf('ngan.yte')
  await openWork(helper, /Xét nghiệm mẫu nước|Gửi phần phối hợp/)
  await expect(folded(helper, 'Soạn trả lời')).toHaveCount(0)
  await helper.getByLabel('Nội dung phối hợp').fill('Đã lấy ba mẫu, có kết quả sau mười ngày.')
  await helper.getByRole('button', { name: 'Gửi phần phối hợp' }).click()
  await expect(panel(helper, 'Đơn vị tham gia')).toContainText('Đã lấy ba mẫu')

  const head = await deskOf('khoa.nongnghiep')
  await head.goto(petition)
  await answer(head, 'Gia hạn trả lời', late)
  await page.goto(tracking())
  await expect(page.getByText('Gia hạn trả lời đến 24/07/2023. Lý do: Chờ kết quả xét nghiệm.')).toBeVisible()
  await expect(page.getByText('Đã lấy ba mẫu', { exact: false })).toHaveCount(0)
})

test('the unit drafts, its head agrees, and the sender reads it', async ({ deskOf, page }) => {
  const head = await deskOf('khoa.nongnghiep')
  const officer = await deskOf('tho.nongnghiep')
  await head.goto(petition)
  const assign = await unfold(folded(head, 'Phân công người giải quyết'))
  await choose(assign.getByLabel('Người giải quyết', { exact: true }), 'Dương Văn Thọ')
  await assign.getByRole('button').click()
  await expect(panel(head, 'Đơn vị tham gia')).toContainText('Dương Văn Thọ')

  await openWork(officer, waits('Soạn trả lời'))
  await draft(officer, 'Giải thích chính sách, quy định', FIRST)
  await expect(panel(officer, 'Trả lời')).toContainText('Chờ ý kiến lãnh đạo')
  expect((await post(officer, petition, { lam: 'dong-y', seenVersion: '1' })).status()).toBe(403)
  await openWork(head, waits('Lãnh đạo xem bản soạn trả lời'))
  await head.getByRole('button', { name: 'Đồng ý, gửi người dân' }).click()
  await expect(panel(head, 'Trả lời')).toContainText('Gọi điện: đang chờ')

  await page.goto(tracking())
  await expect(page.getByText(FIRST)).toBeVisible()
  await expect(page.getByText('Đề nghị lấy mẫu nước', { exact: false })).toHaveCount(0)
})

test('the desk calls the number, which it sees by saying what for; the look is kept', async ({ deskOf }) => {
  const desk = await deskOf('hanh.ldtbxh')
  await openWork(desk, waits('Báo trả lời đến người gửi'))
  const sender = panel(desk, 'Người gửi')
  await sender.getByLabel('Xem để làm gì').fill('Gọi điện báo trả lời')
  await sender.getByRole('button', { name: 'Xem liên hệ' }).click()
  await expect(sender).toContainText('0912555010')
  await sender.getByText('Những lần đã xem liên hệ').click()
  await expect(sender).toContainText('Nguyễn Thị Mỹ Hạnh')
  await panel(desk, 'Trả lời')
    .getByLabel(/^Bằng chứng/)
    .fill('Bà Mận nghe máy lúc 9 giờ')
  await desk.getByRole('button', { name: 'Đã đến người gửi' }).click()
  await expect(panel(desk, 'Trả lời')).toContainText('Gọi điện: đã đến')
})

test('it did not help: a different person answers, and not who answered before', async ({ deskOf, page }) => {
  await page.goto(tracking())
  await page.getByLabel('Điều chưa được').fill('Nước vẫn đục.')
  await page.getByRole('button', { name: 'Chưa giải quyết được' }).click()
  await expect(page.getByText('Việc sẽ được người khác xem lại.', { exact: false })).toBeVisible()
  await page.goto(tracking())
  await expect(page.getByRole('button', { name: 'Chưa giải quyết được' })).toHaveCount(0)

  const before = await deskOf('tho.nongnghiep')
  await before.goto(petition)
  await expect(folded(before, 'Soạn trả lời')).toHaveCount(0)
  const again = { lam: 'soan', seenVersion: '1', outcome: 'explained', body: FIRST }
  expect((await post(before, petition, again)).status()).toBe(403)

  const other = await deskOf('khoa.nongnghiep')
  await openWork(other, waits('Soạn trả lời'))
  await draft(other, 'Đã giải quyết theo đề nghị', SECOND)
  await expect(other.getByRole('button', { name: 'Đồng ý, gửi người dân' })).toHaveCount(0)
  expect((await post(other, petition, { lam: 'dong-y', seenVersion: '1' })).status()).toBe(403)
  const leader = await deskOf('sang.ldtbxh')
  await openWork(leader, waits('Lãnh đạo xem bản soạn trả lời'))
  await leader.getByRole('button', { name: 'Đồng ý, gửi người dân' }).click()
  await expect(panel(leader, 'Trả lời')).toContainText(SECOND)
})

test('the sender says that it is solved', async ({ page, deskOf }) => {
  await page.goto(tracking())
  await expect(page.getByText(SECOND)).toBeVisible()
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await inspect(page)
  await page.getByLabel('Rất hài lòng').check()
  await page.getByLabel('Việc đã được giải quyết').check()
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await expect(page.getByText('Cảm ơn anh, chị đã đánh giá.')).toBeVisible()
  const desk = await deskOf('hanh.ldtbxh')
  await desk.goto(petition)
  await expect(panel(desk, 'Trả lời')).toContainText('Người gửi đánh giá 5/5')
  await expect(state(desk)).toHaveText('Đã giải quyết')
})

test('a moderator blurs the photo and clears the words; then everybody reads it, and machines do', async ({
  deskOf,
  request,
}) => {
  const moderation = `${petition}/cong-khai`
  const outsider = await deskOf('thuy.tanlap')
  expect((await outsider.request.get(moderation)).status()).toBe(404)
  const unit = await deskOf('khoa.nongnghiep')
  expect((await unit.request.get(moderation)).status()).toBe(403)
  const listing = { lam: 'dang', seenVersion: '1', title: 'Giếng', text: LETTER, answer: SECOND, sure: 'sure' }
  expect((await post(unit, moderation, listing)).status()).toBe(403)
  const id = petition.split('/').at(-1)!
  expect((await request.get(`/phan-anh/cong-khai/${id}`)).status()).toBe(404)

  const desk = await deskOf('hanh.ldtbxh')
  await desk.goto('/lam-viec/phan-anh/cong-khai')
  await desk.getByRole('link', { name: new RegExp(SHORT) }).click()
  await desk.getByRole('link', { name: 'Kiểm tra ảnh 1' }).click()
  await desk.getByLabel('Hàng 1, cột 1', { exact: true }).check()
  await desk.getByLabel('Đã che mặt người', { exact: false }).check()
  await desk.getByRole('button', { name: 'Lưu' }).click()
  await desk.getByLabel('Tiêu đề').fill('Giếng đào của tổ 4 đục')
  await expect(desk.getByLabel('Nội dung phản ánh, kiến nghị')).toHaveValue(/\[số điện thoại\]/)
  await desk.getByLabel('Nội dung phản ánh, kiến nghị').fill(LETTER)
  await desk.getByLabel(/^Không\. Tôi đã đọc cả bài/).check()
  await desk.getByRole('button', { name: 'Công khai', exact: true }).click()
  await expect(desk.getByRole('alert')).toContainText('0912 555 010')
  await inspect(desk)
  await desk.getByLabel('Nội dung phản ánh, kiến nghị').fill('Giếng đào của tổ 4 đục và có mùi.')
  await desk.getByRole('button', { name: 'Công khai', exact: true }).click()
  await desk.getByRole('link', { name: 'Xem trên trang công khai' }).click()

  const shown = `/phan-anh/cong-khai/${id}`
  await expect(desk.getByText(SECOND)).toBeVisible()
  expect(await (await request.get('/phan-anh')).text()).toContain(shown)
  for (const address of [shown, `/open311/v2/requests/${id}.json`, `/open311/v2/requests/${id}.xml`]) {
    const told = await (await request.get(address)).text()
    expect(told, address).toContain('Giếng đào của tổ 4 đục và có mùi.')
    expect(told, address).not.toMatch(/0912|Mận/)
  }
  expect((await request.get(`${shown}/anh/1`)).headers()['content-type']).toBe('image/jpeg')

  await desk.goto(moderation)
  await answer(desk, 'Thôi công khai', {})
  await expect(desk.getByRole('alert').getByRole('link', { name: /^Lý do: / })).toBeVisible()
  await answer(desk, 'Thôi công khai', { 'Lý do': 'Người gửi gọi điện xin gỡ.' })
  for (const address of [shown, `${shown}/anh/1`, `/open311/v2/requests/${id}.json`])
    expect((await request.get(address)).status(), address).toBe(404)
})

/** Writes the answer in the form that stands open, and hands it to the leader. */
async function draft(page: Page, outcome: string, body: string): Promise<void> {
  const form = folded(page, 'Soạn trả lời')
  await form.getByLabel('Kết quả', { exact: true }).selectOption({ label: outcome })
  await form.getByLabel('Nội dung trả lời', { exact: true }).fill(body)
  await form.getByRole('button', { name: 'Gửi lãnh đạo xem' }).click()
}
