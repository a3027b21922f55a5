import { gzipSync } from 'node:zlib'
import { expect, test } from './support.ts'

test('a newcomer sees what the place is for and finds the way in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Trang này không nhận tiền ủng hộ.')).toBeVisible()
  await page.getByRole('link', { name: 'Cán bộ, công chức đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
})

test('the public page has no script, asks nobody else, and is light for a cheap phone', async ({ page, baseURL }) => {
  const bodies: Promise<Buffer>[] = []
  const foreign: string[] = []
  page.on('response', (response) => {
    if (!response.url().startsWith(`${baseURL}/`)) foreign.push(response.url())
    bodies.push(response.body())
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(foreign).toEqual([])
  expect(await page.locator('script').count()).toBe(0)
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  expect(bytes).toBeLessThan(30 * 1024)
})

test('an address that does not exist says so, with a way back', async ({ page }) => {
  const answer = await page.goto('/khong-co-trang-nay')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('link').first().click()
  expect(new URL(page.url()).pathname).not.toBe('/khong-co-trang-nay')
})
