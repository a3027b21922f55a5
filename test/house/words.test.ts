// The words of the screens: none of the forbidden ones, no English, no style or script in a page.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsInPage, wordsInTexts } from './support/screen-words.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const all = (pattern: string) => globSync(pattern, { cwd: root }).toSorted()

test('no text of a screen has a forbidden word', () => {
  const found = all('src/**/*.vi.ts').flatMap((file) =>
    wordsInTexts(file, read(file)).map((finding) => ({ file, ...finding })),
  )
  expect(found).toEqual([])
})

test('no page has a forbidden word, an inline style, raw HTML or a script', () => {
  const pages = all('src/**/*.tsx').filter((file) => !file.endsWith('.test.tsx') && file !== 'src/root.tsx')
  const found = pages.flatMap((file) => wordsInPage(file, read(file)).map((finding) => ({ file, ...finding })))
  expect(found).toEqual([])
})

test('no public page asks for scripts', () => {
  const asking = (source: string) => /hydrate\s*:\s*true/.test(source)
  expect(all('src/modules/portal/pages/**/*.tsx').filter((file) => asking(read(file)))).toEqual([])
  expect(asking('export const handle = { hydrate: true }')).toBe(true)
})

test.for([
  ['Nộp báo cáo', true],
  ['Gửi báo cáo', false],
  ['Duyệt kế hoạch', true],
  ['Kế hoạch đã được phê duyệt', false],
  ['Dự án 3.1', true],
  ['Tiểu dự án 1 - Dự án 3', false],
  ['hộ nghèo, cận nghèo', true],
  ['hộ nghèo, hộ cận nghèo', false],
  ['đoàn thanh tra', true],
  ['quá 1 ngày', true],
  ['quá hạn 1 ngày làm việc', false],
  ['không quá 5 ngày', false],
  ['Tiêu dự án 1', true],
  ['lòng ghép', true],
  ['Submit', true],
  ['Lưu form', true],
  ['Thanh tra huyện', false],
  ['tep-moi/report.docx', false],
] as const)('“%s” on a screen: %s', ([text, caught]) => {
  expect(wordsInTexts('texts.vi.ts', `export const t = { x: ${JSON.stringify(text)} }`).length > 0).toBe(caught)
})

test('the name of a property is for programs', () => {
  expect(wordsInTexts('texts.vi.ts', "export const t = { bound: { 'end of': 'hết' } }")).toEqual([])
})

test('a template is read with its gaps', () => {
  expect(wordsInTexts('texts.vi.ts', 'export const t = { late: (n: number) => `quá ${n} ngày` }')).toHaveLength(1)
})

test.for([
  ['<p>Save</p>', 1],
  ['<p>Lưu</p>', 0],
  ['<button title="Delete">Xóa</button>', 1],
  ['<input name="search" />', 0],
  ['<p>{late ? "Please wait" : null}</p>', 1],
  ['<p>{kind === "report" && <b>1</b>}</p>', 0],
  ['<p>{"Please"}</p>', 1],
  ['<p style={{ color: "red" }}>Lưu</p>', 1],
  ['<div dangerouslySetInnerHTML={{ __html: x }} />', 1],
  ['<script src="/a.js" />', 1],
] as const)('in a page, %s has %i findings', ([jsx, count]) => {
  expect(wordsInPage('page.tsx', `export const Page = () => ${jsx}`)).toHaveLength(count)
})
