import { expect, inspect, password, sendSignIn, signIn, signOut, test } from './support.ts'

test('a wrong password is said in words that tell nothing, and the name stays', async ({ page }) => {
  await sendSignIn(page, 'thu.so', 'khong-phai')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('thu.so')
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('')
  await inspect(page)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
})

test('a page asked for before signing in is the page after it', async ({ page }) => {
  await page.goto('/lam-viec/tai-khoan')
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
  await sendSignIn(page, 'thu.so')
  await expect(page).toHaveURL(/\/lam-viec\/tai-khoan$/)
})

test('signing out closes the workspace', async ({ page }) => {
  await signIn(page, 'thu.so')
  await signOut(page)
  await page.goto('/lam-viec')
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
})
