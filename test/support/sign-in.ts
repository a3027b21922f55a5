// How a journey begins: a person of the sample signs in as people do.
import type { Page } from '@playwright/test'

export const SAMPLE_PASSWORD = 'chung-tay-mau'

/** Fills the sign-in form on the page that shows it (or opens it) and sends it. */
export async function signIn(page: Page, username: string, password = SAMPLE_PASSWORD): Promise<void> {
  if (!page.url().includes('/dang-nhap')) await page.goto('/lam-viec/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

export const signOut = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
