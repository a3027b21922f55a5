import type { Glance, GlanceLine } from '#platform/todo/index.ts'
import { addDays, type LocalDate } from '#platform/time/index.ts'
import { isSettled, type DutyState } from './duty-state.ts'
import { glanceTexts as t } from './glance-texts.vi.ts'

/** What of a unit's share a glance is made of. */
export type GlanceShare = {
  dutyId: string
  n: number
  text: string
  unitId: string
  unitName: string
  state: DutyState
  due: LocalDate | null
  assignment: { officerId: string; officerName: string } | null
}

type Paths = { plan: string; duty: (share: GlanceShare) => string }

const SHOWN = 8
const SOON_DAYS = 7

const count = (shares: readonly GlanceShare[], ...states: DutyState[]) =>
  shares.filter(({ state }) => states.includes(state)).length

/** "12/45 nhiệm vụ hoàn thành, 2 quá hạn, 1 chưa phản hồi": shares of units, each counted by itself (`perUnit`), or those of one. */
const standingSentence = (shares: readonly GlanceShare[], perUnit: boolean): string =>
  t.standing(
    {
      all: shares.length,
      done: shares.filter(({ state }) => isSettled(state)).length,
      late: count(shares, 'late'),
      unanswered: count(shares, 'unanswered'),
    },
    perUnit,
  )

/** A plan for who leads its unit: the units that are behind, the most behind first, then what comes within a week. */
export function planGlance(
  plan: { id: string; title: string },
  shares: readonly GlanceShare[],
  today: LocalDate,
  paths: Paths,
): Glance {
  const late = count(shares, 'late')
  const lines = [...behind(shares, paths.plan), ...soon(shares, today, paths)]
  return {
    id: `plan-${plan.id}`,
    title: plan.title,
    summary: standingSentence(shares, true),
    href: paths.plan,
    lines: lines.slice(0, SHOWN),
    total: lines.length,
    ...(late > 0 && { overdue: { count: late, what: t.overdue } }),
  }
}

function behind(shares: readonly GlanceShare[], href: string): GlanceLine[] {
  const units = Map.groupBy(
    shares.filter(({ state }) => state === 'late' || state === 'unanswered'),
    ({ unitId }) => unitId,
  )
  return [...units.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((own) => ({
      id: own[0]!.unitId,
      text: own[0]!.unitName,
      href,
      note: null,
      due: null,
      mark: { tone: 'late', text: t.behind(count(own, 'late'), count(own, 'unanswered')) },
    }))
}

/** Duties that end within a week, each once with how many units still owe it. */
function soon(shares: readonly GlanceShare[], today: LocalDate, { duty }: Paths): GlanceLine[] {
  const until = addDays(today, SOON_DAYS)
  const open = shares.filter(({ state, due }) => !isSettled(state) && due !== null && due >= today && due <= until)
  return [...Map.groupBy(open, ({ dutyId, due }) => `${dutyId} ${due}`).values()]
    .toSorted((a, b) => a[0]!.due!.localeCompare(b[0]!.due!))
    .map((own) => ({
      id: `${own[0]!.dutyId} ${own[0]!.due}`,
      text: own[0]!.text,
      href: duty(own[0]!),
      note: own.length === 1 ? own[0]!.unitName : t.units(own.length),
      due: own[0]!.due,
      mark: null,
    }))
}

/** The duties of a unit for its head: who has how many open, and what nobody has yet. */
export function unitGlance(unit: { id: string; name: string }, shares: readonly GlanceShare[]): Glance {
  const open = shares.filter(({ state }) => !isSettled(state))
  const lines = [...Map.groupBy(open, ({ assignment }) => assignment?.officerId ?? '')]
    .toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([officerId, own]): GlanceLine => {
      const late = count(own, 'late')
      return {
        id: officerId,
        text: own[0]!.assignment?.officerName ?? t.unassigned,
        href: null,
        note: t.open(own.length),
        due: null,
        mark: late > 0 ? { tone: 'late', text: t.behind(late, 0) } : null,
      }
    })
  return {
    id: `unit-${unit.id}`,
    title: t.unitTitle(unit.name),
    summary: standingSentence(shares, false),
    href: null,
    lines: lines.slice(0, SHOWN),
    total: lines.length,
  }
}
