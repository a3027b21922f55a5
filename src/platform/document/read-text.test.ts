import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return little ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8', Buffer.from('Kế hoạch')],
  ['UTF-8 with its mark', Buffer.from('\ufeffKế hoạch')],
  ['UTF-16, low byte first', utf16('Kế hoạch', true)],
  ['UTF-16, high byte first', utf16('Kế hoạch', false)],
])('%s', (_, bytes) => expect(readText(bytes)).toBe('Kế hoạch'))

test.each([
  ['an old code page', Buffer.from([0x4b, 0xea, 0x20, 0x68, 0x6f])],
  ['UTF-16 without its mark', Buffer.from([0x4b, 0xd8])],
  ['half a character', Buffer.from('ế').subarray(0, 2)],
])('%s is refused, not guessed', (_, bytes) => expect(() => readText(bytes)).toThrow(/UTF-8/))

test('a huge file is refused', () => expect(() => readText(Buffer.alloc(5_000_001, 97))).toThrow(/quá lớn/))
