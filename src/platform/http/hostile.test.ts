import { expect, test } from 'vitest'
import { safePath } from './context.ts'
import { inWords } from './bare-error.ts'
import { Form } from './form.ts'

test.each([
  [null, '/lam-viec'],
  ['/lam-viec/bao-cao?cap=1', '/lam-viec/bao-cao?cap=1'],
  ['//evil.example', '/lam-viec'],
  ['/\\evil.example', '/lam-viec'],
  ['/\t/evil.example/x', '/lam-viec'],
  ['/\n/evil.example', '/lam-viec'],
  ['https://evil.example', '/lam-viec'],
  ['javascript:alert(1)', '/lam-viec'],
  ['/lam-viec\r\nX-Y:1', '/lam-viecX-Y:1'],
])('after sign-in %j leads to %j', (wanted, path) => {
  expect(safePath(wanted, '/lam-viec')).toBe(path)
})

const posted = (body: BodyInit, type?: string) =>
  new Request('http://here/', { method: 'POST', body, headers: type ? { 'content-type': type } : {} })

test('a NUL is dropped from names and texts', async () => {
  const form = await Form.of(posted('o.1%00=x%00y&ly-do=a%00', 'application/x-www-form-urlencoded'))
  expect(form.group('o')).toEqual([['1', 'xy']])
  expect(form.text('ly-do')).toBe('a')
})

test.each(['text/plain', 'application/json', 'multipart/form-data; boundary=x'])('%s is no form: 400', async (type) => {
  await expect(Form.of(posted('{"a":1}', type))).rejects.toMatchObject({ init: { status: 400 } })
})

test.each([undefined, '', 'khac', 'constructor', '__proto__'])(
  'a form that asks for %j is not understood: 400',
  async (lam) => {
    const form = await Form.of(posted(lam === undefined ? 'x=1' : `lam=${lam}`, 'application/x-www-form-urlencoded'))
    expect(() => form.asked(['chot', 'lap'])).toThrow(expect.objectContaining({ init: { status: 400 } }))
  },
)

test('a form asks for one of the acts of its page', async () => {
  const form = await Form.of(posted('lam=lap', 'application/x-www-form-urlencoded'))
  expect(form.asked(['chot', 'lap'])).toBe('lap')
})

const json = (body: string, status: number) =>
  new Response(body, { status, headers: { 'content-type': 'application/json' } })

test.each([
  ['null', 404, /^Không tìm thấy/],
  ['{"code":"forbidden"}', 403, /^Bạn không có quyền/],
  ['{"message":"Unexpected Server Error"}', 405, /^Trang này không nhận/],
])('a file route that answers %s (%i) speaks Vietnamese', async (body, status, words) => {
  const told = await inWords(json(body, status))
  expect(told.status).toBe(status)
  expect(told.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await told.text()).toMatch(words)
})

test.each([
  ['[{"code":400,"description":"service_code"}]', 400],
  ['null', 200],
])("%s (%i) is somebody's answer and stays", async (body, status) => {
  expect(await (await inWords(json(body, status))).text()).toBe(body)
})
