import { describe, expect, test } from 'vitest'
import { blanksOf } from './blanks.ts'
import type { Held } from './cell-input.ts'
import { cellsOf, formFile } from './form.ts'
import { componentsWithResults, emptySections, sectionFindings, type Whole } from './sections.ts'

const base = {
  title: 'Thử',
  programme: 'chuong-trinh',
  draft: true,
  source: ['thử'],
  validFrom: '2022-01-01',
  validTo: null,
  checks: [],
}
const table = formFile.parse({
  ...base,
  code: 'bieu-thu',
  kind: 'table',
  columns: [
    { key: 'giao', label: 'Giao', unit: null, type: 'money', planned: true },
    { key: 'lam', label: 'Làm', unit: null, type: 'money' },
    { key: 'dat', label: 'Đạt', unit: '%', type: 'number', computed: { rule: 'ratio', of: ['lam', 'giao'] } },
    { key: 'y-kien', label: 'Ý kiến', unit: null, type: 'text' },
  ],
  rows: [
    { key: 'a', label: 'Dòng a', component: 'da2' },
    { key: 'b', label: 'Dòng b', component: 'da3' },
    { key: 'c', label: 'Dòng c', component: null },
  ],
})
const outline = formFile.parse({
  ...base,
  code: 'de-cuong',
  kind: 'outline',
  columns: [{ key: 'noi-dung', label: 'Nội dung', unit: null, type: 'text' }],
  rows: [
    { key: 'i', label: 'I. Một', component: null, counted: 'directives' },
    { key: 'ii', label: 'II. Hai', component: null, insert: 'bieu-thu' },
    { key: 'iii', label: 'III. Ba', component: null },
    { key: 'iii-1', label: '1. Dự án 2', component: 'da2', under: 'iii' },
    { key: 'iii-2', label: '2. Dự án 3', component: 'da3', under: 'iii' },
  ],
})
const forms = [
  { id: 't', form: table },
  { id: 'o', form: outline },
]
const all = new Set(cellsOf(outline).map(({ key }) => key))
const nothing: Whole = { filledForms: new Set(), directives: 0, withResults: new Set() }
const texts = (said: Record<string, string>) =>
  new Map(Object.entries(said).map(([key, text]) => [`${key}.noi-dung`, { text }]))

describe('sections of an outline that say nothing', () => {
  const empty = (said: Record<string, string>, whole = nothing, wanted = all) =>
    emptySections(outline, wanted, texts(said), whole).map(({ row }) => row.key)
  test('a heading speaks through the sections beneath it', () => {
    expect(empty({})).toEqual(['i', 'ii', 'iii-1', 'iii-2'])
    expect(empty({ i: 'Có.', ii: 'Có.', 'iii-1': 'Không phát sinh.', 'iii-2': 'Chưa có vì …' })).toEqual([])
  })
  test('a form at its end, or a directive counted, is something', () => {
    const whole = { ...nothing, filledForms: new Set(['bieu-thu']), directives: 1 }
    expect(empty({}, whole)).toEqual(['iii-1', 'iii-2'])
  })
  test('a report is asked only for the sections that it has; a table has none', () => {
    expect(empty({}, nothing, new Set(['iii-2.noi-dung']))).toEqual(['iii-2'])
    const keys = new Set(cellsOf(table).map(({ key }) => key))
    expect(emptySections(table, keys, new Map(), nothing)).toEqual([])
  })
})

describe('what the tables tell of a component', () => {
  test.each<[string, string, Held | undefined, string[]]>([
    ['a figure', 'a.lam', { number: 40 }, ['da2']],
    ['a fraction', 'a.lam', { number: 0.5 }, ['da2']],
    ['below zero', 'a.lam', { number: -1 }, ['da2']],
    ['zero is none', 'a.lam', { number: 0 }, []],
    ['nor is a blank', 'a.lam', undefined, []],
    ['nor what could not be read', 'a.lam', { unread: '1.234' }, []],
    ['nor what was planned', 'a.giao', { number: 100 }, []],
    ['nor a text', 'a.y-kien', { text: 'Có 5.' }, []],
    ['nor a row of no component', 'c.lam', { number: 7 }, []],
  ])('%s', (_name, key, held, told) => {
    expect([...componentsWithResults(forms, [{ formId: 't', key, held }])]).toEqual(told)
    expect([...componentsWithResults(forms, [{ formId: 'o', key, held }])], 'another form').toEqual([])
  })
})

describe('a section of a component with results is written', () => {
  const whole = { ...nothing, filledForms: new Set(['bieu-thu']), directives: 1, withResults: new Set(['da2']) }
  const kinds = (said: Record<string, string>) =>
    sectionFindings(outline, all, texts(said), whole).map(({ key, severity }) => [key.split('#').slice(1), severity])
  test.each<[string, string | null, string | null]>([
    ['left blank', null, 'unwritten'],
    ['declared empty', 'Không phát sinh.', 'contradicted'],
    ['without the full stop', 'Không phát sinh', 'contradicted'],
    ['in capitals and blanks', '  KHÔNG  PHÁT SINH… ', 'contradicted'],
    ['in decomposed letters', 'Không phát sinh.'.normalize('NFD'), 'contradicted'],
    ['in other words', 'Không có phát sinh gì.', 'contradicted'],
    ['with more to say', 'Không phát sinh vướng mắc; đã xây dựng 40 mô hình.', null],
    ['a text', 'Đã xây dựng 40 mô hình.', null],
  ])('%s', (_name, text, kind) => {
    const found = kinds({ 'iii-2': 'Không phát sinh.', ...(text === null ? {} : { 'iii-1': text }) })
    expect(found).toEqual(kind === null ? [] : [[[kind, 'iii-1.noi-dung'], 'error']])
  })

  test('and never offered to be declared empty', () => {
    const cells = [...all].map((key, n) => ({ cellId: n + 1, formId: 'o', key, held: undefined }))
    const { sections, unwritten } = blanksOf(forms, { key: 'p', title: 'phần', figures: 'entered', cells }, whole)
    expect(sections.map(({ label }) => label)).toEqual(['2. Dự án 3'])
    expect(unwritten.map(({ label }) => label)).toEqual(['1. Dự án 2'])
  })
})
