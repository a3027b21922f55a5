import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { open311On } from '../../../../test/support/open311.ts'
import { cleared, nothingListed, sent, stepped } from '../../../../test/support/petitions.ts'
import { useSample } from '../../../../test/support/sample.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const api = open311On(base)
const KEY = 'cong-khai'
const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY)
const w3c = (at: Date) => at.toISOString()

let open: string
let closed: string
let old: string
let uncleared: string
beforeAll(async () => {
  await nothingListed(base)
  open = (await sent(base, sample, { now: ago(2), point: { latitude: 11.543217, longitude: 106.004983 } })).petitionId
  closed = (await sent(base, sample, { now: ago(3), topicCode: 'nha-o' })).petitionId
  old = (await sent(base, sample, { now: ago(120) })).petitionId
  uncleared = (await sent(base, sample)).petitionId
  await stepped(base, closed, 'accepted', { now: ago(2.5) })
  await stepped(base, closed, 'delivered', { now: ago(1) })
  await cleared(base, sample, open, { now: ago(1.5) })
  await cleared(base, sample, closed, { answer: 'Đã kiểm tra, hỗ trợ < 2 tháng & xong.' })
  await cleared(base, sample, old)
})

const ids = async (query: string) => (await api.json(`requests.json?${query}`)).map((one) => one['service_request_id'])
const xml = new XMLParser({ ignoreAttributes: false, processEntities: true, htmlEntities: false, parseTagValue: false })
const ofXml = async (path: string) => {
  const text = await (await api.get(path)).text()
  expect(XMLValidator.validate(text)).toBe(true)
  return { text, tree: xml.parse(text) as Record<string, never> }
}

describe('discovery', () => {
  test('in both forms, with the public key, as a test endpoint on sample data', async () => {
    const told = (await api.json('discovery.json')) as unknown as Record<string, string>
    expect(Object.keys(told)).toEqual(['changeset', 'contact', 'key_service', 'endpoints'])
    expect(told['key_service']).toContain(`api_key=${KEY}`)
    expect(told['endpoints']).toEqual([
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: 'https://giamngheo.example.vn/open311/v2',
        changeset: told['changeset'],
        type: 'test',
        formats: ['text/xml', 'application/json'],
      },
    ])
    const { text } = await ofXml('discovery.xml')
    expect(text).toContain('<formats><format>text/xml</format><format>application/json</format></formats>')
  })

  test('content types and the declaration are as the standard wants them', async () => {
    const answer = await api.get('services.xml')
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    expect(await answer.text()).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<services><service>/)
    expect((await api.get('services.json')).headers.get('content-type')).toBe('application/json; charset=utf-8')
  })
})

describe('the list holds what a moderator cleared, in his words', () => {
  test('one as it stands in JSON', async () => {
    const [one] = await api.json(`requests/${open}.json`)
    expect(one).toMatchObject({
      service_request_id: open,
      status: 'open',
      status_notes: 'Đã tiếp nhận',
      service_code: 'nuoc-sach-ve-sinh',
      description: 'Giếng của ấp hết nước.',
      address: 'Xã Trà Vong',
      address_id: 'ubnd-xa-tra-vong',
      zipcode: null,
      lat: 11.54,
      long: 106,
      media_url: null,
    })
  })

  test('the same in XML: nothing is an empty element, signs are escaped', async () => {
    const { text } = await ofXml(`requests/${closed}.xml`)
    expect(text).toMatch(/^[^\n]+\n<service_requests><request><service_request_id>/)
    expect(text).toContain('<zipcode/>')
    expect(text).toContain('hỗ trợ &lt; 2 tháng &amp; xong.')
  })

  test('closed tells when it was closed', async () => {
    const [one] = await api.json(`requests/${closed}.json`)
    expect(one).toMatchObject({ status: 'closed', expected_datetime: null })
    expect(Math.abs(Date.parse(String(one!['updated_datetime'])) - ago(1).getTime())).toBeLessThan(60_000)
  })

  test('no letter, no code, no note, nothing sealed comes out by any address', async () => {
    const paths = ['requests.json', 'requests.xml', 'servicerequestupdates.xml', `requests/${open}.xml`]
    for (const path of paths) expect(await (await api.get(path)).text()).not.toMatch(/Kín|KÍN|\d{12}/)
  })
})

describe('what is private is as if it were not', () => {
  test.each([
    ['not cleared', async () => uncleared],
    ['cleared, but without consent', async () => privateOne({ consents: [] })],
    ['a complaint, cleared by mistake', async () => privateOne({ kind: 'complaint' })],
    ['a denunciation, cleared by mistake', async () => privateOne({ kind: 'denunciation' })],
    [
      'consent taken back',
      async () => changed('update feedback.consent set withdrawn_at = now() where petition_id = $1'),
    ],
    [
      'erased',
      async () => changed("insert into feedback.erasure (petition_id, ground, at) values ($1, 'asked', now())"),
    ],
    [
      'the clearing withdrawn',
      async () => changed('update feedback.moderation set withdrawn_at = now() where petition_id = $1'),
    ],
    ['unknown', async () => '01890000-0000-7000-8000-000000000000'],
    ['no id at all', async () => "1' or true --"],
  ])('%s', async (_name, make) => {
    const id = await make()
    for (const form of ['json', 'xml'])
      expect((await api.get(`requests/${encodeURIComponent(id)}.${form}`)).status).toBe(404)
    expect(await ids(`service_request_id=${encodeURIComponent(id)}`)).toEqual([])
    expect(await ids('')).not.toContain(id)
    expect(await (await api.get('servicerequestupdates.json')).text()).not.toContain(id)
  })

  async function privateOne(wish: object) {
    const { petitionId } = await sent(base, sample, wish)
    await cleared(base, sample, petitionId)
    return petitionId
  }
  async function changed(statement: string) {
    const id = await privateOne({})
    expect(await ids(`service_request_id=${id}`)).toEqual([id])
    await base.pool.query(statement, [id])
    return id
  }
})

describe('what is asked for', () => {
  test.each([
    ['the last 90 days by default', () => '', () => [open, closed]],
    [
      'empty parameters are none',
      () => 'service_code=&status=&start_date=&service_request_id=&jurisdiction_id=',
      () => [open, closed],
    ],
    ['open', () => 'status=open', () => [open]],
    ['closed', () => 'status=closed', () => [closed]],
    ['both', () => 'status=open,closed', () => [open, closed]],
    ['a service', () => 'service_code=nha-o', () => [closed]],
    ['several services', () => 'service_code=nha-o,%20nuoc-sach-ve-sinh', () => [open, closed]],
    ['a service that is none', () => 'service_code=khong-co', () => []],
    [
      'ids override all else',
      () => `service_request_id=${old},${open}&status=closed&start_date=x&service_code=nha-o`,
      () => [open, old],
    ],
    ['from a day on', () => `start_date=${w3c(ago(2.5))}`, () => [open]],
    ['up to a day', () => `end_date=${w3c(ago(2.5))}`, () => [closed]],
    ['a range of the past', () => `start_date=${w3c(ago(130))}&end_date=${w3c(ago(100))}`, () => [old]],
    ['90 days exactly', () => `start_date=${w3c(ago(130))}&end_date=${w3c(ago(40))}`, () => [old]],
    ['a plus sign that became a blank', () => `start_date=${w3c(ago(2.5)).replace('Z', '+00:00')}`, () => [open]],
    ['a page', () => 'page_size=1&page=2', () => [closed]],
    ['changed after', () => `updated_after=${w3c(ago(1.2))}&service_code=nha-o`, () => [closed]],
    ['changed before', () => `updated_before=${w3c(ago(1.2))}&service_code=nuoc-sach-ve-sinh`, () => [open]],
  ])('%s', async (_name, query, wanted) => {
    expect(await ids(query())).toEqual(wanted())
  })

  test.each([
    ['start_date=hom-qua'],
    ['start_date=2023-02-30'],
    ['start_date=2023-06-01T25:00:00Z'],
    [`start_date=${w3c(ago(131))}&end_date=${w3c(ago(40))}`],
    ['start_date=2023-06-02&end_date=2023-06-01'],
    ['status=moi'],
    ['page=0'],
    ['page_size=-1'],
    ['page=1e9'],
    ['page=1&page=2'],
    ['start_date=%FF'],
    ['start_date=%00'],
  ])('%s is refused in both forms', async (query) => {
    for (const form of ['json', 'xml']) expect((await api.get(`requests.${form}?${query}`)).status).toBe(400)
  })

  test('1,000 at most', async () => {
    await base.pool.query(
      `with many as (select gen_random_uuid() as id, n from generate_series(1, 1001) n),
       p as (insert into feedback.petition (id, code, kind, topic_id, channel, desk_id, unit_id, body, anonymous, received_at, received_on, notice_due_on)
         select many.id, lpad(n::text, 12, '0'), kind, topic_id, channel, desk_id, unit_id, body, anonymous, now() - interval '30 days', received_on, notice_due_on
         from feedback.petition, many where petition.id = $1 returning id),
       c as (insert into feedback.consent select many.id, purpose, wording_version, given_at from feedback.consent, many where petition_id = $1),
       s as (insert into feedback.step select many.id, s.n, kind, null, null, at, on_day from feedback.step s, many where petition_id = $1)
       insert into feedback.moderation (petition_id, n, cleared_title, cleared_text, moderator_id, at)
         select many.id, 1, 'x', 'x', moderator_id, at from feedback.moderation m, many where petition_id = $1`,
      [open],
    )
    expect(await ids('')).toHaveLength(1000)
    expect(await ids('page_size=5000')).toHaveLength(1000)
    expect(await ids('page=2')).toHaveLength(3)
  })
})

describe('tokens', () => {
  test('the tracking code of a listed petition leads to its id; of any other nowhere', async () => {
    const code = async (id: string) =>
      (await base.db.selectFrom('feedback.petition').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code
    expect(await api.json(`tokens/${await code(open)}.json`)).toEqual([
      { service_request_id: open, token: await code(open) },
    ])
    const answers = [await code(uncleared), '123456789012', 'x', '%00'].map(async (one) => {
      const answer = await api.get(`tokens/${one}.xml`)
      return [answer.status, (await answer.text()).length]
    })
    expect(new Set((await Promise.all(answers)).slice(0, 3).map(String)).size).toBe(1)
  })
})

describe('updates', () => {
  test('steps that bear a state, in the words of the answer that was cleared', async () => {
    const between = async (from: number, until: number) =>
      (await api.json(`servicerequestupdates.json?start_date=${w3c(ago(from))}&end_date=${w3c(ago(until))}`)).filter(
        (one) => one['service_request_id'] === closed,
      )
    expect(await between(3.1, 2.2)).toMatchObject([
      { status: 'OPEN', description: 'Tiếp nhận', updated_datetime: expect.any(String) },
      { status: 'INVESTIGATING', description: 'Thụ lý' },
    ])
    expect(await between(1.1, 0)).toMatchObject([
      { status: 'CLOSED', description: 'Đã kiểm tra, hỗ trợ < 2 tháng & xong.' },
    ])
  })

  test('nobody writes them from outside', async () => {
    const answer = await api.post('servicerequestupdates.xml', {
      api_key: KEY,
      service_request_id: open,
      status: 'FIXED',
    })
    expect(answer.status).toBe(403)
  })
})

describe('errors', () => {
  test.each([
    ['GET', 'nothing.json', 404],
    ['GET', 'services.yaml', 404],
    ['GET', 'services', 404],
    ['GET', 'services/khong-co.json', 404],
    ['GET', 'services/%00.xml', 404],
    ['GET', 'services/%E0%A4.xml', 404],
    ['GET', 'requests/x.xml', 404],
    ['GET', 'tokens/1.json', 404],
    ['DELETE', 'requests.json', 405],
    ['POST', 'services.json', 405],
  ])('%s %s: %i', async (method, path, status) => {
    const answer = await api.request(path, { method, ...(method === 'POST' && { headers: { 'content-type': 'x/y' } }) })
    expect(answer.status).toBe(status)
    if (path.endsWith('.json'))
      expect(await answer.json()).toEqual([{ code: status, description: expect.stringMatching(/[À-ỹ]/) }])
    else expect(await answer.text()).toMatch(new RegExp(`<errors><error><code>${status}</code><description>[^<]+`))
  })
})
