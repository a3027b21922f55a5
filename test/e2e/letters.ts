// What journeys of citizens share: a phone's window, photos as phones make them, the form's pages.
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { sumOn } from '../support/sum.ts'

/** A cheap phone's window. */
export const PHONE = { width: 360, height: 740 }

const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '11/1 32/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 0/1 0/1' }

/** A photo that says where it was taken and with what; the noise makes it weigh something. */
export const photoOf = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: '#7a9', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .withExif({ IFD0: { Make: 'Dien thoai thu' }, IFD3: GPS })
    .jpeg({ quality: 90 })
    .toBuffer()

export const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

/** Fills the second and third page in without a name and sends; answers the tracking code in groups. */
export async function goOnAndSend(page: Page, place = 'Xã Trà Vong'): Promise<string> {
  await page.getByLabel('Xã, thị trấn, ấp, khu phố').selectOption({ label: place })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  return codeOn(page)
}

/** Does the sum that is asked of an address that sends much: all journeys come from one. */
async function doSum(page: Page): Promise<void> {
  await page.locator('input[name="sum"]').fill(String(sumOn(await page.locator('main').innerText())))
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
}

/** The code on the receipt. */
export async function codeOn(page: Page): Promise<string> {
  const receipt = page.getByRole('heading', { level: 1, name: 'Phiếu tiếp nhận' })
  const sum = page.locator('input[name="sum"]')
  await expect(receipt.or(sum)).toBeVisible()
  if (await sum.isVisible()) await doSum(page)
  await expect(receipt).toBeVisible()
  const code = await page.locator('.code').textContent()
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/)
  return code!
}
