// A denunciation is diverted and walled: its named readers see it and every look is kept; an ordinary officer finds it by no page, no
// search, no interface for machines and no export. On a telephone's width, without scripts.
import type { APIRequestContext, Page } from '@playwright/test'
import { post } from './bare-requests.ts'
import { test } from './desks.ts'
import { folded, panel } from './duties.ts'
import { goOnAndSend, PHONE } from './letters.ts'
import { rowsOfSheets } from './official-files.ts'
import { openWork } from './signing.ts'
import { expect } from './support.ts'

test.use({ viewport: PHONE })
test.describe.configure({ mode: 'serial' })

const WORD = 'chiemdung'
const LETTER = `Cán bộ ấp ${WORD} tiền hỗ trợ cây giống của bảy hộ.`
const MISTAKEN = `Ông trưởng nhóm ${WORD} tiền công của tổ vay vốn.`

/** Who works with petitions every day, or over everything, and is no reader. */
const ordinary = ['hanh.ldtbxh', 'quantri.huyen', 'tri.ubnd', 'thuy.tanlap']
const workspace = [
  '/lam-viec',
  '/lam-viec/phan-anh',
  `/lam-viec/phan-anh?tim=${WORD}`,
  '/lam-viec/phan-anh?loai=denunciation',
  '/lam-viec/phan-anh/nhom',
  '/lam-viec/phan-anh/so-lieu',
  `/lam-viec/tim?q=${WORD}`,
]
const sheets = ['/lam-viec/phan-anh/bang.xlsx', '/lam-viec/phan-anh/so-lieu/bang.xlsx']
const publicPlaces = [
  '/phan-anh',
  `/phan-anh?q=${WORD}`,
  '/phan-anh/so-lieu',
  '/phan-anh.atom',
  `/tim-kiem?q=${WORD}`,
  '/sitemap.xml',
  '/open311/v2/requests.json',
  '/open311/v2/requests.xml',
  '/open311/v2/servicerequestupdates.json',
]

let code = ''
let petition = ''
const printed = () => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ')

test('a citizen is shown the way of a denunciation, sends all the same, and the code tells nothing', async ({
  page,
}) => {
  await write(page, 'Báo việc làm trái pháp luật của một người, một cơ quan', LETTER)
  await page.getByRole('link', { name: 'Vẫn gửi qua trang này' }).click()
  code = (await goOnAndSend(page, 'Xã Tân Lập')).replaceAll(' ', '')
  await page.goto(`/phan-anh/${code}`)
  await expect(page.getByText('Đơn gửi riêng')).toBeVisible()
  expect(await page.content()).not.toContain(WORD)
  expect(await page.content()).not.toMatch(/tố cáo/i)
})

test('its readers find it among their work, and open it by saying what for', async ({ deskOf }) => {
  const reader = await deskOf('sang.ldtbxh')
  await openWork(reader, new RegExp(printed()))
  petition = new URL(reader.url()).pathname
  await expect(reader.getByText(WORD, { exact: false })).toHaveCount(0)
  await reader.getByLabel('Xem để làm gì').fill('Hướng dẫn người gửi')
  await reader.getByRole('button', { name: 'Mở nội dung đơn' }).click()
  await expect(reader.getByText(LETTER)).toBeVisible()
  const other = await deskOf('nguyet.ubnd')
  await other.goto('/lam-viec/phan-anh/to-cao')
  await other.getByRole('link', { name: new RegExp(printed()) }).click()
  await other.getByText('Những lần đã xem liên hệ').click()
  await expect(panel(other, 'Nội dung người gửi viết')).toContainText('Võ Thành Sang')
})

for (const username of ordinary)
  test(`${username} finds it nowhere`, async ({ deskOf }) => {
    const page = await deskOf(username)
    expect((await page.request.get(petition)).status()).toBe(404)
    expect((await page.request.get('/lam-viec/phan-anh/to-cao')).status()).toBe(404)
    const look = { lam: 'xem-lien-he', purpose: 'Muốn biết', seenVersion: '1' }
    expect((await post(page, petition, look)).status()).toBe(404)
    await staysHidden(page.request, workspace)
    for (const address of sheets) {
      const told = await sheetOf(page.request, address)
      expect(told, address).not.toContain(WORD)
      expect(told, address).not.toContain(printed())
    }
  })

test('nobody finds it in public, nor a machine', async ({ request }) => {
  await staysHidden(request, publicPlaces)
  const id = petition.split('/').at(-1)!
  for (const address of [`/open311/v2/requests/${id}.json`, `/phan-anh/cong-khai/${id}`])
    expect((await request.get(address)).status(), address).toBe(404)
})

test('what an officer finds to be a denunciation goes behind the wall, for the officer too', async ({
  page,
  deskOf,
}) => {
  await write(page, 'Cho biết một việc đang xảy ra', MISTAKEN)
  code = (await goOnAndSend(page)).replaceAll(' ', '')
  const desk = await deskOf('hanh.ldtbxh')
  await openWork(desk, new RegExp(MISTAKEN.slice(0, 30)))
  petition = new URL(desk.url()).pathname
  // Until then it stood in all these places.
  expect(await (await desk.request.get(`/lam-viec/tim?q=${WORD}`)).text()).toContain(petition)
  expect(await sheetOf(desk.request, sheets[0]!)).toContain(printed())
  await desk.getByRole('radio', { name: /^Tố cáo:/ }).check()
  await folded(desk, 'Phân loại').getByRole('button').click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Phản ánh, kiến nghị' })).toBeVisible()
  expect((await desk.request.get(petition)).status()).toBe(404)
  await staysHidden(desk.request, workspace)
  expect(await sheetOf(desk.request, sheets[0]!)).not.toContain(printed())
  const reader = await deskOf('sang.ldtbxh')
  expect((await reader.goto(petition))?.status()).toBe(200)
  await expect(reader.getByText(WORD, { exact: false })).toHaveCount(0)
})

/** The first page of the form. */
async function write(page: Page, choice: string, letter: string): Promise<void> {
  await page.goto('/phan-anh/gui')
  await page.getByLabel(choice).check()
  await page.getByLabel('Nội dung', { exact: true }).fill(letter)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
}

const sheetOf = async (request: APIRequestContext, address: string): Promise<string> =>
  (await rowsOfSheets(await (await request.get(address)).body())).flat().join('\n')

/** None of these answers holds the letter's word (beyond what was asked for) or the code. */
async function staysHidden(request: APIRequestContext, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await request.get(address)
    expect(answer.ok(), address).toBe(true)
    const told = await answer.text()
    expect(told, address).not.toContain(`${WORD} tiền`)
    for (const form of [code, printed(), petition]) expect(told, address).not.toContain(form)
  }
}
