import { expect, test } from 'vitest'
import { Problem } from '#platform/problem.ts'
import { judgeClearing } from './judge.ts'

const clean = {
  title: 'Đường ngập',
  text: 'Đường vào ấp bị ngập.',
  answer: null,
  sure: 'sure' as const,
  confirmed: false,
}
const known = { places: ['Tân Lập'], sender: 'Nguyễn Văn Thử Mắt' }
const refused = (clearing: Parameters<typeof judgeClearing>[0]) => {
  try {
    judgeClearing(clearing, known)
    return null
  } catch (error) {
    return error instanceof Problem ? error.status : error
  }
}

test.each([
  ['nothing found', clean, null],
  ['the moderator is unsure', { ...clean, sure: 'unsure' as const }, 400],
  [
    'found for certain, whatever is said of it',
    { ...clean, text: 'Gọi 0912345678', reason: 'không sao', confirmed: true },
    400,
  ],
  [
    "the sender's name in small letters",
    { ...clean, text: 'tôi là thử mắt', reason: 'không sao', confirmed: true },
    400,
  ],
  ['perhaps somebody, and nothing said of it', { ...clean, text: 'Bảy Đực hứa' }, 400],
  ['perhaps somebody, a reason without a look', { ...clean, text: 'Bảy Đực hứa', reason: 'tên quán' }, 400],
  [
    'perhaps somebody, a reason and a look',
    { ...clean, text: 'Bảy Đực hứa', reason: 'tên quán', confirmed: true },
    null,
  ],
])('%s', (_, clearing, status) => {
  expect(refused(clearing)).toBe(status)
})
