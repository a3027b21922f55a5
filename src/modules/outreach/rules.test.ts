import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { itemAddress } from './address.ts'
import {
  isOpen,
  itemState,
  missingConsents,
  stepFits,
  type ConsentFacts,
  type ItemState,
  type StepKind,
} from './item.ts'
import { blocksOf, plainText } from './markup.ts'
import { policySet, possiblePolicies } from './policy-set.ts'

describe('the way of an item', () => {
  const steps: StepKind[] = ['submitted', 'takenBack', 'sentBack', 'published', 'withdrawn']
  test.each<[StepKind | null, ItemState, StepKind[], boolean]>([
    [null, 'drafted', ['submitted'], true],
    ['takenBack', 'drafted', ['submitted'], true],
    ['sentBack', 'sentBack', ['submitted'], true],
    ['withdrawn', 'withdrawn', ['submitted'], true],
    ['submitted', 'submitted', ['takenBack', 'sentBack', 'published'], false],
    ['published', 'published', ['withdrawn'], false],
  ])('after %s it is %s; then %j fit', (last, state, next, open) => {
    expect(itemState(last)).toBe(state)
    expect(steps.filter((step) => stepFits(state, step))).toEqual(next)
    expect(isOpen(state)).toBe(open)
  })
})

describe('consents that a role model lacks', () => {
  const consent = (story: boolean, picture: boolean, withdrawnOn: string | null = null): ConsentFacts => ({
    story,
    picture,
    withdrawnOn,
  })
  test.each([
    ['no consent', false, [], ['story']],
    ['story only, no picture', false, [consent(true, false)], []],
    ['story only, with a picture', true, [consent(true, false)], ['picture']],
    ['both in one', true, [consent(true, true)], []],
    ['both from two people', true, [consent(true, false), consent(false, true)], []],
    ['picture only', true, [consent(false, true)], ['story']],
    ['taken back', true, [consent(true, true, '2023-06-01')], ['story', 'picture']],
    ['one of two taken back', false, [consent(true, true, '2023-06-01'), consent(true, false)], []],
  ])('%s', (_name, hasPicture, consents, missing) => {
    expect(missingConsents({ kind: 'roleModel', hasPicture }, consents)).toEqual(missing)
    expect(missingConsents({ kind: 'news', hasPicture }, consents)).toEqual([])
  })
})

describe('the address of an item', () => {
  const id = '018c0000-0000-7000-8000-0000abcdef12'
  test.each([
    ['Đàn bò của chị Sáu', 'dan-bo-cua-chi-sau-cdef12'],
    ['  “Không để ai bị bỏ lại phía sau”!  ', 'khong-de-ai-bi-bo-lai-phia-sau-cdef12'],
    ['???', 'cdef12'],
    ['../../etc/passwd?x=1#y', 'etc-passwd-x-1-y-cdef12'],
    ['a'.repeat(70), 'cdef12'],
    [`${'a'.repeat(60)} b`, `${'a'.repeat(60)}-cdef12`],
  ])('%j → %s', (title, address) => expect(itemAddress(title, id)).toBe(address))

  test('is always one plain part of a path', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => /^[a-z0-9-]{6,68}$/.test(itemAddress(title, id))))
  })
})

describe('the body of an item', () => {
  test.each([
    ['', []],
    ['một\nhai', [{ kind: 'paragraph', text: 'một\nhai' }]],
    [
      'một\n\n\n hai ',
      [
        { kind: 'paragraph', text: 'một' },
        { kind: 'paragraph', text: 'hai' },
      ],
    ],
    [
      '# Đề mục\nchữ',
      [
        { kind: 'heading', text: 'Đề mục' },
        { kind: 'paragraph', text: 'chữ' },
      ],
    ],
    [
      '- a\r\n- b\n\n- c',
      [
        { kind: 'list', items: ['a', 'b'] },
        { kind: 'list', items: ['c'] },
      ],
    ],
    [
      'chữ\n- a',
      [
        { kind: 'paragraph', text: 'chữ' },
        { kind: 'list', items: ['a'] },
      ],
    ],
    ['#không phải đề mục', [{ kind: 'paragraph', text: '#không phải đề mục' }]],
    ['<script>alert(1)</script>', [{ kind: 'paragraph', text: '<script>alert(1)</script>' }]],
  ])('%j', (body, blocks) => expect(blocksOf(body)).toEqual(blocks))

  test('loses no word', () => {
    const letters = (text: string) => text.replaceAll(/[\s#-]/g, '')
    fc.assert(fc.property(fc.string(), (body) => letters(plainText(body)) === letters(body)))
  })
})

describe('policies that may be for a family', () => {
  const file = join(import.meta.dirname, '../../../catalogue/policies/ho-tro-2022-2026.json')
  const shipped = policySet.parse(JSON.parse(readFileSync(file, 'utf8')))
  const ask = (answers: Record<string, string[]>, today = '2023-06-26') =>
    possiblePolicies(shipped, new Map(Object.entries(answers)), today).map(({ code }) => code)
  /** Without the sentences on what there is no policy for. */
  const offered = (answers: Record<string, string[]>) => ask(answers).filter((code) => !code.startsWith('hoi-'))
  const family = { 'phan-loai': ['chua'], 'noi-o': ['xa'], 'thu-nhap': ['den-1500'] }
  const lacks = (n: number) =>
    shipped.questions
      .find(({ code }) => code === 'thieu-hut')!
      .options.slice(0, n)
      .map(({ code }) => code)

  test.each([
    [
      'rural, in the standard, 3 lacking',
      { ...family, 'thieu-hut': lacks(3) },
      ['ho-ngheo-nong-thon', 'de-nghi-ra-soat'],
    ],
    [
      'rural, in the standard, 2 lacking',
      { ...family, 'thieu-hut': lacks(2) },
      ['ho-can-ngheo-nong-thon', 'de-nghi-ra-soat'],
    ],
    ['rural, above 1.5 million', { ...family, 'thu-nhap': ['den-2000'], 'thieu-hut': lacks(12) }, ['de-nghi-ra-soat']],
    [
      'town, up to 2 million, 3 lacking',
      { ...family, 'noi-o': ['thi-tran'], 'thu-nhap': ['den-2000'], 'thieu-hut': lacks(3) },
      ['ho-ngheo-thanh-thi', 'de-nghi-ra-soat'],
    ],
    [
      'town, above 2 million',
      { ...family, 'noi-o': ['thi-tran'], 'thu-nhap': ['tren-2000'], 'thieu-hut': lacks(12) },
      [],
    ],
    ['income unknown', { ...family, 'thu-nhap': ['khong-ro'], 'thieu-hut': lacks(12) }, ['de-nghi-ra-soat']],
    ['a poor household', { 'phan-loai': ['ngheo'] }, ['bao-hiem-y-te', 'tien-dien']],
    ['nothing answered', {}, []],
    ['answers that no question has', { 'phan-loai': ['__proto__', 'x'] }, []],
  ])('%s', (_name, answers, codes) => expect(offered(answers)).toEqual(codes))

  test.each(lacks(99))('who is poor and lacks %s is told at least whom to ask', (lacking) => {
    const told = ask({ 'phan-loai': ['ngheo'], 'thieu-hut': [lacking] })
    expect(told.filter((code) => code.startsWith('hoi-'))).toHaveLength(1)
  })

  test('count only while they are in force, both days included', () => {
    const on = (today: string) => ask({}, today).includes('doi-thoai')
    expect([on('2023-06-30'), on('2023-07-01'), on('2030-01-01')]).toEqual([false, true, true])
    const fees = (today: string) => ask({ 'phan-loai': ['ngheo'], 'trong-nha': ['di-hoc'] }, today).includes('hoc-phi')
    expect([fees('2025-09-02'), fees('2025-09-03')]).toEqual([true, false])
  })

  test('what is a draft says why, and names no sum of money', () => {
    for (const policy of shipped.policies.filter(({ draft }) => draft)) {
      expect(policy.note, policy.code).toBeTruthy()
      expect([policy.summary, ...policy.gets].join(' '), policy.code).not.toMatch(/\d[\d.]* (đồng|%)/)
    }
  })

  test.each([
    ['a condition on a question that is not there', { question: 'la-lung', anyOf: ['x'] }],
    ['a condition on an answer that is not there', { question: 'noi-o', anyOf: ['x'] }],
    ['a condition of two kinds', { question: 'noi-o', anyOf: ['xa'], atLeast: 1 }],
  ])('%s is refused', (_name, wrong) => {
    const broken = { ...shipped, policies: [{ ...shipped.policies[0], when: [wrong] }] }
    expect(policySet.safeParse(broken).success).toBe(false)
  })

  test('a code that stands twice is refused', () => {
    const [first] = shipped.policies
    expect(policySet.safeParse({ ...shipped, policies: [first, first] }).success).toBe(false)
  })
})
