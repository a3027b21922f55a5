// `npm run screenshots`: takes the pictures of the README and of docs/vi from the real app with its sample, into docs/images. On the
// way a health centre's people confirm, add up and bring a report to signature, so that the pages have something to show.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { root, startApp, temporaryFolder } from '../support/app.ts'
import { findChromium } from '../support/chromium.ts'
import { signIn } from './support.ts'

const DESK = { width: 1280, height: 720 }
const PHONE = { width: 360, height: 740 }
const folder = join(root, 'docs/images')

type Desk = { page: Page; take: (name: string) => Promise<void> }

const main = (page: Page) => page.locator('main')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const follow = (page: Page, name: string) => main(page).getByRole('link', { name, exact: true }).first().click()

/** Opens the only round, or the only plan, of a list. */
async function openFirst(page: Page, list: '/lam-viec/bao-cao' | '/lam-viec/ke-hoach'): Promise<void> {
  await page.goto(list)
  await main(page).locator(`a[href^="${list}/"]:not([href$="/mo"]):not([href$="/doc"])`).first().click()
}

async function standingOffice({ page, take }: Desk): Promise<void> {
  await take('viec-cua-toi')
  await openFirst(page, '/lam-viec/ke-hoach')
  await take('ke-hoach')
  await follow(page, 'Đối chiếu')
  await follow(page, 'Xem câu trong văn bản')
  // The document's pane keeps the sentence in sight.
  await page.evaluate(() => scrollTo(0, 0))
  await take('doi-chieu')
  await openFirst(page, '/lam-viec/bao-cao')
  // The matrix stands below the round's dates.
  await page.evaluate(() => document.querySelector('#cap-1')!.scrollIntoView())
  await take('dot-bao-cao')
}

async function healthCentre({ page, take }: Desk): Promise<void> {
  const waiting = main(page).getByRole('link', { name: /^Kiểm tra số liệu/ })
  await waiting.first().click()
  await take('kiem-tra')
  for (await page.goto('/lam-viec'); (await waiting.count()) > 0; await page.goto('/lam-viec')) {
    await waiting.first().click()
    await press(page, 'Xác nhận phần này')
    await page.waitForLoadState()
  }
  await openFirst(page, '/lam-viec/bao-cao')
  await follow(page, 'Trung tâm Y tế')
  await press(page, 'Lập báo cáo')
  await main(page)
    .getByRole('textbox', { name: /Tiểu dự án 2 - Dự án 3/ })
    .last()
    .fill('Kết quả nêu ở biểu kèm theo.')
  await press(page, 'Lưu nháp')
  await openFirst(page, '/lam-viec/bao-cao')
  await follow(page, 'Tổng hợp báo cáo')
  await follow(page, 'Tổng hợp của Trung tâm Y tế')
  await take('tong-hop')
  await press(page, 'Chốt bản trình ký')
  await follow(page, 'Bản trình ký')
  await take('trinh-ky')
}

async function communeOfficer({ page, take }: Desk): Promise<void> {
  await main(page)
    .getByRole('link', { name: /^Gửi báo cáo/ })
    .first()
    .click()
  await press(page, 'Lập báo cáo')
  for (const [n, cell] of (await main(page).locator('td input[inputmode=decimal]').all()).slice(0, 6).entries())
    await cell.fill(String(12 - n))
  await press(page, 'Lưu nháp')
  // The table stands below the list of what is still open.
  await page.evaluate(() => document.querySelector('.form-table')!.scrollIntoView())
  await take('nhap-so-lieu')
}

/** From what came in to what the public sees of it, and the numbers. */
async function petitionOfficer({ page, take }: Desk): Promise<void> {
  await page.goto('/lam-viec/phan-anh')
  await take('phan-anh')
  await follow(
    page,
    'Cụm loa truyền thanh ở ngã ba ấp không phát từ đầu tháng, bà con không nghe được thông báo. (minh họa)',
  )
  await take('phan-anh-xu-ly')
  await page.goto('/lam-viec/phan-anh/cong-khai')
  await main(page)
    .getByRole('link', { name: /^Anh Tám Mẫu/ })
    .click()
  await take('phan-anh-cong-khai')
  await page.goto('/lam-viec/phan-anh/so-lieu')
  await take('phan-anh-so-lieu')
}

const administrator = async ({ page, take }: Desk): Promise<void> => {
  await page.goto('/lam-viec/danh-muc/nhan-su')
  await take('nhan-su')
}

const phone = ({ take }: Desk): Promise<void> => take('viec-cua-toi-dien-thoai')

/** Each person at a window of his own, one after the other. */
const people: [username: string, visit: (desk: Desk) => Promise<void>, viewport?: typeof PHONE][] = [
  ['hanh.ldtbxh', standingOffice],
  ['thuy.tanlap', phone, PHONE],
  ['thuy.tanlap', communeOfficer],
  ['ngan.yte', healthCentre],
  ['hanh.ldtbxh', petitionOfficer],
  ['quantri.huyen', administrator],
]

/** Who writes from a phone and is nobody's user. */
async function citizen(browser: Browser, baseURL: string): Promise<void> {
  const context = await browser.newContext({ baseURL, viewport: PHONE, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto('/phan-anh/gui')
  await take(page, 'gui-phan-anh-dien-thoai')
  await context.close()
}

async function visitAll(browser: Browser, baseURL: string): Promise<void> {
  await citizen(browser, baseURL)
  for (const [username, visit, viewport = DESK] of people) {
    const context = await browser.newContext({ baseURL, viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
    const page = await context.newPage()
    await signIn(page, username)
    await visit({ page, take: (name) => take(page, name) })
    await context.close()
  }
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  console.log(`docs/images/${name}.png`)
}

mkdirSync(folder, { recursive: true })
const data = temporaryFolder()
const app = await startApp({ dataDir: data.dir, env: { SAMPLE: 'tan-bien-2023' } })
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  await visitAll(browser, app.url)
} finally {
  await browser.close()
  await app.end()
  data.remove()
}
