// Đặng Quốc Khải keeps the catalogue of units and the days off; all of it without scripts.
import type { Page } from '@playwright/test'
import { expect, sendSignIn, signOut, test } from './support.ts'

const name = `Trạm thử ${process.pid}`
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const UNITS = '/lam-viec/danh-muc/don-vi'

test.describe.configure({ mode: 'serial' })

let unitPage = ''

test('finds a commune without tone marks and adds a unit under it', async ({ page }) => {
  await sendSignIn(page, 'quantri.huyen')
  await page.goto(UNITS)
  await page.getByLabel('Tìm theo tên, mã').fill('tan lap')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByRole('link', { name: 'UBND xã Tân Lập', exact: true }).click()
  await expect(page.getByRole('region', { name: /^Người giữ vị trí công tác/ })).toContainText('Nguyễn Phú Cường')
  await page.getByRole('link', { name: 'Thêm đơn vị trực thuộc' }).click()
  await page.getByLabel('Loại đơn vị').selectOption('hamlet')
  await page.getByLabel('Tên đầy đủ').fill(name)
  await page.getByLabel('Tên ngắn').fill(name)
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
  await expect(page.getByRole('alert')).toContainText('tên địa bàn')
  await page.getByLabel('Loại đơn vị').selectOption('centre')
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
  await expect(title(page)).toHaveText(name)
  unitPage = page.url().split('?')[0]!
})

test('corrects it, and the record tells', async ({ page }) => {
  await sendSignIn(page, 'quantri.huyen')
  await page.goto(`${unitPage}/sua`)
  await page.getByLabel('Cách viết khác').fill(`${name} xã\n${name} xã`)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu')
  await expect(page.getByRole('region', { name: 'Nhật ký', exact: true })).toContainText('Sửa thông tin')
})

test('an officer of the commune sees the unit and cannot change it', async ({ page }) => {
  await sendSignIn(page, 'thuy.tanlap')
  expect((await page.goto(unitPage))?.status()).toBe(200)
  await expect(page.getByRole('link', { name: 'Sửa thông tin' })).toHaveCount(0)
  for (const act of ['sua', 'them', 'ket-thuc'])
    expect((await page.goto(`${unitPage}/${act}`))?.status(), act).toBe(403)
})

test('closes it with the commune as its successor', async ({ page }) => {
  await sendSignIn(page, 'quantri.huyen')
  await page.goto(`${unitPage}/ket-thuc`)
  await page.getByLabel('Ngày hoạt động cuối cùng').fill('2023-06-26')
  const first = page.getByRole('group', { name: 'Đơn vị kế thừa 1' })
  await first.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'UBND xã Tân Lập' })
  await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click()
  await expect(page.getByRole('region', { name: 'Kế thừa', exact: true })).toContainText(
    'UBND xã Tân Lập, kế thừa toàn bộ',
  )
})

test('adds a day off and takes it out again; a head sees the calendar only', async ({ page }) => {
  await sendSignIn(page, 'quantri.huyen')
  await page.goto('/lam-viec/danh-muc/lich?nam=2024')
  await page.getByLabel('Ngày', { exact: true }).fill('2024-11-22')
  await page.getByLabel('Nội dung').fill(name)
  await page.getByRole('button', { name: 'Thêm ngày' }).click()
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByRole('link', { name: 'Sửa' }).click()
  await page.getByRole('button', { name: 'Bỏ ngày này khỏi lịch' }).click()
  await expect(page.getByRole('status')).toContainText('Đã bỏ')
  await expect(page.getByText(name)).toHaveCount(0)
  await signOut(page)
  await sendSignIn(page, 'sang.ldtbxh')
  await page.goto('/lam-viec/danh-muc/lich')
  await expect(page.getByRole('button', { name: 'Thêm ngày' })).toHaveCount(0)
})

test('a head chooses the checks of his unit’s drafts, reached from the unit’s page', async ({ page }) => {
  await sendSignIn(page, 'sang.ldtbxh')
  await page.goto(UNITS)
  await page.getByRole('link', { name: 'Phòng LĐTBXH', exact: true }).click()
  await page.getByRole('link', { name: 'Các bước trình ký của đơn vị' }).click()
  await page.getByLabel('Kiểm tra nội dung trước khi ký').check()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('region', { name: 'Các bước', exact: true })).toContainText('Kiểm tra nội dung → Ký')
  await page.getByLabel('Kiểm tra nội dung trước khi ký').uncheck()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('status')).toContainText('Đã lưu')
})
