import { expect, test } from 'vitest'
import { guardedFor, secondFactorDue } from './second-factor.ts'

test.each([
  [['leader'], false, false, true],
  [['communeOfficer', 'unitHead'], false, false, true],
  [['leader'], true, false, false],
  [['leader'], false, true, false],
  [['communeOfficer'], false, false, true],
  [['clerk', 'viewer'], false, false, false],
  [[], false, false, false],
])('roles %j, turned on %s, sample %s: due %s', (roles, on, sample, due) =>
  expect(secondFactorDue(roles, on, sample)).toBe(due),
)

test.each([
  [['administrator'], 'access'],
  [['administrator', 'clerk'], 'access'],
  [['administrator', 'unitHead'], 'both'],
  [['communeOfficer'], 'decisions'],
])('roles %j are guarded for %s', (roles, why) => expect(guardedFor(roles)).toBe(why))
