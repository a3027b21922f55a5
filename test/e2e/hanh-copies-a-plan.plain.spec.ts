// Hạnh begins next year's plan from this year's, without scripts: every moved date is looked at before a colleague is asked.
import { expect, signIn, test } from './support.ts'

test('last year’s plan is copied; asking waits until each moved date was kept', async ({ page }) => {
  await signIn(page, 'hanh.ldtbxh')
  await page.goto('/lam-viec/ke-hoach/doc')
  const offered = page.getByRole('region', { name: 'Hoặc nhân bản kế hoạch năm trước' })
  await offered.getByRole('link', { name: /năm 2023/ }).click()
  await page.getByLabel('Năm của kế hoạch mới').fill('2023')
  const copy = page.getByRole('button', { name: 'Nhân bản kế hoạch năm trước' })
  await copy.click()
  await expect(page.getByRole('alert')).toContainText('sau năm 2023')
  await page.getByLabel('Năm của kế hoạch mới').fill('2024')
  await copy.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đối chiếu')
  await expect(page.getByText(/huyện Tân Biên năm 2024$/).first()).toBeVisible()

  await page.getByRole('button', { name: 'Đề nghị xác nhận' }).click()
  await expect(page.getByRole('alert')).toContainText('thời hạn dời từ kế hoạch cũ chưa được xem lại')
  await page.goto(page.url())
  // 30/6/2024 is a Sunday: the last working day is the Friday before.
  await expect(page.getByText(/trước ngày 01\/07\/2024 \(chậm nhất thứ Sáu, 28\/06\/2024\)/i).first()).toBeVisible()
  const keep = page.getByRole('button', { name: 'Giữ ngày này' })
  for (let left = await keep.count(); left > 0; left -= 1) {
    await keep.first().click()
    await expect(keep).toHaveCount(left - 1)
  }
  await page.getByRole('button', { name: 'Đề nghị xác nhận' }).click()
  await expect(page.getByText('Bạn đã đề nghị; người khác của cơ quan thường trực sẽ xác nhận.')).toBeVisible()
  await page.getByRole('button', { name: 'Rút đề nghị' }).click()
  await expect(page.getByRole('button', { name: 'Đề nghị xác nhận' })).toBeVisible()

  await page.goto('/lam-viec/ke-hoach/doc')
  await offered.getByRole('link', { name: /năm 2023/ }).click()
  await copy.click()
  await page.getByRole('link', { name: 'Mở kế hoạch đã có' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('năm 2024')
})
