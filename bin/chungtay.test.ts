import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const LAUNCHER = join(import.meta.dirname, 'chungtay')
const SAMPLE = join(import.meta.dirname, '../samples/tan-bien-2023/plan.docx')
const folder = mkdtempSync(join(tmpdir(), 'chungtay-test-'))

/** Run from a folder of its own, without the tools of this one on the path. */
const run = (...args: string[]) =>
  spawnSync(LAUNCHER, args, { encoding: 'utf8', cwd: folder, env: { PATH: '/usr/bin:/bin', HOME: folder } })

function given(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('JSON of a Word file, whole through a pipe', () => {
  const { status, stdout } = run('plan', 'read', '--json', SAMPLE)
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ documentType: 'KẾ HOẠCH', issueDate: '2023-04-25' })
})

test('a summary for people', () => {
  const { status, stdout } = run('plan', 'read', SAMPLE)
  expect(status).toBe(0)
  for (const words of ['Ngày ban hành: 25/04/2023', 'Phòng Nội vụ: 2 nhiệm vụ', 'trước ngày 10/7/2023', 'LƯU Ý'])
    expect(stdout).toContain(words)
})

test.each([
  ['a PDF', () => ['plan', 'read', given('a.pdf', '%PDF-1.4')], /PDF/],
  ['an old Word file', () => ['plan', 'read', given('a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))], /\.doc\b/],
  ['bytes that are no text', () => ['plan', 'read', '--json', given('a.txt', Buffer.from([0xff, 0x41]))], /UTF-8/],
  ['no such file', () => ['plan', 'read', join(folder, 'none.txt')], /Không mở được tệp/],
  ['an unknown option', () => ['plan', 'read', '--yaml', SAMPLE], /Cách dùng/],
  ['no file named', () => ['plan', 'read'], /Cách dùng/],
  ['an unknown command', () => ['plan', 'write'], /plan read/],
])('%s is refused plainly', (_, args, words) => {
  const { status, stdout, stderr } = run(...args())
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(words)
  expect(stderr).not.toContain('    at ')
})
