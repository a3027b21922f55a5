// Hạnh opens a round from the plan, without scripts: she changes who receives, by when, and from whom, then opens it.
import { test } from './own-app.ts'
import { expect } from './support.ts'

const RECEIVERS = 'Nơi nhận theo dự án, tiểu dự án'

test('the chain proposed from the plan is changed by hand and opened as changed', async ({ deskOf }) => {
  const page = await deskOf('hanh.ldtbxh')
  await page.goto('/lam-viec/bao-cao/mo')
  await page.getByRole('main').getByRole('link').first().click()
  const preview = page.getByRole('button', { name: 'Xem lại chuỗi gửi' })
  const steps = page.locator('legend').filter({ hasText: /^Bước/ })
  await expect(steps).toHaveCount(4)

  const communes = page.locator('input[name=nghia-vu]').first()
  await communes.uncheck()
  await preview.click()
  await expect(steps, 'who received from the communes is no longer asked').toHaveCount(3)
  await communes.check()
  await preview.click()
  await expect(steps).toHaveCount(4)

  await page.getByText(RECEIVERS).click()
  await page.getByLabel(/^Tiểu dự án 1 - Dự án 6/).selectOption({ label: 'Trung tâm VH-TT&TT' })
  await preview.click()
  await expect(page.getByText('Tiểu dự án 1 - Dự án 6 → Trung tâm VH-TT&TT')).toBeVisible()

  await page.getByText('10 đơn vị gửi').click()
  await page.getByLabel('UBND xã Tân Phong', { exact: true }).uncheck()
  await page.getByLabel('Ngày', { exact: true }).first().fill('2023-07-05')
  await page.getByLabel('Cách tính hạn').first().selectOption({ label: 'chậm nhất ngày' })
  await page.getByLabel('Tên đợt báo cáo').fill('Báo cáo giữa kỳ, lấy lại số liệu')
  await page.getByLabel('Loại báo cáo').selectOption({ label: 'Đánh giá' })
  await page.getByLabel('Mẫu đề cương mà kế hoạch yêu cầu').selectOption({ label: 'Mẫu số 01 (giám sát)' })
  await page.getByLabel('Kỳ báo cáo từ ngày').fill('2023-12-01')
  await page.getByLabel('đến hết ngày').fill('2023-06-14')
  const open = page.getByRole('button', { name: 'Mở đợt báo cáo' })
  await open.click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Kỳ báo cáo kết thúc trước khi bắt đầu/ })
    .click()
  await expect(page.locator(':target')).toHaveValue('2023-06-14')

  await page.getByLabel('Kỳ báo cáo từ ngày').fill('2021-01-01')
  await open.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0/9 đơn vị đã gửi báo cáo')
  await expect(page.getByText('chậm nhất 05/07/2023')).toBeVisible()
  await expect(page.getByText(/Kế hoạch yêu cầu: Mẫu số 01 \(theo thông tư, mẫu này không dùng/)).toBeVisible()
  await expect(page.getByText('UBND xã Tân Phong', { exact: true })).toHaveCount(0)

  const commune = await deskOf('thuy.tanlap')
  expect((await commune.goto('/lam-viec/bao-cao/mo'))?.status()).toBe(403)
})
