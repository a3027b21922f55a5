import { randomInt } from 'node:crypto'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/** Why a password cannot be taken. */
export type PasswordFault = 'too-short' | 'too-long' | 'has-username' | 'common'

/** Passwords that guessers try first, here and elsewhere; compared without case, tone marks, spaces and signs. */
const COMMON = new Set([
  '0123456789',
  '1234567890',
  '0987654321',
  '12345678910',
  '123456789a',
  'a123456789',
  '1q2w3e4r5t',
  'abc1234567',
  'abcd123456',
  'administrator',
  'anhyeuem123',
  'chungtay123',
  'emyeuanh123',
  'giamngheo2023',
  'iloveyou123',
  'khongbiet123',
  'matkhau123',
  'matkhau1234',
  'matkhau12345',
  'matkhau123456',
  'password123',
  'password1234',
  'password12345',
  'qazwsxedcr',
  'quantri123',
  'qwerty12345',
  'qwerty123456',
  'qwertyuiop',
  'tanbien123',
  'tayninh123',
  'vietnam123',
  'vietnam1234',
  'welcome123',
])

/** Judges a new password; null = it may be taken. Length counts characters as the person sees them. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const seen = password.normalize('NFC')
  const length = Array.from(new Intl.Segmenter('vi').segment(seen)).length
  if (length < PASSWORD_MIN) return 'too-short'
  if (length > PASSWORD_MAX) return 'too-long'
  const plain = plainForm(seen)
  if (plain.includes(plainForm(username))) return 'has-username'
  return COMMON.has(plain) || new Set(plain).size < 4 ? 'common' : null
}

const plainForm = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '')

/** Without the letters and digits that look alike on paper (0 o, 1 i l). */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be read out or written on paper and used once: `k7mx-p3qd-w9ra`. */
export const oneTimePassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('')).join(
    '-',
  )

/** A code that replaces the telephone once: ten digits, `12345-67890`. */
export const recoveryCode = (): string =>
  `${String(randomInt(100_000)).padStart(5, '0')}-${String(randomInt(100_000)).padStart(5, '0')}`

/** A recovery code as stored, however it was typed. */
export function cleanRecoveryCode(typed: string): string {
  const digits = typed.replace(/\D/g, '')
  return `${digits.slice(0, 5)}-${digits.slice(5)}`
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A key for authenticator applications: 160 bits in base32. */
export const totpKey = (): string => Array.from({ length: 32 }, () => BASE32[randomInt(32)]).join('')
