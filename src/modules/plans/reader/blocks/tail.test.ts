import { expect, test } from 'vitest'
import { frameOf } from '../outline/frame.ts'
import { paragraphsOf } from '../paragraphs/index.ts'
import { readTail } from './tail.ts'

const tail = (...lines: string[]) =>
  readTail(frameOf(paragraphsOf({ paragraphs: ['KẾ HOẠCH', 'Đọc sách', 'I. NỘI DUNG', ...lines] })))

test('recipients and signature below each other', () => {
  const found = tail(
    'Nơi nhận:',
    '- UBND tỉnh (b/c);',
    '+ LĐVP;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    '',
    'Trần Văn An',
  )
  expect(found.recipients.map(({ text, archive }) => [text, archive])).toEqual([
    ['UBND tỉnh (b/c)', false],
    ['LĐVP', false],
    ['Lưu: VT', true],
  ])
  expect(found.signer).toEqual({
    name: 'Trần Văn An',
    capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  })
})

test('recipients and signature side by side', () => {
  const found = tail('Nơi nhận:\t\tGIÁM ĐỐC', '- Sở Nội vụ;', '- Lưu: VT.\t\tTrần Văn An')
  expect(found.recipients).toHaveLength(2)
  expect(found.signer).toEqual({ name: 'Trần Văn An', capacity: ['GIÁM ĐỐC'] })
})

test('position and name on one line', () => {
  expect(tail('Nơi nhận:', '- Lưu: VT.', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH Trần Văn An').signer).toEqual({
    name: 'Trần Văn An',
    capacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  })
})

test('the stamp of a digital signature is nobody', () => {
  const found = tail('Nơi nhận:', '- Lưu: VT.', 'GIÁM ĐỐC', 'Người ký: Sở Y tế', 'Cơ quan: Tỉnh An Bình')
  expect(found.signer).toEqual({ name: null, capacity: ['GIÁM ĐỐC'] })
})

test('what an inspection team signs', () => {
  expect(tail('T/M. ĐOÀN KIỂM TRA', 'TRƯỞNG ĐOÀN', 'Trần Văn An').signer?.capacity).toEqual([
    'T/M. ĐOÀN KIỂM TRA',
    'TRƯỞNG ĐOÀN',
  ])
})

test('a name alone, and nothing at all', () => {
  expect(tail('Nơi nhận:', '- Lưu: VT.', 'Trần Văn An').signer).toEqual({ name: 'Trần Văn An', capacity: [] })
  expect(tail('Đọc sách.')).toEqual({ recipients: [], signer: null, signerAt: [] })
})
