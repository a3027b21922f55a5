// Trình ký through the pages: the head records the signature, văn thư gives the number, and the report is on its way.
import type { Page } from '@playwright/test'
import type { Desks } from './desks.ts'
import { expect } from './support.ts'

export type Staff = { officer: string; head: string; clerk: string }

/** The smallest file that is a PDF: stands for the scan of the signed paper. */
const scan = {
  name: 'ban-ky.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

/** What was just frozen in a unit is signed, numbered and issued by its people, each from "Việc của tôi". */
export async function issue(deskOf: Desks['deskOf'], { head, clerk }: Staff): Promise<void> {
  const signer = await deskOf(head)
  await openWork(signer, /^Ký: /)
  await expect(signer.getByText('Chờ ký', { exact: true })).toBeVisible()
  await signer.getByRole('button', { name: 'Xác nhận đã ký' }).click()
  await expect(signer.getByText('Đã ký, chờ cấp số', { exact: true })).toBeVisible()

  const register = await deskOf(clerk)
  await openWork(register, /^Cấp số: /)
  await register.getByLabel('Bản ký (tệp PDF quét)').setInputFiles(scan)
  await register.getByRole('button', { name: 'Cấp số, ban hành' }).click()
  await expect(register.getByText('Đã ban hành', { exact: true })).toBeVisible()
}

/** "Việc của tôi" with all of it in view: more than a few of a kind are folded away. */
async function myWork(page: Page): Promise<void> {
  await page.goto('/lam-viec')
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

/** Opens what waits for a person on "Việc của tôi", by how it is called. */
export async function openWork(page: Page, name: RegExp): Promise<void> {
  await myWork(page)
  await page.getByRole('link', { name }).first().click()
}

/** Looks a moment long, not as long as at what must be there: the page is asked for again. */
const soon = expect.configure({ timeout: 1_000 })

/** Work in the background, as the sending of a numbered report, shows a moment later. */
export const eventually = (page: Page, seen: (look: typeof soon) => Promise<void>): Promise<void> =>
  expect(async () => {
    await page.reload()
    await seen(soon)
  }).toPass({ timeout: 60_000 })

/** Confirms every part that waits for a receiver on "Việc của tôi", one after another; answers how many. */
export async function confirmWaiting(page: Page): Promise<number> {
  await myWork(page)
  const waiting = page.getByRole('link', { name: /^Kiểm tra số liệu/ })
  const places = await waiting.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  for (const place of places) {
    await page.goto(place)
    await page.getByRole('button', { name: 'Xác nhận phần này' }).first().click()
    await expect(page.getByText('Đã xác nhận', { exact: true }).first()).toBeVisible()
  }
  await page.goto('/lam-viec')
  await expect(waiting).toHaveCount(0)
  return places.length
}
