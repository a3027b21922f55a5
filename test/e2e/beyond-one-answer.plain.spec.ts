// What letters lead to besides an answer of their own: a group of like questions is explained to everybody and answered at once, a
// difficulty of the plan is raised, one goes to 1022 under both numbers; and slips are printed for a box, and one comes back. On a
// telephone's width, without scripts; what was typed in and how an item is published are other journeys, here they are only posted.
import type { Page } from '@playwright/test'
import { post } from './bare-requests.ts'
import { test } from './desks.ts'
import { answer, folded, panel, unfold } from './duties.ts'
import { PHONE } from './letters.ts'
import { openWork } from './signing.ts'
import { expect } from './support.ts'

test.use({ viewport: PHONE })
test.describe.configure({ mode: 'serial' })

const ENTER = '/lam-viec/phan-anh/nhap-thay'
const GROUPS = '/lam-viec/phan-anh/nhom'
const ASKED = 'Thẻ bảo hiểm y tế của hộ cận nghèo ghi sai năm sinh thì đổi ở đâu'
const TITLE = 'Đổi thẻ bảo hiểm y tế ghi sai ở đâu'

type Typed = { page: string; code: string }

/** Typed in for a caller, without the screens; the page and the code. */
async function typedIn(desk: Page, body: string, topicCode: string): Promise<Typed> {
  const letter = { channel: 'phone', kind: 'reflection', topicCode, body }
  const saved = await post(desk, ENTER, letter)
  expect(saved.status()).toBe(303)
  const receipt = saved.headers()['location']!
  const [code] = /\d{4} \d{4} \d{4}/.exec(await (await desk.request.get(receipt)).text())!
  return { page: receipt.replace('/phieu', ''), code }
}

const tracking = ({ code }: Typed) => `/phan-anh/${code.replaceAll(' ', '')}`

test('like questions are explained to everybody, and all who asked are answered by one draft', async ({
  deskOf,
  page,
}) => {
  const desk = await deskOf('hanh.ldtbxh')
  const asked: Typed[] = []
  for (const end of ['?', ', mong trả lời.', ', xin cảm ơn.'])
    asked.push(await typedIn(desk, ASKED + end, 'bao-hiem-y-te'))
  await desk.goto(GROUPS)
  const group = desk.getByRole('region').filter({ hasText: asked[0]!.code })
  for (const { code } of asked) await expect(group).toContainText(code)
  await group.locator('summary').click()
  await group.getByLabel('Tên tin').fill(TITLE)
  await group.getByLabel('Tóm tắt').fill('Nơi đổi thẻ và giấy tờ cần mang theo.')
  await group.getByLabel('Nội dung giải đáp').fill('Mang thẻ cũ và giấy tờ tùy thân đến UBND xã, thị trấn.')
  await group.getByRole('button', { name: 'Gửi đề nghị' }).click()

  const proposed = panel(desk, TITLE)
  await expect(proposed).toContainText('Khi tin được đăng')
  const item = (await proposed.getByRole('link').first().getAttribute('href'))!
  const proposal = (await proposed.getAttribute('id'))!.replace('tin-', '')
  expect((await post(desk, item, { lam: 'submit' })).status()).toBe(303)
  expect((await post(desk, item, { lam: 'publish' })).status()).toBe(403)
  const head = await deskOf('sang.ldtbxh')
  expect((await post(head, item, { lam: 'publish' })).status()).toBe(303)

  const draft = { lam: 'tra-loi-chung', tin: proposal, outcome: 'explained', body: 'Trả lời.' }
  expect((await post(await deskOf('tho.nongnghiep'), GROUPS, draft)).status()).toBe(404)
  await openWork(desk, new RegExp(`^Tin giải đáp đã đăng, soạn trả lời chung cho 3 người hỏi: ${TITLE}`))
  await panel(desk, TITLE).getByRole('button', { name: 'Soạn trả lời chung cho 3 người' }).click()
  await expect(desk.getByText('Lãnh đạo xem bản soạn trả lời').first()).toBeVisible()
  await openWork(head, new RegExp(`^Lãnh đạo xem bản soạn trả lời: ${ASKED.slice(0, 30)}`))
  await head.getByRole('button', { name: 'Đồng ý, gửi người dân' }).click()
  for (const one of asked) {
    await page.goto(tracking(one))
    await expect(page.getByText(`Mời ông/bà xem bài “${TITLE}”`)).toBeVisible()
    for (const other of asked) if (other !== one) await expect(page.getByText(other.code)).toHaveCount(0)
  }
})

test('a difficulty of the plan is raised from a letter; each page leads to the other', async ({ deskOf }) => {
  const desk = await deskOf('hanh.ldtbxh')
  const letter = await typedIn(desk, 'Danh sách hộ được vay vốn sửa nhà chậm ba tháng.', 'khac')
  const words = { share: 'x', title: 'Chậm danh sách', description: 'Chậm.', lam: 'kho-khan' }
  expect((await post(await deskOf('huong.mttq'), letter.page, words)).status()).toBe(404)

  await desk.goto(letter.page)
  const form = await unfold(folded(desk, 'Nêu khó khăn, vướng mắc của kế hoạch'))
  await form.getByLabel('Gặp khi làm nhiệm vụ').selectOption({ index: 1 })
  await form.getByLabel('Khó khăn, vướng mắc').fill('Danh sách vay vốn chuyển chậm')
  await form.getByLabel('Nội dung', { exact: true }).fill('Danh sách của các xã chuyển đến chậm.')
  await form.getByRole('button', { name: 'Nêu khó khăn, vướng mắc' }).click()
  await desk.getByRole('link', { name: 'Danh sách vay vốn chuyển chậm' }).first().click()
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Danh sách vay vốn chuyển chậm')
  await desk.getByRole('main').getByRole('link').filter({ hasText: letter.code }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(letter.code)
})

test('what 1022 has to solve goes there under both numbers, and a number is given once', async ({ deskOf, page }) => {
  const desk = await deskOf('hanh.ldtbxh')
  const letter = await typedIn(desk, 'Đèn đường tỉnh lộ qua ấp hỏng đã hai tháng.', 'khac')
  const other = await typedIn(desk, 'Biển báo tỉnh lộ ở ngã ba bị gãy.', 'khac')
  const reason = 'Đường tỉnh lộ do Sở Giao thông vận tải quản lý.'
  const handOver = { 'Số ở hệ thống đó': 'TN-2023-0456', 'Lý do (người gửi đọc được)': reason }
  await desk.goto(letter.page)
  await answer(desk, 'Chuyển, nối với hệ thống 1022', handOver)
  await expect(panel(desk, 'Thông tin tiếp nhận')).toContainText('Đã chuyển 1022 Tây Ninh, số TN-2023-0456')
  await page.goto(tracking(letter))
  for (const told of [letter.code, 'TN-2023-0456', reason]) await expect(page.getByText(told).first()).toBeVisible()
  await desk.goto(other.page)
  await answer(desk, 'Chuyển, nối với hệ thống 1022', handOver)
  await expect(desk.getByRole('alert')).toContainText('Số này đã được ghi')
})

test('slips are printed for a box; one that comes back keeps its code, and only once', async ({ deskOf, page }) => {
  const clerk = await deskOf('diem.travong')
  await clerk.goto('/lam-viec/phan-anh/phieu-hom-thu')
  await clerk.getByLabel('Địa bàn').selectOption({ label: 'Xã Trà Vong' })
  await clerk.getByLabel('Nơi đặt hòm thư').fill('Nhà văn hóa ấp Suối Ông Đình')
  await clerk.getByRole('button', { name: 'Tạo phiếu để in' }).click()
  await expect(clerk.getByRole('article')).toHaveCount(4)
  const code = (await clerk.locator('.slip-code').first().textContent())!

  await clerk.goto(ENTER)
  await clerk.getByLabel('Kênh tiếp nhận').selectOption({ label: 'Hòm thư góp ý' })
  await clerk.getByLabel('Nội dung', { exact: true }).fill('Nhà văn hóa ấp đóng cửa buổi chiều.')
  await clerk.getByLabel('Địa bàn').selectOption({ label: 'Xã Trà Vong' })
  await clerk.getByLabel('Mã in trên phiếu hòm thư').fill(code)
  await clerk.getByRole('button', { name: 'Lưu, lấy mã tra cứu' }).click()
  await expect(clerk.getByRole('main')).toContainText(code)
  await page.goto(`/phan-anh/${code.replaceAll(' ', '')}`)
  await expect(page.getByText('Đã tiếp nhận').first()).toBeVisible()
  const again = { channel: 'box', kind: 'reflection', body: 'Lần hai.', slip: code }
  expect((await post(clerk, ENTER, again)).status()).toBe(409)
  await clerk.goto('/lam-viec/phan-anh/phieu-hom-thu')
  await clerk.getByRole('link', { name: 'Nhà văn hóa ấp Suối Ông Đình' }).first().click()
  await expect(clerk.getByRole('article')).toHaveCount(3)
})
