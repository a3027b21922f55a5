// A citizen writes from a cheap phone with scripts turned off: a photo, three pages, a receipt, the tracking page, her own data.
import sharp from 'sharp'
import { goOnAndSend, jpeg, PHONE, photoOf, codeOn } from './letters.ts'
import { expect, test } from './support.ts'

test.use({ viewport: PHONE })

const LETTER = 'Giếng khoan của ấp cạn nước từ đầu tháng, hơn mười hộ phải đi xin nước.'

test('sends with a photo, gets a receipt, looks it up, corrects and erases her data', async ({ page, request }) => {
  await page.goto('/phan-anh/gui')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByRole('link', { name: /Hãy chọn một mục/ })).toBeVisible()
  await page.getByLabel('Cho biết một việc đang xảy ra').check()
  await page.getByLabel('Nội dung', { exact: true }).fill(LETTER)
  await page.getByLabel('Về lĩnh vực').selectOption({ label: 'Nước sạch, nhà tiêu hợp vệ sinh' })
  await page.getByLabel('Ảnh (không bắt buộc)').setInputFiles([jpeg('gieng.jpg', await photoOf(900, 600))])
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Ở đâu' })).toBeVisible()
  await page.getByRole('link', { name: 'Quay lại bước trước' }).click()
  await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue(LETTER)
  const photo = page.getByRole('img', { name: 'Ảnh 1' })
  const kept = await (await request.get((await photo.getAttribute('src'))!)).body()
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
  expect(kept.includes('Dien thoai thu')).toBe(false)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  await page.getByLabel('Xã, thị trấn, ấp, khu phố').selectOption({ label: 'Xã Trà Vong' })
  await page.getByLabel('Ấp, khu phố, vị trí cụ thể').fill('ấp Suối Ông Đình')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Lan')
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0912 345 678')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(page.getByText(/cần đánh dấu đồng ý cho cơ quan/).first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Số điện thoại' })).toHaveValue('0912 345 678')
  await page.getByLabel(/dùng thông tin tôi cung cấp/).check()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()

  const code = await codeOn(page)
  await expect(page.getByRole('main').getByText('0276 000 0000')).toBeVisible()
  await page.goto('/phan-anh/tra-cuu')
  await page.getByLabel('Mã tra cứu').fill(code.replaceAll(' ', '.'))
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click()
  await expect(page.getByText('Đã tiếp nhận')).toBeVisible()
  await expect(page.getByText('Xã Trà Vong')).toBeVisible()
  await expect(page.getByText(LETTER)).toHaveCount(0)

  await page.getByRole('link', { name: /Dữ liệu của tôi/ }).click()
  const proof = page.getByLabel('Số điện thoại hoặc thư điện tử đã để lại')
  await proof.fill('0912 345 679')
  await page.getByRole('button', { name: 'Xem dữ liệu' }).click()
  await expect(page.getByText('Không khớp với thông tin liên hệ').first()).toBeVisible()
  await proof.fill('+84 912 345 678')
  await page.getByRole('button', { name: 'Xem dữ liệu' }).click()
  await expect(page.getByText(LETTER)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Xem ảnh 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Xóa hẳn dữ liệu của tôi' }).click()
  await expect(page.getByText('Chưa xóa gì.').first()).toBeVisible()
  await proof.fill('0912345678')
  await page.getByRole('button', { name: 'Xem dữ liệu' }).click()
  await page.getByLabel('Tôi đồng ý xóa.', { exact: false }).first().check()
  await page.getByRole('button', { name: 'Xóa hẳn dữ liệu của tôi' }).click()
  await expect(page.getByText('Đã xóa dữ liệu cá nhân của nội dung này.')).toBeVisible()
  await page.goto(`/phan-anh/${code.replaceAll(' ', '')}`)
  await expect(page.getByText('Đã xóa dữ liệu cá nhân', { exact: false })).toBeVisible()
})

test('a second click and a resent form give the same receipt', async ({ page, request }) => {
  await page.goto('/phan-anh/gui')
  await page.getByLabel('Đề nghị một việc, góp ý cách làm').check()
  await page
    .getByLabel('Nội dung', { exact: true })
    .fill('Đề nghị phát thanh vào buổi chiều, buổi sáng bà con ra rẫy sớm.')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const form = page.url()
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  const code = (await codeOn(page)).replaceAll(' ', '')
  const again = await request.post(form, {
    form: { name: '' },
    maxRedirects: 0,
    headers: { origin: new URL(form).origin },
  })
  expect(again.status()).toBe(303)
  expect(again.headers().location).toBe(`/phan-anh/${code}/phieu`)
})

test('who disagrees with the review is told of phúc tra first; a denunciation tells nobody anything', async ({
  page,
}) => {
  await page.goto('/phan-anh/gui')
  await page.getByLabel('Chưa đồng ý với kết quả rà soát hộ nghèo, hộ cận nghèo').check()
  await page.getByLabel('Nội dung', { exact: true }).fill('Gia đình tôi không có tên trong danh sách.')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('đó là phúc tra', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Chọn lại việc cần gửi' }).click()
  await page.getByLabel('Báo việc làm trái pháp luật của một người, một cơ quan').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Người tố cáo được giữ bí mật họ tên', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'Vẫn gửi qua trang này' }).click()
  const code = (await goOnAndSend(page)).replaceAll(' ', '')
  await page.goto(`/phan-anh/${code}`)
  await expect(page.getByText('Đơn gửi riêng')).toBeVisible()
  await expect(page.getByText('Xã Trà Vong')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Dữ liệu của tôi/ })).toHaveCount(0)
})

test('every code that is none gets the same answer', async ({ page }) => {
  const told: string[] = []
  for (const code of ['000000000000', '123456789012', 'khong-phai-ma']) {
    const answer = await page.goto(`/phan-anh/${code}`)
    expect(answer?.status()).toBe(404)
    told.push(await page.locator('main').innerText())
  }
  expect(new Set(told).size).toBe(1)
})
