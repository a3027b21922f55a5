import { expect, test } from './support.ts'

test('a newcomer sees what the place is for and finds the way in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Trang này không nhận tiền ủng hộ.')).toBeVisible()
  await page.getByRole('link', { name: 'Cán bộ, công chức đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
})

test('a public page asks nobody else, brings one small file of script and none in itself', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = []
  page.on('response', (response) => {
    if (!response.url().startsWith(`${baseURL}/`)) foreign.push(response.url())
  })
  const answer = await page.goto('/', { waitUntil: 'networkidle' })
  expect(foreign).toEqual([])
  const scripts = await page.locator('script').evaluateAll((all) => all.map((script) => script.outerHTML))
  expect(scripts).toEqual([expect.stringMatching(/^<script src="\/assets\/[\w-]+\.js" defer=""><\/script>$/)])
  const file = await page.request.get(/src="([^"]+)"/.exec(scripts[0]!)![1]!)
  expect((await file.body()).length).toBeLessThan(10 * 1024)
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'")
})

test('a page that brings no script may have none', async ({ request }) => {
  const answer = await request.get('/lam-viec/dang-nhap')
  expect(answer.headers()['content-security-policy']).not.toContain('script-src')
  expect(answer.headers()['x-page-script']).toBeUndefined()
})

test('an address that does not exist says so, with a way back', async ({ page }) => {
  const answer = await page.goto('/khong-co-trang-nay')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('link').first().click()
  expect(new URL(page.url()).pathname).not.toBe('/khong-co-trang-nay')
})
