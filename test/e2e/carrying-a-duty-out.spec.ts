// A duty of the running plan from hand to hand: Võ Thành Sang hands it to Mai Khánh Duy; what is contributed, later or not answered
// goes its way. Beside each who may, one who may not.
import { openedByOffice } from '../support/office.ts'
import { post } from './bare-requests.ts'
import { answer, choose, fill, folded, moveDay, openDuty, panel, unfold } from './duties.ts'
import { downloaded, pageSizes, rowsOfWorkbook, textOfWord } from './official-files.ts'
import { test } from './own-app.ts'
import { eventually, openWork } from './signing.ts'
import { expect, inspect } from './support.ts'

// An app of its own: this journey moves the day on.
test.use({ ownSample: 'tan-bien-2023' })
test.describe.configure({ mode: 'serial' })

const CONFERENCE = 'Tổ chức hội nghị sơ kết giữa kỳ cấp huyện'
const LIST = 'Danh sách đại biểu, khen thưởng'
const ASKED = 'Trung tâm Y tế'
const OWING = 'Phòng VH&TT'

let share = ''
const planOf = () => share.replace(/\/nhiem-vu\/.*$/, '')
const pathOf = (url: string) => new URL(url).pathname

test('the head instructs, names who leads and who contributes, each by an inner date', async ({ deskOf }) => {
  const page = await deskOf('sang.ldtbxh')
  await openDuty(page, CONFERENCE)
  share = pathOf(page.url())
  const form = await unfold(folded(page, 'Phân công'))
  await fill(form, { 'Ý kiến chỉ đạo': 'Chuẩn bị nội dung, kinh phí và giấy mời.', 'Hạn nội bộ': '2023-07-20' })
  const officerId = await choose(form.getByLabel('Người chủ trì', { exact: true }), 'Mai Khánh Duy')
  const helper = form.getByRole('group', { name: 'Phối hợp 1' })
  await choose(helper.getByLabel('Phối hợp 1', { exact: true }), 'Phòng Nội vụ')
  await fill(helper, { 'Phần việc': LIST, 'Gửi chậm nhất': '2023-07-20' })
  await form.getByRole('button', { name: 'Lưu phân công' }).click()
  await expect(page.getByRole('alert')).toContainText('trước ngày 20/07/2023')
  await inspect(page)
  await helper.getByLabel('Gửi chậm nhất', { exact: true }).fill('2023-07-14')
  await form.getByRole('button', { name: 'Lưu phân công' }).click()
  await expect(panel(page, 'Ý kiến chỉ đạo, phân công')).toContainText('hạn nội bộ 20/07/2023')

  const colleague = await deskOf('hanh.ldtbxh')
  await colleague.goto(share)
  await expect(folded(colleague, 'Phân công lại')).toHaveCount(0)
  const order = { lam: 'phan-cong', instruction: 'Làm thay', officerId }
  expect((await post(colleague, share, order)).status()).toBe(403)
})

test('the other department contributes, and the lead sees it', async ({ deskOf }) => {
  const helper = await deskOf('hieu.noivu')
  await openWork(helper, new RegExp(`^Gửi phần phối hợp: ${LIST}`))
  const cooperationId = await helper.locator('input[name=cooperationId]').inputValue()
  const outsider = await deskOf('linh.vhtt')
  expect((await outsider.goto(share))?.status()).toBe(404)
  const part = { lam: 'phoi-hop', cooperationId, note: 'Gửi thay' }
  expect((await post(outsider, share, part)).status()).toBe(404)

  await answer(helper, 'Gửi phần phối hợp', { 'Kết quả phần phối hợp': 'Gửi danh sách 120 đại biểu.' })
  const lead = await deskOf('duy.ldtbxh')
  await openDuty(lead, CONFERENCE)
  await expect(panel(lead, 'Ý kiến chỉ đạo, phân công')).toContainText('Gửi danh sách 120 đại biểu.')
  expect((await post(lead, share, part)).status()).toBe(403)
})

test('the officer writes what was done, with a file that proves it', async ({ deskOf }) => {
  const page = await deskOf('duy.ldtbxh')
  await openDuty(page, CONFERENCE)
  const form = await unfold(folded(page, 'Ghi tiến độ'))
  const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await fill(form, { 'Việc đã làm, kết quả': 'Đã trình dự thảo kế hoạch tổ chức hội nghị.' })
  await form.getByLabel(/^Minh chứng/).setInputFiles({ name: 'to-trinh.pdf', mimeType: 'application/pdf', buffer })
  await form.locator('button').click()
  await expect(panel(page, 'Tiến độ, kết quả')).toContainText('Đã trình dự thảo')
  const proof = page.getByRole('link', { name: /to-trinh\.pdf/ })
  const address = (await proof.getAttribute('href'))!
  expect(await downloaded(page, /to-trinh\.pdf/)).toEqual(buffer)

  const outsider = await deskOf('linh.vhtt')
  expect((await outsider.request.get(address)).status()).toBe(404)
  const helper = await deskOf('hieu.noivu')
  expect((await post(helper, share, { lam: 'tien-do', note: 'Ghi thay' })).status()).toBe(403)
})

test('a later date is asked for, proposed on by the standing office, granted by who set it; the old one stays', async ({
  deskOf,
}) => {
  const page = await deskOf('duy.ldtbxh')
  await openDuty(page, CONFERENCE)
  await answer(page, 'Đề nghị gia hạn', { 'Xin gia hạn đến ngày': '2023-08-07', 'Lý do': 'Hội trường sửa chữa.' })
  await expect(panel(page, 'Gia hạn')).toContainText('Chờ quyết định')

  const office = await deskOf('hanh.ldtbxh')
  await openWork(office, /^Đề xuất về gia hạn: /)
  const extensionId = await office.locator('input[name=extensionId]').first().inputValue()
  await answer(office, 'Đề xuất', { 'Lý do': 'Còn trước hạn báo cáo của huyện.' })
  await expect(folded(office, 'Quyết định gia hạn')).toHaveCount(0)
  const decision = { lam: 'quyet-dinh', extensionId, decision: 'granted', grantedUntil: '2023-08-07' }
  expect((await post(office, share, decision)).status()).toBe(403)

  const leader = await deskOf('tri.ubnd')
  await openWork(leader, /^Quyết định gia hạn: /)
  await expect(panel(leader, 'Gia hạn')).toContainText('đề xuất đồng ý')
  await answer(leader, 'Quyết định gia hạn', { 'Số, ký hiệu văn bản': '215/UBND-VX', 'Ngày văn bản': '2023-06-26' })
  await expect(panel(leader, 'Gia hạn')).toContainText('Được gia hạn đến 07/08/2023')
  await expect(panel(leader, 'Thời hạn')).toContainText('hạn cũ 31/07/2023')
})

test('past the date, who owes is late and who was asked has not answered; reminding goes out by three ways', async ({
  deskOf,
}) => {
  const admin = await deskOf('quantri.huyen')
  await admin.goto('/lam-viec/danh-muc/nhan-su?q=thai+quoc+bao')
  await admin.getByRole('link', { name: 'Thái Quốc Bảo', exact: true }).click()
  await admin.getByRole('link', { name: 'Sửa thông tin' }).click()
  await admin.getByLabel('Thư điện tử').fill('bao@tanbien.example')
  await admin.getByRole('button', { name: 'Lưu' }).click()

  const page = await deskOf('hanh.ldtbxh')
  await moveDay(page, '2023-07-13')
  await page.goto(planOf())
  await page.getByRole('link', { name: 'Đôn đốc', exact: true }).click()
  const owed = page.getByRole('row')
  const asked = owed.filter({ has: page.getByRole('cell', { name: ASKED, exact: true }) }).first()
  const owing = owed.filter({ has: page.getByRole('cell', { name: OWING, exact: true }) }).first()
  await expect(asked).toContainText('Chưa phản hồi')
  await expect(asked).not.toContainText(/quá hạn/i)
  await expect(owing).toContainText('Quá hạn')
  await page.getByRole('button', { name: 'Đôn đốc', exact: true }).click()
  await expect(panel(page, 'Trong hệ thống')).toContainText('Đã nhắc')

  const lines = (await page.getByRole('main').getByRole('textbox').inputValue()).split('\n')
  const file = await downloaded(page, /\.docx|Tải/)
  const letter = textOfWord(file)
  const opened = await openedByOffice({ 'cong-van.docx': file }, 'text')
  expect(lines.find((line) => line.includes(ASKED))).toMatch(/chưa phản hồi/)
  expect(lines.find((line) => line.includes(ASKED))).not.toMatch(/quá hạn/)
  expect(lines.find((line) => line.includes(OWING))).toMatch(/quá hạn \d+ ngày làm việc/)
  for (const said of [ASKED, OWING, 'chưa phản hồi', 'quá hạn']) {
    expect(letter).toContain(said)
    if (opened) expect(opened['cong-van.txt']!.toString('utf8')).toContain(said)
  }

  const head = await deskOf('bao.vhtt')
  await head.goto('/lam-viec')
  await expect(head.getByRole('link', { name: /^Đôn đốc: / }).first()).toBeVisible()
  await admin.goto('/lam-viec/danh-muc/thu-di')
  await eventually(admin, (look) =>
    look(admin.getByRole('row').filter({ hasText: 'bao@tanbien.example' })).not.toHaveCount(0),
  )

  const outsider = await deskOf('tho.nongnghiep')
  expect((await outsider.goto(`${planOf()}/don-doc`))?.status()).toBe(404)
  expect((await post(outsider, `${planOf()}/don-doc`, { shares: share.split('/nhiem-vu/')[1]! })).status()).toBe(403)
})

test('both sheets print on A4 landscape and come as workbooks', async ({ deskOf }) => {
  const page = await deskOf('hanh.ldtbxh')
  for (const [name, path] of [
    ['Bảng phân công nhiệm vụ', 'phan-cong'],
    ['Bảng theo dõi tiến độ', 'theo-doi'],
  ] as const) {
    await page.goto(`${planOf()}/${path}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    for (const { width, height } of pageSizes(await page.pdf({ preferCSSPageSize: true }))) {
      expect(width, name).toBeCloseTo(842, -1)
      expect(height, name).toBeCloseTo(595, -1)
    }
    const { rows, landscape, paper } = await rowsOfWorkbook(await downloaded(page, /\.xlsx/))
    expect({ landscape, paper }, name).toEqual({ landscape: true, paper: 9 })
    expect(
      rows.filter((row) => row.includes(CONFERENCE)),
      name,
    ).not.toEqual([])
  }
  const asked = page.getByRole('row').filter({ has: page.getByRole('cell', { name: ASKED, exact: true }) })
  await expect(asked.first()).toContainText('Chưa phản hồi')
  await expect(asked.filter({ hasText: 'Quá hạn' })).toHaveCount(0)
})
