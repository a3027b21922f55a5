import { expect, test } from 'vitest'
import { letterOrder, readLabel, romanValue } from './labels.ts'

test.each([
  ['I. MỤC ĐÍCH', 'roman', 'I', 'MỤC ĐÍCH'],
  ['IV.TỔ CHỨC', 'roman', 'IV', 'TỔ CHỨC'],
  ['HI. Nhiệm vụ', 'roman', 'HI', 'Nhiệm vụ'],
  ['1. Mục đích', 'arabic', '1', 'Mục đích'],
  ['12) Nội dung', 'arabic', '12', 'Nội dung'],
  ['1/ Nội dung', 'arabic', '1', 'Nội dung'],
  ['2.1. Kết quả', 'decimal', '2.1', 'Kết quả'],
  ['6.2 Đối với xã', 'decimal', '6.2', 'Đối với xã'],
  ['1.1.1. Vùng nuôi', 'decimal', '1.1.1', 'Vùng nuôi'],
  ['a) Nội dung', 'letter', 'a', 'Nội dung'],
  ['đ. Nội dung', 'letter', 'đ', 'Nội dung'],
  ['(1) Nội dung', 'paren', '1', 'Nội dung'],
  ['(ii). Nội dung', 'paren', 'ii', 'Nội dung'],
  ['- Nội dung', 'dash', '-', 'Nội dung'],
  ['–Nội dung', 'dash', '-', 'Nội dung'],
  ['• Nội dung', 'dash', '-', 'Nội dung'],
  ['+ Nội dung', 'plus', '+', 'Nội dung'],
  ['A. PHẦN CHUNG', 'part', 'A', 'PHẦN CHUNG'],
])('%j is labelled', (text, style, label, rest) => {
  const found = readLabel(text)
  expect(found).toMatchObject({ style, label })
  expect(text.slice(found?.start)).toBe(rest)
})

test.each([
  '15/11/2025 là hạn cuối',
  '15/QĐ-UBND ngày 1/2/2025',
  '1.200 triệu đồng',
  '57-NQ/TW',
  '-5 độ',
  'IVb. không phải',
  'Nội dung',
  '',
])('%j has no label', (text) => expect(readLabel(text)).toBeNull())

test.each([
  ['I', 1],
  ['IV', 4],
  ['IX', 9],
  ['XIV', 14],
  ['HI', 3],
  ['IIII', null],
  ['', null],
])('the Roman number %j is %j', (text, value) => expect(romanValue(text)).toBe(value))

test('the order of list letters is the Vietnamese one', () => {
  expect(['d', 'đ', 'e', 'g', 'f'].map(letterOrder)).toEqual([4, 5, 6, 7, 0])
})
