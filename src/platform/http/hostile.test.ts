import { expect, test } from 'vitest'
import { safePath } from './context.ts'
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
