import { expect, test } from 'vitest'
import { awaited, mayFollow, pathOf, stageOf, stepKinds, type Checks, type StepKind } from './signing.ts'

const short = pathOf({ contentCheck: false, formCheck: false })
const content = pathOf({ contentCheck: true, formCheck: false })
const form = pathOf({ contentCheck: false, formCheck: true })
const long = pathOf({ contentCheck: true, formCheck: true })

test.each<[Checks, string]>([
  [{ contentCheck: false, formCheck: false }, 'drafted signed numbered'],
  [{ contentCheck: true, formCheck: false }, 'drafted content-checked signed numbered'],
  [{ contentCheck: false, formCheck: true }, 'drafted form-checked signed numbered'],
  [{ contentCheck: true, formCheck: true }, 'drafted content-checked form-checked signed numbered'],
])('the path of %o is %s', (checks, path) => {
  expect(pathOf(checks).join(' ')).toBe(path)
})

/** Every transition that is allowed; all others are refused. */
const allowed: [typeof short, StepKind, string, StepKind[]][] = [
  [short, 'drafted', 'awaiting-signature', ['signed', 'returned', 'withdrawn']],
  [short, 'signed', 'awaiting-number', ['numbered', 'returned']],
  [short, 'numbered', 'issued', []],
  [short, 'returned', 'returned', []],
  [short, 'withdrawn', 'withdrawn', []],
  [content, 'drafted', 'awaiting-content-check', ['content-checked', 'returned', 'withdrawn']],
  [content, 'content-checked', 'awaiting-signature', ['signed', 'returned', 'withdrawn']],
  [form, 'drafted', 'awaiting-form-check', ['form-checked', 'returned', 'withdrawn']],
  [form, 'form-checked', 'awaiting-signature', ['signed', 'returned', 'withdrawn']],
  [long, 'drafted', 'awaiting-content-check', ['content-checked', 'returned', 'withdrawn']],
  [long, 'content-checked', 'awaiting-form-check', ['form-checked', 'returned', 'withdrawn']],
  [long, 'form-checked', 'awaiting-signature', ['signed', 'returned', 'withdrawn']],
  [long, 'signed', 'awaiting-number', ['numbered', 'returned']],
  [long, 'numbered', 'issued', []],
  [long, 'returned', 'returned', []],
  [long, 'withdrawn', 'withdrawn', []],
]

test.each(allowed)('on %j after %s it is %s and may be %j', (path, last, stage, next) => {
  expect(stageOf(path, last)).toBe(stage)
  expect(stepKinds.filter((kind) => mayFollow(path, last, kind)).toSorted()).toEqual(next.toSorted())
})

test('a step that is not on the path waits for nothing', () => {
  expect(awaited(short, 'content-checked')).toBeNull()
  expect(stepKinds.filter((kind) => mayFollow(short, 'form-checked', kind))).toEqual([])
})
