// What a commune may not see and may not do: by the pages, and by bare requests that carry its own session.
import type { Page } from '@playwright/test'
import { post } from './bare-requests.ts'
import { test } from './desks.ts'
import { cellName, openReport, openRound, levelOf, placeOf } from './reports.ts'
import { expect, sendSignIn } from './support.ts'

const OFFICER = 'trang.thitran'
const OWN = 'UBND thị trấn Tân Biên'
const OTHER = 'UBND xã Mỏ Công'
const FIGURE = cellName('giua-ky-ket-qua', 'da2-ho.thuc-hien')
const WORDS = cellName('giua-ky-kho-khan', 'kk-da2.kho-khan')

test.describe.configure({ mode: 'serial' })

/** Addresses of two sent reports and of a part of each, as their receiver knows them. */
type Known = { report: string; check: string; filing: string }
let own: Known
let other: Known

async function known(page: Page, unit: string): Promise<Known> {
  await openReport(page, unit)
  const report = placeOf(page)
  await page.getByRole('link', { name: 'Kiểm tra' }).click()
  const filing = await page.locator('input[name=filing]').first().inputValue()
  return { report, check: placeOf(page), filing }
}

/** Posts to a page of the communes' level. */
const postTo = (page: Page, address: string, form: Record<string, string>) => post(page, `${address}?cap=1`, form)

test('the receiver of a part sees both reports', async ({ deskOf }) => {
  const page = await deskOf('ngan.yte')
  own = await known(page, OWN)
  other = await known(page, OTHER)
})

test('a commune officer finds only the own report', async ({ deskOf }) => {
  const page = await deskOf(OFFICER)
  await openRound(page)
  await expect(levelOf(page, 1).getByRole('link', { name: OWN, exact: true })).toBeVisible()
  await expect(page.getByText(OTHER)).toHaveCount(0)
})

test('the report of another commune is not there, by any address', async ({ deskOf }) => {
  const page = await deskOf(OFFICER)
  for (const address of [other.report, other.check, `${other.report}/nhap`, `${other.report}/so-sanh`])
    expect((await page.goto(`${address}?cap=1`))?.status(), address).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(OTHER)).toHaveCount(0)
})

test('posting to it by hand finds nothing either', async ({ deskOf }) => {
  const page = await deskOf(OFFICER)
  const posts = [
    [other.report, { lam: 'lap', cap: '1' }],
    [other.report, { lam: 'chot', cap: '1', filing: other.filing }],
    [`${other.report}/nhap`, { lam: 'luu', filing: other.filing, [`lan.${other.check.split('/').at(-1)}`]: '0' }],
    [other.check, { lam: 'xac-nhan', filing: other.filing }],
    [other.check, { lam: 'tra-lai', filing: other.filing, reason: 'Không được phép' }],
  ] as const
  for (const [address, form] of posts) expect((await postTo(page, address, form)).status(), form.lam).toBe(404)
})

test('the sender may not confirm or send back the own report', async ({ deskOf }) => {
  const page = await deskOf(OFFICER)
  await openReport(page, OWN)
  await expect(page.getByRole('link', { name: 'Kiểm tra' })).toHaveCount(0)
  expect((await page.goto(`${own.check}?cap=1`))?.status()).toBe(403)
  const { filing } = own
  expect((await postTo(page, own.check, { lam: 'xac-nhan', filing })).status()).toBe(403)
  expect((await postTo(page, own.check, { lam: 'tra-lai', filing, reason: 'Không được phép' })).status()).toBe(403)
})

test('one receiver may not decide on the part of another', async ({ deskOf }) => {
  const page = await deskOf('tho.nongnghiep')
  expect((await page.goto(`${own.check}?cap=1`))?.status()).toBe(403)
  expect((await postTo(page, own.check, { lam: 'xac-nhan', filing: own.filing })).status()).toBe(403)
})

test('nothing of all that was done', async ({ deskOf }) => {
  const page = await deskOf('ngan.yte')
  for (const { report } of [own, other]) {
    await page.goto(`${report}?cap=1`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('đã gửi, đang chờ xác nhận')
    await expect(page.getByText('Chưa có xác nhận hay trả lại.')).toBeVisible()
  }
})

test('who is not signed in is asked to, and then comes to the page', async ({ page }) => {
  await page.goto(`${own.report}?cap=1`)
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
  const answer = await postTo(page, own.check, { lam: 'xac-nhan', filing: own.filing })
  expect(answer.status()).toBe(303)
  expect(answer.headers()['location']).toContain('/lam-viec/dang-nhap')
  await sendSignIn(page, OFFICER)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(OWN)
})

test('figures sent on an expired session wait until the officer is back', async ({ page }) => {
  await page.goto('/lam-viec/bao-cao')
  await sendSignIn(page, 'thuy.tanlap')
  await openReport(page, 'UBND xã Tân Lập')
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  await page.getByLabel(FIGURE, { exact: true }).fill('20')
  await page.getByLabel(WORDS, { exact: true }).fill('Dòng một\nDòng hai')
  const address = page.url()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.getByText('Phiên làm việc đã hết hạn.')).toBeVisible()
  await sendSignIn(page, 'thuy.tanlap')
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await expect(page).toHaveURL((url) => url.href.startsWith(address))
  await expect(page.getByLabel(FIGURE, { exact: true })).toHaveValue('20')
  await expect(page.getByLabel(WORDS, { exact: true })).toHaveValue('Dòng một\nDòng hai')
})
