import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import type { Glance, GlanceLine } from '#platform/todo/index.ts'
import { pressing } from '../owed-report.ts'
import { mayUrge } from '../policy.ts'
import { reportReminderTexts } from '../reminder-texts.vi.ts'
import { glanceTexts as t } from '../texts.vi.ts'
import { levelCounts, type LevelCount } from './members.ts'
import { owedReports } from './owed-reports.ts'
import { roundOf, roundsOf, type Level } from './rounds.ts'

/** The rounds shown: the newest; the others are on their list. */
const ROUNDS = 2

const SHOWN_TO = ['leader', 'standingOffice', 'unitHead', 'specialist', 'viewer']

/** How the latest rounds stand, level by level, for those who lead, run or receive them. */
export async function reportingGlances(ask: Ask): Promise<Glance[]> {
  if (!membershipsOf(ask.actor).some(({ role }) => SHOWN_TO.includes(role))) return []
  const { items } = await roundsOf(ask, 1)
  return Promise.all(items.slice(0, ROUNDS).map((round) => roundGlance(ask, round)))
}

async function roundGlance(ask: Ask, { id, title }: { id: string; title: string }): Promise<Glance> {
  const [round, counts] = await Promise.all([roundOf(ask, id), levelCounts(ask, id)])
  const action = round && (await urging(ask, round))
  const lines = counts.flatMap((count) =>
    lineOf(
      round?.levels.find(({ level }) => level === count.level),
      count,
      ask.today,
    ),
  )
  return {
    id: `round-${id}`,
    title,
    summary: null,
    href: `/lam-viec/bao-cao/${id}`,
    lines,
    total: lines.length,
    ...(action && { action }),
    ...overdueOf(ask, round?.levels ?? [], counts),
  }
}

/** Reports that are late (of who is only asked none is), told to who runs or leads: who owes one himself finds it among his own work. */
function overdueOf({ actor, today }: Ask, levels: readonly Level[], counts: readonly LevelCount[]) {
  if (!membershipsOf(actor).some(({ role }) => role === 'leader' || role === 'standingOffice')) return {}
  const late = counts
    .filter(({ level }) => levels.some((one) => one.level === level && one.lastDay !== null && one.lastDay < today))
    .reduce((sum, { total, sent, unanswered }) => sum + total - sent - unanswered, 0)
  return late > 0 ? { overdue: { count: late, what: t.overdue } } : {}
}

/** For who runs a round: to urge those who are late or have not sent again what came back; null where there is nobody. */
export async function urging(ask: Ask, round: { id: string; unitId: string }): Promise<Glance['action'] | null> {
  if (!mayUrge(ask.actor, round)) return null
  const owed = (await owedReports(ask, round.id)).filter((one) => pressing(one, ask.today))
  const units = new Set(owed.map(({ unitId }) => unitId)).size
  if (units === 0) return null
  return { href: `/lam-viec/bao-cao/${round.id}/don-doc`, text: reportReminderTexts.callFor(units) }
}

function lineOf(level: Level | undefined, count: LevelCount, today: string): GlanceLine[] {
  if (!level) return []
  const missing = count.total - count.sent
  const note = missing > 0 ? `${t.counts(count)} ${t.missing(count.missing, missing)}` : t.counts(count)
  return [{ id: String(count.level), text: level.title, href: null, note, ...standing(count, level.lastDay, today) }]
}

type Standing = Pick<GlanceLine, 'due' | 'mark'>

/** All sent; some late; only who is asked has not answered; or how far away the day is. */
function standing({ total, sent, unanswered }: LevelCount, lastDay: string | null, today: string): Standing {
  if (sent === total) return { due: null, mark: { tone: 'done', text: t.allSent } }
  if (lastDay === null || lastDay >= today) return { due: lastDay, mark: null }
  const late = total - sent - unanswered
  if (late > 0) return { due: null, mark: { tone: 'late', text: t.late(late) } }
  return { due: null, mark: { tone: 'soon', text: t.unanswered(unanswered) } }
}
