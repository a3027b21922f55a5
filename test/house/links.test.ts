// Every link and every picture of the documents leads somewhere: a page that moved or a picture never taken is found here.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const documents = globSync('{*.md,docs/**/*.md}', { cwd: root }).toSorted()
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Where the links and pictures of a text lead within the project; what stands in code is no link. */
function targetsOf(text: string): string[] {
  const prose = text.replaceAll(/```[^]*?```|`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
}

/** The name of a heading as an address: small letters with their marks, words joined by hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')

const anchorsOf = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!))

/** The links of a document that lead nowhere; `textOf` answers null for what is not there. */
function deadLinks(file: string, textOf: (path: string) => string | null): string[] {
  return targetsOf(textOf(file)!).filter((target) => {
    const [path, anchor] = target.split('#')
    const text = textOf(path ? join(dirname(file), path) : file)
    return text === null || (anchor !== undefined && !anchorsOf(text).includes(decodeURIComponent(anchor)))
  })
}

/** A document's text, '' for a picture or a folder, null for nothing. */
function textAt(path: string): string | null {
  if (!existsSync(join(root, path))) return null
  return path.endsWith('.md') ? read(path) : ''
}

test('every link and picture of the documents leads somewhere', () => {
  expect(documents).toContain('docs/vi/README.md')
  expect(documents.flatMap((file) => deadLinks(file, textAt).map((target) => `${file}: ${target}`))).toEqual([])
})

test('every picture is shown by a document', () => {
  const shown = documents.flatMap((file) => targetsOf(read(file)).map((target) => join(dirname(file), target)))
  expect(globSync('docs/images/*', { cwd: root }).filter((picture) => !shown.includes(picture))).toEqual([])
})

test('every role has its page in the guide', () => {
  const pages = globSync('docs/vi/*.md', { cwd: root }).map((file) => file.slice('docs/vi/'.length))
  const index = targetsOf(read('docs/vi/README.md'))
  expect(pages.filter((page) => page !== 'README.md' && !index.includes(page))).toEqual([])
})

const tree: Record<string, string> = {
  'docs/a.md': '# Một trang\n',
  'docs/images/a.png': '',
}

test.for([
  ['a page beside it', '[a](a.md)', []],
  ['a heading of that page', '[a](a.md#một-trang)', []],
  ['a picture', '![a](images/a.png)', []],
  ['another site', '[a](https://example.vn/a.md)', []],
  ['code', '`[a](b.md)`', []],
  ['a page that is not there', '[a](b.md)', ['b.md']],
  ['a picture that is not there', '![a](images/b.png)', ['images/b.png']],
  ['a heading that is not there', '[a](a.md#hai-trang)', ['a.md#hai-trang']],
  ['an own heading that is not there', '# Đây\n[a](#kia)', ['#kia']],
] as const)('%s', ([, text, dead]) => {
  const textOf = (path: string) => ({ ...tree, 'docs/x.md': text })[path] ?? null
  expect(deadLinks('docs/x.md', textOf)).toEqual(dead)
})
