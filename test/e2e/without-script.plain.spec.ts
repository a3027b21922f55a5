// Filing and checking on an old PC with scripts turned off: what is typed is kept, doubtful numbers are asked about, the report is signed
// and sent, a part is confirmed, another goes back.
import { test } from './desks.ts'
import { LATE, traVong } from './midterm-cast.ts'
import { cellName, contentOf, fillIn, openReport } from './reports.ts'
import { eventually, issue, openWork } from './signing.ts'
import { expect, inspect } from './support.ts'

const MODELS = cellName('giua-ky-ket-qua', 'da2-mo-hinh.thuc-hien')
const PAID = cellName('giua-ky-von', 'von-da2.giai-ngan')
const CHILDREN = cellName('giua-ky-ket-qua', 'da32-tre.thuc-hien')
const REASON = 'Đề nghị đối chiếu lại với sổ theo dõi của trạm y tế.'
const QUESTION = 'Số này tính đến ngày nào?'
const ANSWER = 'Tính đến ngày 14/6/2023.'

test.describe.configure({ mode: 'serial' })

test('a commune fills its report in; nothing typed is lost or guessed', async ({ deskOf }) => {
  test.slow()
  const page = await deskOf(traVong.officer)
  await openReport(page, LATE)
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  const content = contentOf('ubnd-xa-tra-vong')
  await fillIn(page, new Map([...content, [MODELS, 'một'], [PAID, '1.234']]))

  await expect(page.getByLabel(MODELS, { exact: true })).toHaveValue('một')
  await expect(page.getByText('“một” không phải là số.').last()).toBeVisible()
  await expect(page.getByText('“1.234” có thể hiểu là').last()).toBeVisible()
  await expect(page.getByText('Còn 2 điểm phải xử lý')).toBeVisible()
  await inspect(page)

  await page.getByLabel(MODELS, { exact: true }).fill(content.get(MODELS)!)
  await page.getByLabel('1,234', { exact: true }).check()
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.getByLabel(PAID, { exact: true })).toHaveValue('1,234')
  await expect(page.getByText('Số liệu đủ điều kiện để chốt bản trình ký.')).toBeVisible()
  await page.reload()
  for (const [name, value] of content)
    if (name !== PAID) await expect(page.getByLabel(name, { exact: true })).toHaveValue(value)
})

test('it freezes the report, its people sign and number it, and a receiver confirms a part', async ({ deskOf }) => {
  const page = await deskOf(traVong.officer)
  await openReport(page, LATE)
  await page.getByRole('button', { name: 'Chốt bản trình ký' }).click()
  await issue(deskOf, traVong)
  await openReport(page, LATE)
  await eventually(page, (look) => look(page.getByRole('heading', { level: 1 })).toContainText('đã gửi'))

  const receiver = await deskOf('tho.nongnghiep')
  await openWork(receiver, new RegExp(`^Kiểm tra số liệu .*${LATE}`))
  await receiver.getByRole('button', { name: 'Xác nhận phần này' }).first().click()
  await expect(receiver.getByText('Đã xác nhận', { exact: true }).first()).toBeVisible()
})

test('a receiver asks at a cell and sends its part back, with a reason', async ({ deskOf }) => {
  const page = await deskOf('ngan.yte')
  await openReport(page, 'UBND xã Tân Phong')
  await page.getByRole('link', { name: 'Kiểm tra' }).click()
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByRole('alert')).toContainText('Lý do')
  await inspect(page)
  await page.getByLabel(`Hỏi ô này: ${CHILDREN}`, { exact: true }).first().click()
  await page.getByRole('textbox', { name: `Hỏi ô này: ${CHILDREN}`, exact: true }).fill(QUESTION)
  await page.getByLabel('Lý do, nội dung đề nghị bổ sung, chỉnh sửa').fill(REASON)
  await page.getByRole('button', { name: 'Xác nhận phần này' }).last().click()
  await expect(page.getByRole('alert')).toContainText('Bạn đã ghi 1 câu hỏi và lý do trả lại')
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 phần bị trả lại')
  await expect(page.getByText(QUESTION, { exact: true })).toBeVisible()
})

test('the commune finds it among its work, and opens only that part', async ({ deskOf }) => {
  const page = await deskOf('kieu.tanphong')
  await page.goto('/lam-viec')
  await page.getByRole('link', { name: /^Bổ sung, chỉnh sửa .*Tiểu dự án 2 - Dự án 3/ }).click()
  await expect(page.getByText(REASON, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Lập lần gửi 2 để sửa' }).click()
  await expect(page.getByLabel(CHILDREN, { exact: true })).toBeVisible()
  await expect(page.getByLabel(MODELS, { exact: true })).toHaveCount(0)
  await page.getByLabel(`Trả lời: ${QUESTION}`).fill(ANSWER)
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.getByLabel(`Trả lời: ${QUESTION}`)).toHaveValue(ANSWER)
})
