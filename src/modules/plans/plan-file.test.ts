import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planInputOf } from './plan-file.ts'
import { readPlan } from './reader/index.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../../samples/tan-bien-2023', name))

test('the Word file with automatic numbers gives the duties of the text file', () => {
  const [word, text] = ['plan.docx', 'plan.txt'].map((name) => readPlan(planInputOf(sample(name))))
  expect(word?.agencies.map(({ label, duties }) => [label, duties.length])).toEqual(
    text?.agencies.map(({ label, duties }) => [label, duties.length]),
  )
  expect(word?.sections.map(({ label, title }) => [label, title])).toEqual(
    text?.sections.map(({ label, title }) => [label, title]),
  )
  expect(word?.deadlines.map(({ iso }) => iso)).toEqual(text?.deadlines.map(({ iso }) => iso))
})

test.each([
  ['pdf_not_read', Buffer.from('%PDF-1.7\n'), /PDF/],
  ['old_word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /\.doc\b/],
  ['not_docx', Buffer.from('PK\u0003\u0004'), /\.docx/],
  ['empty_plan', Buffer.from(' \n\t'), /không có nội dung/],
  ['file_too_large', Buffer.alloc(1_000_001, 97), /quá nhiều chữ/],
  ['not_text', Buffer.from([0xff, 0x00, 0x61]), /UTF-8/],
])('%s is said in plain words', (code, bytes, words) => {
  expect(() => planInputOf(bytes)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(words) }))
})
