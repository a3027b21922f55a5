import { createServer } from 'node:http'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { open311On } from '../../../../test/support/open311.ts'
import { useSample } from '../../../../test/support/sample.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const api = open311On(base)
let n = 0
const fields = (more: Record<string, string> = {}) => ({
  api_key: 'cong-khai',
  service_code: 'nuoc-sach-ve-sinh',
  address_string: 'Ấp Tân Đông, xã Tân Lập',
  description: `Giếng hết nước, lần ${n++}.`,
  ...more,
})
const petitions = () => base.db.selectFrom('feedback.petition').selectAll().orderBy('received_at').execute()
const last = async () => (await petitions()).at(-1)!
const told = async (answer: Response) =>
  ((await answer.json()) as { service_request_id: string; service_notice: string; description: string }[])[0]!
beforeEach(() => base.db.deleteFrom('platform.rate').execute())

describe('a program sends', () => {
  test('and is told the tracking code, which is not the public id', async () => {
    const answer = await api.post('requests.json', fields())
    expect(answer.status).toBe(200)
    const receipt = await told(answer)
    const row = await last()
    expect(row).toMatchObject({
      id: receipt.service_request_id,
      channel: 'open311',
      kind: 'reflection',
      hamlet: 'Ấp Tân Đông, xã Tân Lập',
      place_id: await sample.unit('ubnd-xa-tan-lap'),
      anonymous: true,
    })
    expect(receipt.service_notice).toContain(`/phan-anh/${row.code}`)
    expect(receipt.service_request_id).not.toContain(row.code)
    expect((await api.get(`requests/${row.id}.json`)).status).toBe(404)
  })

  test('the same in XML', async () => {
    const text = await (await api.post('requests.xml', fields())).text()
    expect(text).toContain(`<service_requests><request><service_request_id>${(await last()).id}</service_request_id>`)
    expect(text).toContain('<account_id/>')
  })

  test('the same form again is the same petition; from another network, or other words, it is another', async () => {
    const form = fields()
    const first = await told(await api.post('requests.json', form))
    const count = (await petitions()).length
    expect(await told(await api.post('requests.json', form))).toEqual(first)
    expect(await told(await api.post('requests.json', Object.fromEntries(Object.entries(form).toReversed())))).toEqual(
      first,
    )
    expect(await petitions()).toHaveLength(count)
    const elsewhere = await told(await api.post('requests.json', form, { 'x-test-address': '127.0.0.77' }))
    expect(elsewhere.service_request_id).not.toBe(first.service_request_id)
    const other = await told(await api.post('requests.json', { ...form, phone: '0912345678' }))
    expect(other.service_request_id).not.toBe(first.service_request_id)
  })

  test('ten times at once: one petition', async () => {
    const form = fields()
    const count = (await petitions()).length
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => told(await api.post('requests.json', form))),
    )
    expect(new Set(answers.map((one) => one.service_request_id)).size).toBe(1)
    expect(await petitions()).toHaveLength(count + 1)
  })

  test.each([
    [
      { lat: '11.543', long: '106.004', address_string: '' },
      { latitude: 11.543, longitude: 106.004, hamlet: null },
    ],
    [
      { address_id: 'ubnd-xa-tra-vong', address_string: '' },
      { hamlet: null, latitude: null },
    ],
    [{ 'attribute[KIND]': 'proposal' }, { kind: 'proposal' }],
    [
      { description: '' },
      { body: 'Người gửi chỉ chọn lĩnh vực “Nước sạch, nhà tiêu hợp vệ sinh”, không viết nội dung.' },
    ],
    [{ description: 'dòng 1\r\ndòng <b>2</b>' }, { body: 'dòng 1\ndòng <b>2</b>' }],
    [{ description: 'a\u0301o tra\u0306\u0301ng' }, { body: 'áo trắng' }],
    [{ description: 'x'.repeat(4000) }, { body: 'x'.repeat(4000) }],
    [{ jurisdiction_id: 'tan-bien', device_id: 'a', account_id: 'b' }, { channel: 'open311' }],
  ])('%j is kept as %j', async (more, kept) => {
    expect((await api.post('requests.json', fields(more))).status).toBe(200)
    expect(await last()).toMatchObject(kept)
  })

  test('the key may stand in the address', async () => {
    const answer = await api.post('requests.json?api_key=cong-khai', fields({ api_key: '' }))
    expect(answer.status).toBe(200)
  })

  test('a contact is kept only with the consent to it, sealed', async () => {
    const contact = { last_name: 'Nguyễn Thị', first_name: 'Kín', phone: '+84 912 345 678', email: 'Kin@Example.vn' }
    const without = await told(await api.post('requests.json', fields(contact)))
    expect(without.service_notice).toContain('không được lưu')
    expect(await last()).toMatchObject({ anonymous: true })
    const consent = { 'attribute[CONSENT][]': 'handling' }
    const kept = await told(await api.post('requests.json', fields({ ...contact, ...consent })))
    expect(kept.service_notice).not.toContain('không được lưu')
    const sender = await base.db
      .selectFrom('feedback.sender')
      .selectAll()
      .where('petition_id', '=', kept.service_request_id)
      .executeTakeFirstOrThrow()
    expect(sender.reach).toEqual(['phone', 'email'])
    expect(Buffer.from(sender.contact!).includes('912345678')).toBe(false)
  })

  test('several consents, each as a value of its own', async () => {
    const body = new URLSearchParams([
      ...Object.entries(fields()),
      ['attribute[CONSENT][]', 'listing'],
      ['attribute[CONSENT][]', 'handling'],
    ])
    const { service_request_id } = await told(await api.post('requests.json', body.toString()))
    const consents = await base.db
      .selectFrom('feedback.consent')
      .select('purpose')
      .where('petition_id', '=', service_request_id)
      .orderBy('purpose')
      .execute()
    expect(consents).toEqual([{ purpose: 'handling' }, { purpose: 'listing' }])
  })

  test('a link is kept as words and never opened', async () => {
    let opened = 0
    const trap = createServer((_request, response) => void (opened++, response.end()))
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
    const { port } = trap.address() as { port: number }
    const link = `http://127.0.0.1:${port}/anh.jpg`
    await api.post('requests.json', fields({ media_url: link, description: 'Có ảnh.' }))
    expect((await last()).body).toBe(`Có ảnh.\n\nLiên kết do người gửi kèm theo: ${link}`)
    const long = await told(await api.post('requests.json', fields({ media_url: link, description: 'x'.repeat(4000) })))
    expect(long.service_notice).toContain('media_url không được lưu')
    trap.close()
    expect(opened).toBe(0)
  })
})

describe('what has a procedure of its own is directed away and not kept', () => {
  test.each(['complaint', 'denunciation'])('%s', async (kind) => {
    const before = await everything()
    const answer = await api.post('requests.json', fields({ 'attribute[KIND]': kind, description: 'TỐ CÁO KÍN' }))
    expect(answer.status).toBe(400)
    expect((await told(answer)).description).toMatch(/thủ tục riêng.*Nơi tiếp công dân/)
    expect(await everything()).toBe(before)
  })
})

/** All rows of all tables that a post could write to. */
async function everything(): Promise<string> {
  const { rows } = await base.pool.query<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema in ('feedback', 'record', 'platform') and table_name not in ('rate') and table_type = 'BASE TABLE'`,
  )
  const counts = rows.map(async ({ name }) => [name, (await base.pool.query(`select count(*) from ${name}`)).rows[0]])
  return JSON.stringify(await Promise.all(counts))
}

const INVALID: [string, number, Record<string, string> | string, Record<string, string>?][] = [
  ['no key', 403, { api_key: '' }],
  ['a wrong key', 403, { api_key: 'x' }],
  ['no service', 400, { service_code: '' }],
  ['a service that is none', 404, { service_code: 'khong-co' }],
  ['no place at all', 400, { address_string: '' }],
  ['half a point', 400, { address_string: '', lat: '11' }],
  ['a point off the earth', 400, { lat: '91', long: '0' }],
  ['a point in words', 400, { lat: 'NaN', long: '0x10' }],
  ['a place that is none', 400, { address_id: 'khong-co' }],
  ['a long address', 400, { address_string: 'x'.repeat(121) }],
  ['a letter of 4,001', 400, { description: 'x'.repeat(4001) }],
  ['a letter of nothing but marks', 400, { description: '\u202e\u200f\u0001' }],
  ['a NUL', 400, { description: 'a\0b' }],
  ['a phone that is none', 400, { phone: 'không có' }],
  ['an e-mail that is none', 400, { email: 'a@' }],
  ['a long name', 400, { first_name: 'x'.repeat(61) }],
  ['an unknown kind', 400, { 'attribute[KIND]': '__proto__' }],
  ['an unknown consent', 400, { 'attribute[CONSENT][]': 'everything' }],
  ['an unknown commune', 400, { 'attribute[COMMUNE]': 'khong-co' }],
  ['two services', 400, 'api_key=cong-khai&service_code=khac&service_code=nha-o&lat=1&long=1&description=x'],
  ['bytes that are no UTF-8', 400, 'api_key=cong-khai&service_code=khac&lat=1&long=1&description=%ff%fe'],
  ['a half of a sign', 400, 'api_key=cong-khai&service_code=khac&lat=1&long=1&description=%ed%a0%80'],
  ['another charset', 400, {}, { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' }],
  ['XML', 400, '<x/>', { 'content-type': 'text/xml' }],
  ['JSON', 400, '{}', { 'content-type': 'application/json' }],
  ['several parts', 400, '--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a huge body', 413, `description=${'x'.repeat(200_000)}`],
]

describe('what is wrong is told in both forms, and nothing is kept', () => {
  test.each(INVALID)('%s: %i', async (_name, status, form, headers = {}) => {
    const before = await everything()
    const sentForm = typeof form === 'string' ? form : fields(form)
    const json = await api.post('requests.json', sentForm, headers)
    expect(json.status).toBe(status)
    expect(((await json.json()) as object[])[0]).toMatchObject({
      code: status,
      description: expect.stringMatching(/[À-ỹ]/),
    })
    const xml = await api.post('requests.xml', sentForm, headers)
    expect(xml.status).toBe(status)
    expect(await xml.text()).toContain(`<errors><error><code>${status}</code>`)
    expect(await everything()).toBe(before)
  })

  test('no desk stands: told, not kept', async () => {
    const early = open311On(base, { today: '2020-01-01' })
    expect((await early.post('requests.json', fields())).status).toBe(404)
  })
})

describe('a flood', () => {
  test('ends at the limit of an address, is then refused unread, and others come through', async () => {
    const flooded = open311On(base)
    const from = (address: string) => ({ 'x-test-address': address })
    const statuses = new Map<number, number>()
    for (let i = 0; i < 60; i++) {
      const { status } = await flooded.post('requests.json', fields(), from('127.0.0.2'))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect([...statuses]).toEqual([
      [200, 40],
      [429, 20],
    ])
    const unread = await flooded.post('requests.json', 'api_key=x', { ...from('127.0.0.2'), 'content-type': 'x/y' })
    expect(unread.status).toBe(429)
    expect(Number(unread.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(((await unread.json()) as object[])[0]).toMatchObject({ code: 429 })
    expect((await flooded.post('requests.json', fields(), from('127.0.0.60'))).status).toBe(200)
    expect((await flooded.get('services.json')).status).toBe(200)
  })

  test('wrong forms do not use up the limit of an address', async () => {
    for (let i = 0; i < 50; i++)
      await api.post('requests.json', fields({ phone: 'x' }), { 'x-test-address': '127.0.0.3' })
    expect((await api.post('requests.json', fields(), { 'x-test-address': '127.0.0.3' })).status).toBe(200)
  })
})
