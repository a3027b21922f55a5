import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cleanRecoveryCode,
  oneTimePassword,
  passwordFault,
  recoveryCode,
  totpKey,
  type PasswordFault,
} from './passwords.ts'
import { cleanUsername, USERNAME } from './username.ts'

test.each<[string, PasswordFault | null]>([
  ['', 'too-short'],
  ['chín ký t', 'too-short'],
  ['mười ký tự', null],
  ['x'.repeat(128) + 'abcd', 'too-long'],
  ['abcd'.repeat(32), null],
  ['hoa.vanhoa 2023', 'has-username'],
  ['HOAVANHOA2023', 'has-username'],
  ['hoá văn hoá 1', 'has-username'],
  ['Mật khẩu 123', 'common'],
  ['Qwertyuiop', 'common'],
  ['1234567890', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['ababababab', 'common'],
  ['ruộng lúa chín vàng', null],
])('"%s": %s', (password, fault) => expect(passwordFault(password, 'hoa.vanhoa')).toBe(fault))

test('a letter with its tone mark counts once, however it is encoded', () => {
  expect(passwordFault('ặấềữợộởữỹ'.normalize('NFD'), 'ai.do')).toBe('too-short')
})

test('generated passwords and codes have their shapes and are never refused', () => {
  for (let i = 0; i < 200; i++) {
    expect(oneTimePassword()).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$/)
    expect(recoveryCode()).toMatch(/^\d{5}-\d{5}$/)
    expect(totpKey()).toMatch(/^[A-Z2-7]{32}$/)
  }
})

test('a recovery code is the same however it is typed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999_999 }),
      fc.constantFrom('', ' ', '-', '.', '  '),
      (number, between) => {
        const digits = String(number).padStart(10, '0')
        const typed = ` ${digits.slice(0, 3)}${between}${digits.slice(3)} `
        return cleanRecoveryCode(typed) === `${digits.slice(0, 5)}-${digits.slice(5)}`
      },
    ),
  )
})

test.each([
  ['abc', true],
  ['hoa.vanhoa', true],
  ['le-van_a.2', true],
  ['ab', false],
  ['a'.repeat(30), true],
  ['a'.repeat(31), false],
  ['.abc', false],
  ['abc.', false],
  ['a..b', false],
  ['hoa vanhoa', false],
  ['hoà', false],
  ['abc\n', false],
])('user name "%s": %s', (name, good) => expect(USERNAME.test(name)).toBe(good))

test('a user name is looked up without blanks and case', () =>
  expect(cleanUsername('  Hoa.VanHoa ')).toBe('hoa.vanhoa'))
