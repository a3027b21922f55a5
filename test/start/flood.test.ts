// A flood of petitions from fifty addresses of this machine, while one person sends from another.
import { expect, test } from 'vitest'
import { from, type Client } from '../support/post-from.ts'
import { useRunningApp } from '../support/running.ts'
import { sumOn } from '../support/sum.ts'

const ADDRESSES = 50
const POSTS = 5_000
/** Every tenth goes to the form of the pages. */
const TO_FORM = 10

const running = useRunningApp()

const petitions = async () =>
  (await running.database.query<{ n: number }>('select count(*)::integer as n from feedback.petition')).rows[0]!.n

const floods = (client: Client, n: number) =>
  n % TO_FORM === 0
    ? client.form('/phan-anh/gui', { choice: 'reflection', body: `Rác ${n}` })
    : client.form('/open311/v2/requests.json', {
        api_key: 'cong-khai',
        service_code: 'khac',
        address_string: 'Ấp 1',
        description: `Rác ${n}`,
      })

async function floodFrom(address: string, count: number, first: number): Promise<number[]> {
  const client = from(running.app.url, address)
  const statuses: number[] = []
  for (let n = first; n < first + count; n++) statuses.push((await floods(client, n)).status)
  client.close()
  return statuses
}

/** The three pages, as a browser without scripts sends them; the sum is done when it is asked. */
async function honest(address: string): Promise<string> {
  const client = from(running.app.url, address)
  const where = await client.form('/phan-anh/gui', { choice: 'proposal', body: 'Xin sửa cầu của ấp trước mùa mưa.' })
  expect([where.status, where.text]).toEqual([303, expect.anything()])
  const who = await client.form(String(where.headers.location), { hamlet: 'Ấp Thạnh Lợi' })
  const last = String(who.headers.location)
  const page = await client.send(last)
  const sent = await client.form(last, { website: '', sum: String(sumOn(page.text)) })
  expect(sent.status, sent.text).toBe(303)
  client.close()
  return String(sent.headers.location)
}

test('5,000 posts from 50 addresses are turned away, a person and a program with an address of their own come through', async () => {
  const before = await petitions()
  const each = POSTS / ADDRESSES
  const flood = Array.from({ length: ADDRESSES }, (_, n) => floodFrom(`127.0.0.${n + 2}`, each, n * each))
  const person = (async () => {
    // In the midst of it.
    while ((await petitions()) < before + ADDRESSES) await new Promise((resolve) => setTimeout(resolve, 20))
    return honest('127.0.0.60')
  })()
  const statuses = (await Promise.all(flood)).flat()
  expect(await person).toMatch(/^\/phan-anh\/\d{12}\/phieu/)
  const program = await from(running.app.url, '127.0.0.61').form('/open311/v2/requests.json', {
    api_key: 'cong-khai',
    service_code: 'khac',
    address_string: 'Ấp 2',
    description: 'Đèn đường hỏng.',
  })
  expect(program.status).toBe(200)
  const count = (status: number) => statuses.filter((one) => one === status).length
  expect(statuses).toHaveLength(POSTS)
  expect(count(200) + count(303) + count(429)).toBe(POSTS)
  // What was answered with a code is there, and the flood got in only drop by drop.
  expect(await petitions()).toBe(before + count(200) + 2)
  expect(count(200)).toBeLessThan(POSTS / 5)
}, 240_000)
