import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { cleanName, contentDisposition } from './file-name.ts'
import { endings, sniff, type MediaType } from './media-type.ts'
import { fileStore, MAX_FILE_MEGABYTES, storageProblem } from './store.ts'
import { entryNames } from './zip-names.ts'

const dir = mkdtempSync(join(tmpdir(), 'chung-tay-store-'))
const store = fileStore(dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const bytes = (...values: (number | string)[]) =>
  new Uint8Array(values.flatMap((value) => (typeof value === 'string' ? [...strToU8(value)] : [value])))
const archive = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const docx = archive('[Content_Types].xml', 'word/document.xml')

test.each<[string, Uint8Array, string]>([
  ['a PDF', bytes('%PDF-1.4\n'), 'pdf'],
  ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'png'],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpg'],
  ['a Word file', docx, 'docx'],
  ['an Excel file', archive('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['a text with tone marks', bytes('Hộ nghèo\r\n\tấp Tân Đông\f'), 'txt'],
  ['a text with a byte order mark', bytes(0xef, 0xbb, 0xbf, 'a,b'), 'txt'],
  ['a page (kept as text, sent as a download)', bytes('<html><script>alert(1)</script>'), 'txt'],
])('%s is known by its bytes', (_what, content, ending) => {
  const sniffed = sniff(content)
  expect('mediaType' in sniffed && endings[sniffed.mediaType]).toBe(ending)
})

test.each<[string, Uint8Array, string]>([
  ['a program', bytes('MZ', 0x90, 0, 3), 'unknownType'],
  ['an ELF program', bytes(0x7f, 'ELF', 2, 1, 1, 0), 'unknownType'],
  ['a plain archive', archive('a.txt'), 'unknownType'],
  ['an archive that only begins as one', bytes('PK', 3, 4, 'word/document.xml [Content_Types].xml'), 'unknownType'],
  ['Word 97', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'oldOffice'],
  ['a Word file with macros', archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'macros'],
  ['a GIF', bytes('GIF89a', 1, 0), 'unknownType'],
  ['bytes that are no UTF-8', bytes('H', 0xe1, 0x20), 'unknownType'],
])('%s is refused', (_what, content, refused) => {
  expect(sniff(content)).toEqual({ refused })
})

test('no bytes break the reader of archives', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (content) => Array.isArray(entryNames(content))))
  fc.assert(
    fc.property(fc.nat(docx.length - 1), fc.nat(255), (at, value) => {
      const broken = docx.slice()
      broken[at] = value
      expect(Array.isArray(entryNames(broken))).toBe(true)
    }),
  )
})

test.each<[string, MediaType, string]>([
  ['Báo cáo giữa kỳ.pdf', 'application/pdf', 'Báo cáo giữa kỳ.pdf'],
  ['Bản ký.PDF', 'application/pdf', 'Bản ký.pdf'],
  ['Báo cáo'.normalize('NFD'), 'application/pdf', 'Báo cáo.pdf'],
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['C:\\Users\\a\\ảnh.jpeg', 'image/jpeg', 'ảnh.jpeg'],
  ['anh.png', 'application/pdf', 'anh.png.pdf'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['a\u202Efdp.exe', 'application/pdf', 'a fdp.exe.pdf'],
  ['a\r\nContent-Type: text/html.pdf', 'application/pdf', 'html.pdf'],
  ['"x"; filename="y.pdf', 'application/pdf', 'x ; filename= y.pdf'],
  ['', 'application/pdf', 'tệp.pdf'],
  ['...', 'image/png', 'tệp.png'],
  [' / ', 'image/png', 'tệp.png'],
])('the name %j of a %s becomes %j', (given, mediaType, clean) => {
  expect(cleanName(given, mediaType)).toBe(clean)
})

test('a name of 300 letters is cut, letters whole, its ending kept', () => {
  const name = cleanName(`${'Ố'.repeat(300)}.docx`, 'text/plain')
  expect(name).toMatch(/^Ố+\.txt$/)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
})

test('any name becomes one that stays in its folder and in its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = cleanName(given, 'application/pdf')
      expect(name).toMatch(/^[^/\\\p{Cc}]+\.pdf$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
      expect(contentDisposition(name)).toMatch(/^attachment; filename="[ -!#-[\]-~]+"; filename\*=UTF-8''[\w.!~%-]+$/)
    }),
  )
})

test('a file is kept once, by its content, and read back as it was', async () => {
  const content = bytes('%PDF-1.7 nội dung')
  const [one, two] = [await store.stage(content, 'a.pdf'), await store.stage(new File([content], '../b.pdf'))]
  expect(one).toEqual({ sha256: two.sha256, name: 'a.pdf', mediaType: 'application/pdf', size: content.length })
  expect(two.name).toBe('b.pdf')
  expect(await store.read(one.sha256)).toEqual(content)
  expect(await readdir(join(dir, one.sha256.slice(0, 2)))).toEqual([one.sha256])
  expect(await store.has('0'.repeat(64))).toBe(false)
})

test('many at once of the same content leave one whole file', async () => {
  const content = bytes('%PDF-1.7 ', 'x'.repeat(100_000))
  const staged = await Promise.all(Array.from({ length: 10 }, () => store.stage(content, 'a.pdf')))
  expect(await readdir(join(dir, staged[0]!.sha256.slice(0, 2)))).toEqual([staged[0]!.sha256])
  expect(await store.read(staged[0]!.sha256)).toEqual(content)
})

test('an archive that would unpack to very much is stored as it came', async () => {
  const bomb = zipSync(
    { '[Content_Types].xml': strToU8('x'), 'word/document.xml': new Uint8Array(20_000_000) },
    { level: 9 },
  )
  expect(bomb.length).toBeLessThan(100_000)
  expect((await store.stage(bomb, 'a.docx')).size).toBe(bomb.length)
})

test.each<[string, Uint8Array]>([
  ['an empty file', new Uint8Array()],
  ['one that is too large', new Uint8Array(MAX_FILE_MEGABYTES * 1024 * 1024 + 1)],
  ['a program named .pdf', bytes('MZ', 0x90, 0, 3)],
])('%s is refused in words', async (_what, content) => {
  await expect(store.stage(content, 'a.pdf')).rejects.toMatchObject({
    status: 400,
    message: expect.stringMatching(/[ấềệ]/),
  })
})

test('a damaged file is not handed out', async () => {
  const { sha256 } = await store.stage(bytes('%PDF-1.7 một'), 'a.pdf')
  await writeFile(join(dir, sha256.slice(0, 2), sha256), '%PDF-1.7 hai')
  await expect(store.read(sha256)).rejects.toThrow('damaged')
})

test.each(['../../etc/passwd', '', 'a'.repeat(63), 'A'.repeat(64)])('%j is no hash and no path', async (hash) => {
  await expect(async () => store.read(hash)).rejects.toThrow('not a hash')
})

test('a full disk is told in plain words; another failure stays one', () => {
  expect(() => storageProblem(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toThrow(Problem)
  expect(() => storageProblem(Object.assign(new Error('x'), { code: 'EIO' }))).toThrow('x')
})

test('what was staged long ago can be found and removed; staging it again makes it young', async () => {
  const { sha256 } = await store.stage(bytes('%PDF-1.7 cũ'), 'a.pdf')
  const [old, limit] = [new Date('2020-01-01'), new Date('2021-01-01')]
  await utimes(join(dir, sha256.slice(0, 2), sha256), old, old)
  expect(await store.stagedBefore(limit)).toEqual([sha256])
  await store.stage(bytes('%PDF-1.7 cũ'), 'a.pdf')
  expect(await store.stagedBefore(limit)).toEqual([])
  await store.remove(sha256)
  expect(await store.has(sha256)).toBe(false)
  expect(await fileStore(join(dir, 'none')).stagedBefore(limit)).toEqual([])
})
