// The public pages, and what each of them weighs for a telephone.
import { gzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'

/** Every kind of public page of the sample; those of single items are found on their lists. */
export const publicPages = [
  '/',
  '/chinh-sach',
  '/chinh-sach/toi-co-the-duoc-ho-tro-gi',
  '/chinh-sach/bao-hiem-y-te',
  '/tin-tuc',
  '/guong-dien-hinh',
  '/su-kien',
  '/bieu-duong',
  '/ket-qua',
  '/cong-khai',
  '/phan-anh',
  '/phan-anh/ban-do',
  '/phan-anh/so-lieu',
  '/phan-anh/tra-cuu',
  '/phan-anh/gui',
  '/gioi-thieu',
  '/lien-he',
  '/tim-kiem?q=vay+von',
  '/quyen-rieng-tu',
  '/tro-nang',
] as const

/** Addresses of style sheets, scripts, pictures and icons that a page loads. */
const partsOf = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<(?:link|script|img)[^>]*?\s(?:href|src)="(\/[^"]+)"/g)]
      .filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag))
      .map(([, href]) => href!.replaceAll('&amp;', '&')),
  ),
]

/** Bytes of a page with all it loads, each compressed as a server would send it. */
export async function weightOf(request: APIRequestContext, path: string): Promise<number> {
  const page = await request.get(path)
  const html = await page.text()
  const parts = await Promise.all(partsOf(html).map(async (part) => (await request.get(part)).body()))
  return [Buffer.from(html), ...parts].reduce((sum, body) => sum + smaller(body), 0)
}

/** Pictures are compressed already. */
const smaller = (body: Buffer): number => Math.min(body.length, gzipSync(body).length)
