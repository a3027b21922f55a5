import type { APIRequestContext } from '@playwright/test'
import { expect, personOfRole, signIn, test } from './support.ts'

const MOST = 150

/** Addresses of this site in a page. */
const linksIn = (html: string, at: string): string[] =>
  [...html.matchAll(/<a[^>]*\shref="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), at))
    .filter(({ origin }) => origin === new URL(at).origin)
    .map(({ pathname, search }) => pathname + search)

/** Follows links breadth first from `start`; answers the addresses that did not answer well, with where they stood. */
async function brokenLinks(request: APIRequestContext, baseURL: string, start: string): Promise<string[]> {
  const from = new Map([[start, '']])
  const broken: string[] = []
  for (const address of from.keys()) {
    if (from.size > MOST * 2 || [...from.keys()].indexOf(address) >= MOST) break
    const answer = await request.get(address, { maxRedirects: 3 })
    if (!answer.ok()) broken.push(`${answer.status()} ${address} on ${from.get(address)}`)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    for (const link of linksIn(await answer.text(), baseURL + address)) if (!from.has(link)) from.set(link, address)
  }
  return broken
}

test('no public link is broken', async ({ request, baseURL }) => {
  expect(await brokenLinks(request, baseURL!, '/')).toEqual([])
})

for (const role of ['administrator', 'standingOffice', 'communeOfficer', 'leader', 'viewer'])
  test(`no link that ${role} sees is broken`, async ({ page, baseURL }) => {
    test.slow()
    await signIn(page, personOfRole[role]!)
    expect(await brokenLinks(page.request, baseURL!, '/lam-viec')).toEqual([])
  })
