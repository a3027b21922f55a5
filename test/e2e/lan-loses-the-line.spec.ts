// With scripts on: a photo goes up piece by piece, the line breaks in the middle, and it goes on where it was.
// Not the journeys' own `test`: the browser tells of every piece that is lost on purpose.
import { expect, test } from '@playwright/test'
import { goOnAndSend, jpeg, PHONE, photoOf } from './letters.ts'

test.use({ viewport: PHONE })

test('an interrupted upload goes on by itself and is not sent twice', async ({ page, context }) => {
  test.slow()
  const photo = await photoOf(1600, 1200)
  let pieces = 0
  const offsets: number[] = []
  const { promise: lineDown, resolve: takeLineDown } = Promise.withResolvers<void>()
  await page.route('**/phan-anh/gui/tai-anh/**', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    pieces += 1
    offsets.push(Number(route.request().headers()['upload-offset']))
    // The third piece is lost on its way; the fourth is still under way when the line goes down for a moment.
    if (pieces === 3) return route.abort('connectionreset')
    if (pieces !== 4) return route.continue()
    await lineDown
    return route.abort('internetdisconnected')
  })
  await page.goto('/phan-anh/gui')
  await page.getByLabel('Cho biết một việc đang xảy ra').check()
  await page.getByLabel('Nội dung', { exact: true }).fill('Loa truyền thanh ở ấp hỏng đã hai tuần.')
  await page.getByLabel('Ảnh (không bắt buộc)').setInputFiles([jpeg('loa.jpg', photo)])
  await expect.poll(() => pieces).toBeGreaterThan(3)
  await context.setOffline(true)
  takeLineDown()
  await expect(page.getByText(/Mạng đang gián đoạn/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('loa.jpg: Đã tải xong')).toBeVisible({ timeout: 60_000 })
  expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets)

  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('link', { name: 'Quay lại bước trước' }).click()
  await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeVisible()
  await expect(page.getByRole('img')).toHaveCount(1)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await goOnAndSend(page)
})

test('what is no photo is told beside the others, and the rest goes on', async ({ page }) => {
  await page.goto('/phan-anh/gui')
  await page
    .getByLabel('Ảnh (không bắt buộc)')
    .setInputFiles([jpeg('thu.jpg', Buffer.from('đây không phải là ảnh')), jpeg('gieng.jpg', await photoOf(400, 300))])
  await expect(page.getByText(/thu\.jpg: Không đọc được ảnh/)).toBeVisible()
  await expect(page.getByText('gieng.jpg: Đã tải xong')).toBeVisible()
})
