// Đặng Quốc Khải, administrator, and the colleague he adds; all of it without scripts.
import type { Page } from '@playwright/test'
import { totp } from '../support/totp.ts'
import { expect, sendSignIn, signOut, test } from './support.ts'

const OWN = 'con đò sang sông'
const username = `thu.pham${process.pid}`
const title = (page: Page) => page.getByRole('heading', { level: 1 })

test.describe.configure({ mode: 'serial' })

let oneTime = ''
let personPage = ''
let key = ''
let recoveryCode = ''

test('a wrong password is told, the right one leads to the page that was asked for', async ({ page }) => {
  await page.goto('/lam-viec/danh-muc/nhan-su')
  await sendSignIn(page, 'quantri.huyen', 'sai mật khẩu')
  await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng.')
  await sendSignIn(page, 'quantri.huyen')
  await expect(title(page)).toHaveText('Nhân sự')
})

test('the administrator adds a person, and reads out the password once', async ({ page }) => {
  await sendSignIn(page, 'quantri.huyen')
  await page.goto('/lam-viec/danh-muc/nhan-su/them')
  await page.getByRole('button', { name: 'Thêm và cấp mật khẩu' }).click()
  await expect(page.getByRole('alert')).toContainText('Họ và tên: Chưa điền mục này.')
  await page.getByLabel('Họ và tên').fill('Phạm Thị Thử')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Đơn vị').selectOption({ label: 'UBND thị trấn Tân Biên' })
  await page.getByLabel('Chức vụ, chức danh').fill('Công chức Văn hóa - xã hội')
  await page.getByLabel('Vai trò trong hệ thống').selectOption('communeOfficer')
  await page.getByRole('button', { name: 'Thêm và cấp mật khẩu' }).click()
  await expect(title(page)).toHaveText('Đã thêm Phạm Thị Thử')
  oneTime = await page.getByRole('status').locator('strong').innerText()
  await page.getByRole('link', { name: 'Mở trang của người này' }).click()
  await expect(page.getByRole('region', { name: 'Tài khoản' })).toContainText(username)
  personPage = page.url()
})

test('the new person must choose a password before anything else', async ({ page }) => {
  await sendSignIn(page, username, oneTime)
  await expect(title(page)).toHaveText('Đổi mật khẩu')
  await page.goto('/lam-viec')
  await expect(title(page)).toHaveText('Đổi mật khẩu')
  const change = async (next: string, again = next) => {
    await page.getByLabel('Mật khẩu hiện tại').fill(oneTime)
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(again)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  }
  await change('ngắn')
  await expect(page.getByRole('alert')).toContainText('ít nhất 10 ký tự')
  await change(OWN, 'khác đi')
  await expect(page.getByRole('alert')).toContainText('không giống nhau')
  await change(OWN)
  await expect(page).toHaveURL(/\/lam-viec$/)
})

test('turns the second factor on, and signs in with a code, then with a recovery code', async ({ page }) => {
  await sendSignIn(page, username, OWN)
  await page.goto('/lam-viec/tai-khoan/xac-thuc-hai-lop')
  await page.getByLabel('Mật khẩu hiện tại').fill(OWN)
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  key = await page.locator('code').innerText()
  await page.getByLabel('Mã 6 chữ số').fill('000000')
  await page.getByRole('button', { name: 'Hoàn tất' }).click()
  await expect(page.getByRole('alert')).toContainText('Mã không đúng')
  await page.getByLabel('Mã 6 chữ số').fill(totp(key, new Date(Date.now() - 30_000)))
  await page.getByRole('button', { name: 'Hoàn tất' }).click()
  recoveryCode = await page.getByRole('listitem').first().innerText()
  await page.getByRole('link', { name: 'Tôi đã cất mã dự phòng' }).click()
  await signOut(page)

  await sendSignIn(page, username, OWN)
  await expect(title(page)).toHaveText('Nhập mã xác thực')
  await page.getByLabel('Mã xác thực').fill(totp(key, new Date()))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page).toHaveURL(/\/lam-viec$/)
  await signOut(page)

  await sendSignIn(page, username, OWN)
  await page.getByText('Không có điện thoại bên mình').click()
  await page.getByLabel('Mã dự phòng').fill(recoveryCode)
  await page.getByRole('button', { name: 'Đăng nhập bằng mã dự phòng' }).click()
  await expect(page).toHaveURL(/\/lam-viec$/)
})

test('a form sent on an expired session is not lost', async ({ page, context }) => {
  await sendSignIn(page, 'quantri.huyen')
  await page.goto(`${personPage}/sua`)
  await page.getByLabel('Họ và tên').fill('Phạm Thị Thử Nghiệm')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Phiên làm việc đã hết hạn.')).toBeVisible()
  await sendSignIn(page, 'quantri.huyen')
  await expect(page.getByText('Phạm Thị Thử Nghiệm')).toBeVisible()
  await page.getByRole('button', { name: 'Gửi tiếp' }).click()
  await expect(title(page)).toHaveText('Phạm Thị Thử Nghiệm')
})

test('who sits elsewhere does not see her, and a colleague cannot change her', async ({ page }) => {
  await sendSignIn(page, 'thuy.tanlap')
  expect((await page.goto(personPage))?.status()).toBe(404)
  await page.goto('/lam-viec')
  await signOut(page)
  await sendSignIn(page, 'trang.thitran')
  expect((await page.goto(personPage))?.status()).toBe(200)
  await expect(page.getByText(username)).toHaveCount(0)
  expect((await page.goto(`${personPage}/thoi-viec`))?.status()).toBe(403)
})

test('the administrator lets her go: the account is closed', async ({ page }) => {
  await sendSignIn(page, 'quantri.huyen')
  await page.goto(`${personPage}/thoi-viec`)
  await page.getByRole('button', { name: 'Cho thôi làm việc' }).click()
  await expect(page.getByRole('status')).toContainText('khóa tài khoản')
  await signOut(page)
  await sendSignIn(page, username, OWN)
  await expect(page.getByRole('alert')).toContainText('không đúng')
})
