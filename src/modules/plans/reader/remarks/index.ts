import type { Remark } from '../reading.ts'
import { actorChecks } from './actors.ts'
import { blankChecks } from './blanks.ts'
import { calendarChecks } from './calendar.ts'
import type { Ground } from './ground.ts'
import { numberingChecks } from './numbering.ts'
import { programmeChecks } from './programme.ts'
import { unreadChecks } from './unread.ts'
import { wordingChecks } from './wording.ts'

const ORDER = { error: 0, warning: 1, note: 2 } as const

/** Everything an attentive officer would notice, the gravest first. */
export function remarksOf(ground: Ground): Remark[] {
  const checks = [
    ...programmeChecks,
    ...calendarChecks,
    ...unreadChecks,
    ...actorChecks,
    ...blankChecks,
    ...numberingChecks,
    ...wordingChecks,
  ]
  return checks.flatMap((check) => check(ground)).toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
}
