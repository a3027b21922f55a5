// What citizens' pages and the addresses for programs do with input that is meant to harm, and with people who ask for what is not theirs.
import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../src/modules/feedback/code.ts'
import { crawl, signIn } from '../support/crawl.ts'
import { from, type Client, type Told } from '../support/post-from.ts'
import { useRunningApp } from '../support/running.ts'

const running = useRunningApp()

/** An address that no limit knows yet. */
let last = 0
const somebody = (): Client => from(running.app.url, `127.0.${1 + (last >> 7)}.${1 + (last++ & 127)}`)

type Letter = { choice?: string; body?: string; who?: Record<string, string> }

/** Sends a petition through the three pages; answers its tracking code. */
async function send({ choice = 'reflection', body = 'Giếng của ấp hết nước.', who = {} }: Letter): Promise<string> {
  // What the other tests sent makes no flood of it.
  await running.database.query("delete from platform.rate where key like 'petition:%'")
  const client = somebody()
  const first = await client.form('/phan-anh/gui', { choice, body })
  const key = new URL(String(first.headers.location), running.app.url).searchParams.get('nhap')
  await client.form(`/phan-anh/gui/o-dau?nhap=${key}`, {})
  const sent = await client.form(`/phan-anh/gui/nguoi-gui?nhap=${key}`, { website: '', ...who })
  expect(sent.status, sent.text).toBe(303)
  client.close()
  return /\d{12}/.exec(String(sent.headers.location))![0]
}

const number = async (query: string) =>
  (await running.database.query<{ n: number }>(`select count(*)::integer as n ${query}`)).rows[0]!.n

/** What would show that an act stopped half way. */
async function halves() {
  return {
    withoutStep: await number(
      `from feedback.petition p where not exists (select from feedback.step where petition_id = p.id)`,
    ),
    withoutWall: await number(
      `from feedback.petition p where kind = 'denunciation' and not exists (select from feedback.denunciation where petition_id = p.id)`,
    ),
    openWall: await number(`from feedback.petition where kind = 'denunciation' and body is not null`),
    withoutAct: await number(
      `from feedback.petition p where kind <> 'denunciation' and not exists (select from record.change where thing_id = p.id)`,
    ),
    unanswered: await number(`from record.repeat where answer is null and actor_key like 'public:%'`),
  }
}
const NO_HALVES = { withoutStep: 0, withoutWall: 0, openWall: 0, withoutAct: 0, unanswered: 0 }

const BOMB = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]><x>&c;&f;</x>`
const TEXTS = [
  'a\0b',
  '\u202e\u2066\ufeff\ufffe',
  '𝔘𝔫𝔦\u0301\u0301\u0301\u0301',
  "'; drop table feedback.petition; --",
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}%s%n',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  '1e309',
  '-1',
  BOMB,
  'x'.repeat(60_000),
  '\r\n\r\nSet-Cookie: a=b',
]
/** Bytes in percent signs that are no UTF-8: half of a surrogate, too long a form, cut in the middle, not even percent. */
const BYTES = ['%ED%A0%80', '%C0%AF', '%F0%9F', '%FF%FE%00', '%', '%zz']

const FORMS: [string, string[]][] = [
  ['/phan-anh/gui', ['choice', 'topic', 'body', 'remove', '_act', '__proto__']],
  ['/phan-anh/gui/o-dau?nhap=KEY', ['place', 'hamlet', 'latitude', 'longitude', '_act']],
  [
    '/phan-anh/gui/nguoi-gui?nhap=KEY',
    ['name', 'phone', 'email', 'address', 'sex', 'consent.handling', 'consent.x', 'sum', 'work', 'website', '_act'],
  ],
  ['/phan-anh/CODE', ['lam', 'reason', 'score', 'comment', 'body', '_act']],
  ['/phan-anh/CODE/du-lieu', ['lam', 'proof', 'name', 'phone', 'email', '_act']],
  ['/gioi-thieu', ['name', 'phone', 'body', 'title', 'place', 'consent', '_act']],
  [
    '/open311/v2/requests.xml',
    [
      'api_key',
      'service_code',
      'lat',
      'long',
      'address_string',
      'address_id',
      'description',
      'media_url',
      'email',
      'phone',
      'attribute[KIND]',
      'attribute[CONSENT][]',
      'attribute[__proto__]',
    ],
  ],
  ['/open311/v2/servicerequestupdates.json', ['api_key', 'update_id', 'status']],
]

describe('no input makes the server fail, and nothing is stored by halves', () => {
  test.each(FORMS)(
    'fields of %s',
    async (form, names) => {
      const code = await send({})
      const good: Record<string, string> = form.includes('open311')
        ? { api_key: 'cong-khai', service_code: 'khac', lat: '11.5', long: '106', description: 'Tốt' }
        : { choice: 'reflection', body: 'Tốt', lam: 'show' }
      let client = somebody()
      let n = 0
      for (const name of names)
        for (const value of [...TEXTS.map(encodeURIComponent), ...BYTES]) {
          if (n++ % 30 === 0) client = renewed(client)
          const key = form.includes('KEY') ? await draftKey(client) : ''
          const body = `${new URLSearchParams(good)}&${encodeURIComponent(name)}=${value}`
          const path = form.replace('KEY', key).replace('CODE', code)
          mustBeCalm(await client.send(path, { method: 'POST', headers: FORM, body }), `${path} ${body.slice(0, 200)}`)
        }
      client.close()
      expect(await halves()).toEqual(NO_HALVES)
    },
    180_000,
  )

  test.each(FORMS)('whole bodies for %s', async (form) => {
    const code = await send({})
    const client = somebody()
    const path = form.replace('KEY', await draftKey(client)).replace('CODE', code)
    const before = await number('from feedback.petition')
    for (const [type, body] of BODIES) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type }
      const told = await client.send(path, { method: 'POST', headers, body })
      mustBeCalm(told, `${path} ${type}`)
      expect(told.text).not.toContain('root:')
    }
    client.close()
    // The last page may be sent empty: then the letter of the first page goes, whole and once.
    expect(await number('from feedback.petition')).toBe(before + (form.includes('nguoi-gui') ? 1 : 0))
    expect(await halves()).toEqual(NO_HALVES)
  })

  test.each([
    '/phan-anh?q=V',
    '/phan-anh?linh-vuc=V&dia-ban=V&tinh-trang=V&o=V&trang=V',
    '/phan-anh/so-lieu?nam=V',
    '/phan-anh/tra-cuu?ma=V',
    '/phan-anh/gui?nhap=V',
    '/phan-anh/V',
    '/phan-anh/V/phieu',
    '/phan-anh/cong-khai/V',
    '/phan-anh/cong-khai/V/anh/V',
    '/tim-kiem?q=V',
    '/tin-tuc?dia-ban=V&trang=V',
    '/open311/v2/requests.xml?service_request_id=V&status=V',
    '/open311/v2/requests.json?start_date=V',
    '/open311/v2/requests/V.json',
    '/open311/v2/services/V.xml',
    '/open311/v2/tokens/V.json',
    '/open311/v2/V',
  ])('%s', async (address) => {
    const client = somebody()
    for (const value of [...TEXTS.map((text) => encodeURIComponent(text.slice(0, 2000))), ...BYTES])
      mustBeCalm(await client.send(address.replaceAll('V', value)), address + value.slice(0, 100))
    client.close()
  })

  function renewed(client: Client): Client {
    client.close()
    return somebody()
  }
  async function draftKey(client: Client): Promise<string> {
    const first = await client.form('/phan-anh/gui', { choice: 'reflection', body: 'Tốt' })
    return new URL(String(first.headers.location), running.app.url).searchParams.get('nhap') ?? ''
  }
  function mustBeCalm({ status, headers, text }: Told, what: string): void {
    expect(status, `${what}\n${text.slice(0, 300)}`).toBeLessThan(500)
    expect(headers['set-cookie'], what).toBeUndefined()
    expect(text).not.toContain('<script>alert(1)')
  }
})

const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
const BODIES: [string, string | Buffer][] = [
  ['text/xml', BOMB],
  ['application/xml; charset=utf-16', Buffer.from(BOMB, 'utf16le')],
  ['application/json', '{"__proto__":{"api_key":"cong-khai"}}'],
  ['application/json', `${'['.repeat(50_000)}`],
  ['text/plain', 'choice=reflection&body=x'],
  ['', 'choice=reflection'],
  ['application/octet-stream', Buffer.from([0, 255, 254, 13, 10])],
  ['multipart/form-data', '--x'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="body"\r\n\r\ncut of'],
  [
    'multipart/form-data; boundary=x',
    `--x\r\ncontent-disposition: form-data; name="${'n'.repeat(9000)}"\r\n\r\nv\r\n--x--\r\n`,
  ],
  ['application/x-www-form-urlencoded', Array.from({ length: 20_000 }, (_, n) => `f${n}=1`).join('&')],
  ['application/x-www-form-urlencoded', '&&==&=&a[b][c]=1&%5B%5D=2'],
  ['application/x-www-form-urlencoded; charset=utf-7', 'body=+ADw-script+AD4-'],
]

describe("a person's data are shown, corrected and erased for who proves to be the sender only", () => {
  const PHONE = '0912345678'
  const NAME = 'Nguyễn Thị Kín'
  const known = () => send({ who: { name: NAME, phone: PHONE, 'consent.handling': '1' }, body: 'Thư của tôi.' })
  const asked = (client: Client, code: string, proof: string, lam = 'show') =>
    client.form(`/phan-anh/${code}/du-lieu`, { lam, proof, name: 'Kẻ Khác', sure: '1' })

  test('with the phone number, however it is typed; with nothing else', async () => {
    const code = await known()
    const client = somebody()
    for (const proof of ['0911111111', NAME, code, '%', '', '091234567', "' or 1=1"]) {
      await running.database.query("delete from platform.rate where key like 'proof:%'")
      const told = await asked(somebody(), code, proof)
      expect(told.status).toBe(400)
      expect(told.text).not.toContain('Thư của tôi')
      expect(told.text).not.toContain(PHONE)
    }
    await running.database.query('delete from platform.rate')
    expect((await asked(client, code, '+84 912.345.678')).text).toContain(NAME)
    client.close()
  })

  test('a wrong proof is answered alike whether there is a contact or none', async () => {
    const [withContact, without] = [await known(), await send({})]
    const plain = (told: Told, code: string) =>
      told.text.replaceAll(code, 'CODE').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    const [one, other] = [
      await asked(somebody(), withContact, '0911111111'),
      await asked(somebody(), without, '0911111111'),
    ]
    expect(one.status).toBe(other.status)
    expect(plain(one, withContact)).toBe(plain(other, without))
  })

  test("another's code with one's own proof opens nothing", async () => {
    const code = await known()
    const mine = await send({ who: { phone: '0987654321', 'consent.handling': '1' } })
    for (const lam of ['show', 'correct', 'erase'])
      expect((await asked(somebody(), code, '0987654321', lam)).status).toBe(400)
    expect((await asked(somebody(), mine, '0987654321')).status).toBe(200)
    expect(await number(`from feedback.erasure`)).toBe(0)
  })

  test('guesses of the proof end after a few, from whatever address, and the right one waits too', async () => {
    const code = await known()
    const statuses: number[] = []
    for (let n = 0; n < 8; n++) statuses.push((await asked(somebody(), code, `09000000${10 + n}`)).status)
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429, 429])
    expect((await asked(somebody(), code, PHONE)).status).toBe(429)
  })

  test('guesses of codes end, and known and unknown ones look alike then', async () => {
    const code = await send({})
    const client = somebody()
    const statuses = new Set<number>()
    for (let n = 0; n < 40; n++) statuses.add((await client.send(`/phan-anh/${codeOf(n)}`)).status)
    expect([...statuses]).toEqual([404, 429])
    const told = await client.send(`/phan-anh/${code}`)
    expect(told.status).toBe(429)
    expect(told.text).toMatch(/mời tra cứu lại sau \d+ phút/)
    expect(running.app.output(), 'the log').not.toContain(code)
    expect(running.app.output(), 'the log').not.toContain('"event":"page"')
    expect((await client.send(`/open311/v2/tokens/${code}.json`)).status).toBe(429)
    client.close()
  })

  test('erased: gone from the page and from the database, counted still', async () => {
    const code = await known()
    const before = await number('from feedback.petition')
    expect((await asked(somebody(), code, PHONE, 'erase')).status).toBe(303)
    expect((await somebody().send(`/phan-anh/${code}`)).text).not.toContain('Thư của tôi')
    expect((await asked(somebody(), code, PHONE)).status).toBe(400)
    const { rows } = await running.database.query(
      `select p.body, s.contact from feedback.petition p left join feedback.sender s on s.petition_id = p.id where code = $1`,
      [code],
    )
    expect(rows).toEqual([{ body: null, contact: null }])
    expect(await number('from feedback.petition')).toBe(before)
  })
})

describe('the wall around a denunciation', () => {
  const WORD = 'Trầmhương Kínđáo'
  let code: string
  beforeAll(async () => {
    code = await send({
      choice: 'denunciation',
      body: `${WORD} nhận tiền của hộ nghèo.`,
      who: { name: 'Lê Văn Cổngrêu', phone: '0977777777', 'consent.handling': '1' },
    })
  })
  const secrets = () => [WORD, 'Kínđáo', 'Cổngrêu', '0977777777', code]
  const mustKeepSilent = (text: string, where: string) => {
    for (const secret of secrets()) expect(text.includes(secret), `${where} tells ${secret}`).toBe(false)
  }

  test('nothing of it on any public address', async () => {
    const client = somebody()
    const pages = [
      '/',
      '/phan-anh',
      `/phan-anh?q=${encodeURIComponent('kindao')}`,
      '/phan-anh/ban-do',
      '/phan-anh/so-lieu',
      '/phan-anh.atom',
      '/tin-tuc.rss',
      '/tin-tuc.atom',
      '/sitemap.xml',
      '/tim-kiem?q=kindao',
      '/open311/v2/requests.xml',
      '/open311/v2/requests.json?status=open,closed',
      '/open311/v2/servicerequestupdates.json',
      `/open311/v2/tokens/${code}.json`,
    ]
    for (const page of pages) mustKeepSilent((await client.send(page)).text.replaceAll(page, ''), page)
    expect((await client.send(`/open311/v2/tokens/${code}.json`)).status).toBe(404)
    expect((await client.send(`/phan-anh/${code}/du-lieu`)).text).not.toContain('Cổngrêu')
    client.close()
  })

  test('its code and contact open, correct and erase nothing over the net', async () => {
    for (const lam of ['show', 'correct', 'erase']) {
      const told = await somebody().form(`/phan-anh/${code}/du-lieu`, { lam, proof: '0977777777' })
      expect(told.status).toBeGreaterThanOrEqual(400)
      mustKeepSilent(told.text.replaceAll(code, ''), lam)
    }
  })

  test.each(['hanh.ldtbxh', 'thuy.tanlap', 'quantri.huyen'])(
    '%s finds nothing of it on any page of the workspace',
    async (username) => {
      const session = await signIn(running.app.url, username)
      const starts = ['/lam-viec', '/lam-viec/phan-anh', '/lam-viec/tim?q=kindao', `/lam-viec/tim?q=${code}`]
      const pages = await crawl(session, starts, 80)
      expect(pages.length).toBeGreaterThan(10)
      for (const { path, text } of pages)
        mustKeepSilent(
          text.replaceAll(path, '').replaceAll(code, (found, at: number) => (isTyped(text, at) ? '' : found)),
          path,
        )
    },
  )

  /** What was typed into the search stands in its field again. */
  const isTyped = (text: string, at: number) =>
    /q=[^"&]*$|value="[^"]*$|<h1>[^<]*$|<title>[^<]*$/.test(text.slice(Math.max(0, at - 200), at))

  test('not in the log, not in the jobs, not in the record, not in the open anywhere', async () => {
    mustKeepSilent(running.app.output(), 'the log')
    const { rows } = await running.database.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    for (const { name } of rows) {
      const found = await running.database.query<{ row: string }>(`select t::text as row from ${name} t`)
      const text = found.rows.map(({ row }) => row).join('\n')
      for (const secret of secrets().filter((one) => one !== code))
        expect(text.includes(secret), `${name} holds ${secret}`).toBe(false)
    }
  })
})
