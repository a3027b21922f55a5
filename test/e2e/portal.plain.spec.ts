// The public pages on an old telephone and a wide screen, without scripts; and how a story gets there and leaves again.
import type { APIRequestContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { test } from './desks.ts'
import { publicPages, weightOf } from './public-pages.ts'
import { expect } from './support.ts'

const MOST = 30 * 1024

for (const path of publicPages)
  test(`${path} can be read, and weighs little`, async ({ page, request }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    expect((await page.goto(path))?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Trang này không nhận tiền ủng hộ.')).toBeVisible()
    await expect(page.getByText('Cơ quan phụ trách: Ủy ban nhân dân huyện Tân Biên')).toBeVisible()
    expect(await weightOf(request, path)).toBeLessThan(MOST)
  })

test('six questions lead to policies; the answers stand in no address and no log', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^Tôi có thể được hỗ trợ gì\?/ }).click()
  await page.getByLabel('Hộ nghèo', { exact: true }).check()
  await page.getByLabel('Con đang đi học').check()
  await page.getByLabel('Vốn làm ăn').check()
  await page.getByRole('button', { name: 'Xem kết quả' }).click()
  const result = page.getByRole('region', { name: /^Gia đình có thể tìm hiểu/ })
  await expect(result.getByRole('link', { name: 'Thẻ bảo hiểm y tế' })).toBeVisible()
  await expect(result.getByText('Nghị định 81/2021/NĐ-CP', { exact: false })).toBeVisible()
  await expect(result.getByText('Đến đâu: Tổ tiết kiệm và vay vốn', { exact: false })).toBeVisible()
  await expect(result.getByText('Bản tóm tắt nháp').first()).toBeVisible()
  await expect(page.getByLabel('Hộ nghèo', { exact: true })).toBeChecked()
  const { pathname, search } = new URL(page.url())
  expect({ pathname, search }).toEqual({ pathname: '/chinh-sach/toi-co-the-duoc-ho-tro-gi', search: '' })
})

test('the search ignores tone marks; a place narrows the news; what is not there says what to do', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').first().fill('dan bo muoi con')
  await page.getByRole('button', { name: 'Tìm' }).first().click()
  await page.getByRole('link', { name: /^Chị Sáu Lành/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Chị Sáu Lành/ })).toBeVisible()
  await page.goto('/tim-kiem?q=khong-co-gi-ca-xyz')
  await expect(page.getByText('Mời thử ít chữ hơn', { exact: false })).toBeVisible()
  await page.goto('/tin-tuc')
  await page.getByLabel('Nơi').selectOption('Xã Hòa Hiệp')
  await page.getByRole('button', { name: 'Xem' }).click()
  const items = page.getByRole('main').locator('.items')
  await expect(items.getByText('Xã Hòa Hiệp', { exact: false }).first()).toBeVisible()
  await expect(items.getByText('Xã Tân Lập', { exact: false })).toHaveCount(0)
})

test('the plan is told in numbers with their day', async ({ page }) => {
  await page.goto('/ket-qua')
  await expect(page.getByText('Số liệu đến ngày 26/06/2023')).toBeVisible()
  await expect(page.getByText('Kế hoạch có 17 nhiệm vụ', { exact: false })).toBeVisible()
  await expect(page.getByRole('cell', { name: '10', exact: true }).first()).toBeVisible()
})

const STORY = 'Chú Hai Thân mở lớp sửa máy nông cụ'
const LETTER = 'Chú Hai Thân dạy không lấy tiền cho tám thanh niên trong ấp cách sửa máy cày, máy bơm.'

const photo = () =>
  sharp({
    create: {
      width: 2400,
      height: 1600,
      channels: 3,
      background: '#0b5c52',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer()

const send = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a reader tells of a role model; it goes out with consent and approval, and leaves with the consent', async ({
  page,
  request,
  deskOf,
}) => {
  test.slow()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/gioi-thieu')
  await send(page, 'Gửi lời giới thiệu')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Giới thiệu ai, việc gì').fill(STORY)
  await page.getByLabel('Kể rõ hơn').fill(LETTER)
  await page.getByLabel('Ở xã, thị trấn nào').selectOption('Xã Mỏ Công')
  await send(page, 'Gửi lời giới thiệu')
  await expect(page.getByText('Đã nhận lời giới thiệu.', { exact: false })).toBeVisible()

  const editor = await deskOf('quan.truyenthanh')
  await editor.goto('/lam-viec/tin-bai/goi-y')
  await editor.getByRole('link', { name: STORY }).click()
  await send(editor, 'Soạn thành tin, bài')
  await editor.getByLabel('Tệp ảnh').setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await editor.getByLabel('Ảnh cho thấy gì').fill('Chú Hai Thân bên máy cày')
  await send(editor, 'Dùng ảnh này')
  await expect(editor.getByRole('img', { name: 'Chú Hai Thân bên máy cày' })).toBeVisible()
  await send(editor, 'Gửi duyệt đăng')
  const address = editor.url()

  const head = await deskOf('thanh.truyenthanh')
  await head.goto('/lam-viec')
  await head.getByRole('link', { name: `Duyệt đăng: ${STORY}` }).click()
  await send(head, 'Duyệt đăng')
  await expect(
    head.getByText('Chưa có sự đồng ý bằng văn bản còn hiệu lực cho: câu chuyện, hình ảnh', { exact: false }),
  ).toBeVisible()

  await editor.goto(address)
  await editor.getByText('Ghi sự đồng ý', { exact: true }).first().click()
  await editor.getByLabel('Họ và tên người đồng ý').fill('Nguyễn Văn Thân')
  await editor.getByLabel('Kể câu chuyện, nêu họ tên').check()
  await editor.getByLabel('Dùng hình ảnh').check()
  await editor.getByLabel('Nơi lưu giấy đồng ý').fill('Hồ sơ truyền thông số 09/2023')
  await send(editor, 'Ghi sự đồng ý')

  await head.goto(address)
  await send(head, 'Duyệt đăng')
  await head.getByRole('link', { name: 'Xem trên trang công khai' }).click()
  const path = new URL(head.url()).pathname
  await page.goto(path)
  await expect(page.getByRole('img', { name: 'Chú Hai Thân bên máy cày' })).toBeVisible()
  expect(await weightOf(request, path)).toBeLessThan(MOST)
  const picture = await page.getByRole('img').getAttribute('src')
  expect((await request.get(picture!)).headers()['content-type']).toBe('image/jpeg')
  expect(await (await request.get('/tin-tuc.rss')).text()).toContain(STORY)

  await editor.goto(address)
  await editor.getByText('Ghi việc rút lại', { exact: true }).first().click()
  await send(editor, 'Ghi việc rút lại')
  await expect(editor.getByText('Người được nêu rút lại sự đồng ý.').first()).toBeVisible()
  expect((await page.goto(path))?.status()).toBe(404)
  expect((await request.get(picture!)).status()).toBe(404)
  expect(await (await request.get('/tin-tuc.rss')).text()).not.toContain(STORY)
})

test('hostile words, files and addresses are answered, never with a failure', async ({ request }) => {
  const words = [
    '%',
    '\\',
    "'; drop table outreach.item; --",
    '<script>alert(1)</script>',
    '\u202e\ufffe',
    'a'.repeat(20_000),
    '%E0%A4%A',
    '_'.repeat(50),
  ]
  for (const word of words)
    for (const path of [
      '/tim-kiem?q=',
      '/cong-khai?q=',
      '/tin-tuc?noi=',
      '/tin-tuc/',
      '/chinh-sach/',
      '/anh/',
      '/tin-tuc?trang=',
    ])
      expect(
        (await request.get(path + encodeURIComponent(word))).status(),
        `${path} ${word.slice(0, 20)}`,
      ).toBeLessThan(500)
  const html = await (await request.get(`/tim-kiem?q=${encodeURIComponent('<script>alert(1)</script>')}`)).text()
  expect(html).not.toContain('<script>alert')
  const bodies: Parameters<APIRequestContext['post']>[1][] = [
    { headers: { 'content-type': 'application/json' }, data: '{"kind":1}' },
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, data: '--x\r\nbroken' },
    { form: { kind: 'x', title: 'a', text: '\ud800', communeId: 'x' } },
    { form: { kind: 'roleModel', title: 'x'.repeat(300), text: 'y'.repeat(9000) } },
    { form: { 'phan-loai': '__proto__', 'noi-o': "' or 1=1" } },
  ]
  for (const path of ['/gioi-thieu', '/chinh-sach/toi-co-the-duoc-ho-tro-gi', '/ngon-ngu', '/tin-tuc', '/tin-tuc.rss'])
    for (const body of bodies)
      expect((await request.post(path, { ...body, maxRedirects: 0 })).status(), path).toBeLessThan(500)
  const away = await request.post('/ngon-ngu', { form: { tiep: '//evil.example', 'ngon-ngu': 'vi' }, maxRedirects: 0 })
  expect(away.headers()['location']).toBe('/')
})
