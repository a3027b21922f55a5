import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlan, type PlanReading } from './index.ts'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../../samples/tan-bien-2023/plan.txt'), 'utf8')

/** Every quote of a reading with its place. */
function quotesIn(value: unknown): { quote: string; at: { paragraph: number; start: number; end: number } }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'quote' in value && 'at' in value ? [value as ReturnType<typeof quotesIn>[number]] : []
  return [...own, ...Object.values(value).flatMap(quotesIn)]
}

function expectTrueQuotes(reading: PlanReading): void {
  for (const { quote, at } of quotesIn({ ...reading, paragraphs: null }))
    expect(reading.paragraphs[at.paragraph]?.slice(at.start, at.end)).toBe(quote)
}

/** What was understood, without places. */
const facts = ({ citations, sections, agencies, deadlines, ...reading }: PlanReading) => ({
  head: [reading.documentType, reading.documentNumber, reading.issueDate, reading.issuingBody, reading.title],
  citations: citations.map(({ number, date }) => [number, date]),
  sections: sections.map(({ label, title }) => [label, title]),
  agencies: agencies.map(({ name, duties }) => [name, duties.map(({ text }) => text)]),
  deadlines: deadlines.map(({ kind, iso, from, until, day }) => [kind, iso, from, until, day]),
  remarks: reading.remarks.map(({ kind, text }) => [kind, text]),
})

describe('the plan of the sample', () => {
  const reading = readPlan({ text: SAMPLE })

  test('letterhead', () => {
    expect(reading).toMatchObject({
      documentType: 'KẾ HOẠCH',
      documentNumber: null,
      issueDate: '2023-04-25',
      issuePlace: 'Tân Biên',
    })
  })

  test('three documents cited five times, four parts, four dates', () => {
    expect(reading.citations.map(({ mentions }) => mentions.length)).toEqual([1, 3, 1])
    expect(reading.citations.map(({ role }) => role)).toEqual(['basis', 'mention', 'budget'])
    expect(reading.sections.map(({ label }) => label)).toEqual(['I', 'II', 'III', 'IV'])
    expect(reading.deadlines.map(({ iso }) => iso)).toEqual(['2023-07-01', '2023-07-10', '2023-08-10', '2023-08-01'])
  })

  test('seven headings with 3, 2, 1, 1, 2, 3 and 4 duties; two of them are asked', () => {
    expect(reading.agencies.map(({ duties }) => duties.length)).toEqual([3, 2, 1, 1, 2, 3, 4])
    expect(reading.agencies.map(({ request }) => request)).toEqual([false, false, false, true, false, true, false])
  })

  test('the chain of reports', () => {
    const dated = reading.reportObligations.filter(({ deadlineRefs }) => deadlineRefs.length > 0)
    expect(dated.map(({ who, to }) => [who.length, to.length])).toEqual([
      [1, 3],
      [3, 1],
      [1, 1],
    ])
  })

  test('quotes are the plan’s own words', () => expectTrueQuotes(reading))

  test('stored paragraphs are read again as the file was', () => {
    expect(facts(readPlan({ paragraphs: reading.paragraphs }))).toEqual(facts(reading))
  })

  test('decomposed letters and Windows line ends change nothing', () => {
    expect(facts(readPlan({ text: SAMPLE.normalize('NFD') }))).toEqual(facts(reading))
    expect(facts(readPlan({ text: SAMPLE.replaceAll('\n', '\r\n') }))).toEqual(facts(reading))
  })

  test('tone marks placed the other way are understood', () => {
    const other = readPlan({ text: SAMPLE.replaceAll('Ủy ban', 'Uỷ ban').replaceAll('Hòa', 'Hoà') })
    expect(other.agencies).toHaveLength(7)
  })
})

const WORDS =
  'KẾ HOẠCH|I. MỤC ĐÍCH|II. TỔ CHỨC THỰC HIỆN|1. Sở Y tế|a) Chủ trì, phối hợp với Sở Nội vụ|- báo cáo UBND huyện trước ngày 15/6 và 1/12 hằng năm|Số: 1/KH-UBND|An Lạc, ngày 1 tháng 2 năm 2024|Căn cứ Quyết định số 5/QĐ-TTg ngày 7/8/2023|từ ngày 1 đến ngày 3 tháng 4 năm 2024|500 triệu đồng|(|)|;|:|**|\n|\n\n|\t\t|Nơi nhận:|- Lưu: VT.|KT. CHỦ TỊCH|Trần Văn An|PHỤ LỤC|Tiểu dự án 1 thuộc Dự án 2|quý II/2024|trong vòng 5 ngày'.split(
    '|',
  )

test('any text is read without a throw, and every quote is true', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectTrueQuotes(readPlan({ text }))))
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }),
      fc.constantFrom(' ', '\n', '', '\n\n'),
      (words, joint) => expectTrueQuotes(readPlan({ text: words.join(joint) })),
    ),
  )
})

test('any paragraphs are read and kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary' })), { maxLength: 20 }),
      (paragraphs) => {
        const reading = readPlan({ paragraphs })
        expect(reading.paragraphs).toEqual(paragraphs)
        expectTrueQuotes(reading)
      },
    ),
  )
})

const LONG = 100_000
test.each([
  ['one line', 'a'.repeat(LONG)],
  ['words without end', 'báo cáo trước ngày 15 '.repeat(LONG / 22)],
  ['line ends only', '\n'.repeat(LONG)],
  ['spaces only', ' \t'.repeat(LONG / 2)],
  ['null characters', '\0'.repeat(LONG)],
  ['right to left', '\u202e\u0627\u0628 '.repeat(LONG / 4)],
  ['nested brackets', '('.repeat(LONG / 2) + ')'.repeat(LONG / 2)],
  ['combining marks', `a${'\u0301'.repeat(LONG)}`],
  ['emphasis marks', '*'.repeat(LONG)],
  ['digits and dots', '1.'.repeat(LONG / 2)],
  ['numbers of documents', 'số 1/QĐ-UBND '.repeat(LONG / 13)],
  ['limits', 'Báo cáo Sở A trước ngày 1/2/2026. '.repeat(LONG / 34)],
  ['bodies', `II. TỔ CHỨC THỰC HIỆN\n1. ${'Sở A, '.repeat(LONG / 6)}`],
  ['labels', 'I. A\n1. B\na) C\n'.repeat(LONG / 15)],
])('%s do not stop the reader', (_, text) => expectTrueQuotes(readPlan({ text })), 20_000)

test('nothing at all', () => {
  expect(readPlan({ text: '' })).toMatchObject({ title: null, documentNumber: null, agencies: [], paragraphs: [] })
  expect(readPlan({ paragraphs: [] }).deadlines).toEqual([])
})
