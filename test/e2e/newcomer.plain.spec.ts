import { expect, test } from '@playwright/test'

test('a newcomer sees what the place is for and finds the way in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Cán bộ, công chức đăng nhập' }).click()
})
