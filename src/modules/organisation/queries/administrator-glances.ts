import { accountsOf } from '#platform/auth/index.ts'
import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { failedJobs } from '#platform/jobs/failures.ts'
import { outboxCounts } from '#platform/mail/index.ts'
import { addDays, dateParts } from '#platform/time/index.ts'
import type { Glance, GlanceLine } from '#platform/todo/index.ts'
import { guardedRoles } from '../second-factor.ts'
import { glanceTexts as t } from '../texts.vi.ts'
import { inScope } from '../visibility.ts'
import { readsOutbox } from './outbox-reader.ts'

/** Places that end within so many days are shown. */
const AHEAD_DAYS = 30
const SHOWN = 8
/** From this month on the days off of the next year should be known. */
const CALENDAR_MONTH = 11

const people = '/lam-viec/danh-muc/nhan-su'

/** What an administrator should look at: what did not run or leave, who has no second factor, whose place ends soon. */
export async function administratorGlances(ask: Ask): Promise<Glance[]> {
  if (!membershipsOf(ask.actor).some(({ role }) => role === 'administrator')) return []
  const [system, unguarded, ending] = await Promise.all([systemLines(ask), unguardedLine(ask), endingPlaces(ask)])
  const lines = [...system, ...unguarded]
  return [
    {
      id: 'system',
      title: t.system,
      summary: lines.length === 0 ? t.allWell : null,
      href: null,
      lines,
      total: lines.length,
    },
    {
      id: 'ending',
      title: t.ending,
      summary: ending.length === 0 ? t.noneEnding(AHEAD_DAYS) : null,
      href: people,
      lines: ending.slice(0, SHOWN),
      total: ending.length,
    },
  ]
}

const line = (id: string, href: string | null, said: Pick<GlanceLine, 'text' | 'note' | 'mark'>): GlanceLine => ({
  id,
  href,
  due: null,
  ...said,
})

/** Jobs, mail and the calendar concern the whole installation: shown to the topmost administrator. */
async function systemLines(ask: Ask): Promise<GlanceLine[]> {
  if (!(await readsOutbox(ask))) return []
  const [jobs, mail, year] = await Promise.all([failedJobs(ask.db), outboxCounts(ask.db), yearWithoutDaysOff(ask)])
  const failed = jobs.reduce((sum, one) => sum + one.failed, 0)
  const names = jobs.map(({ name }) => name).join(', ')
  return [
    ...(failed > 0
      ? [line('jobs', null, { text: t.jobs, note: names, mark: { tone: 'late', text: t.times(failed) } })]
      : []),
    ...(mail.givenUp > 0
      ? [line('mail', OUTBOX, { text: t.mailFailed, note: null, mark: { tone: 'late', text: t.mails(mail.givenUp) } })]
      : []),
    ...(mail.waiting > 0
      ? [
          line('outbox', OUTBOX, {
            text: t.mailWaiting,
            note: null,
            mark: { tone: 'plain', text: t.mails(mail.waiting) },
          }),
        ]
      : []),
    ...(year === null ? [] : [line('calendar', CALENDAR, { text: t.noDaysOff(year), note: null, mark: null })]),
  ]
}

const OUTBOX = '/lam-viec/danh-muc/thu-di'
const CALENDAR = '/lam-viec/danh-muc/lich'

/** This year, or towards its end the next, if no day off of it is known. */
async function yearWithoutDaysOff({ db, today }: Ask): Promise<number | null> {
  const { year, month } = dateParts(today)
  const years = month >= CALENDAR_MONTH ? [year, year + 1] : [year]
  for (const wanted of years) {
    const day = await db
      .selectFrom('organisation.calendar_day')
      .select('on_day')
      .where('on_day', '>=', `${wanted}-01-01`)
      .where('on_day', '<=', `${wanted}-12-31`)
      .limit(1)
      .executeTakeFirst()
    if (!day) return wanted
  }
  return null
}

/** People who confirm, sign or give access and whose account has no second factor. */
async function unguardedLine({ db, actor, today }: Ask): Promise<GlanceLine[]> {
  const rows = await db
    .selectFrom('organisation.person as person')
    .innerJoin('organisation.membership as place', 'place.person_id', 'person.id')
    .select(['person.id', 'person.full_name as name'])
    .distinct()
    .where('place.role', 'in', [...guardedRoles])
    .where('place.valid_from', '<=', today)
    .where((where) => where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', today)]))
    .where('person.retired_at', 'is', null)
    .where(inScope(actor, 'place.unit_id'))
    .orderBy('name')
    .execute()
  const accounts = await accountsOf(
    db,
    rows.map(({ id }) => id),
  )
  const open = rows.filter(({ id }) => {
    const account = accounts.get(id)
    return account && !account.secondFactor && account.closedAt === null
  })
  if (open.length === 0) return []
  const names = t.names(
    open.map(({ name }) => name),
    open.length,
  )
  return [
    line('second-factor', people, {
      text: t.noSecondFactor,
      note: names,
      mark: { tone: 'soon', text: t.people(open.length) },
    }),
  ]
}

async function endingPlaces({ db, actor, today }: Ask): Promise<GlanceLine[]> {
  const rows = await db
    .selectFrom('organisation.membership as place')
    .innerJoin('organisation.person as person', 'person.id', 'place.person_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'place.unit_id')
    .select(['place.id', 'person.id as personId', 'person.full_name as name', 'place.valid_to as until'])
    .select(['place.position', 'unit.short_name as unit'])
    .where('place.valid_to', '>=', today)
    .where('place.valid_to', '<=', addDays(today, AHEAD_DAYS))
    .where('person.retired_at', 'is', null)
    .where(inScope(actor, 'place.unit_id'))
    .orderBy('place.valid_to')
    .orderBy('name')
    .execute()
  return rows.map(({ id, personId, name, position, unit, until }) => ({
    id,
    text: name,
    href: `${people}/${personId}`,
    note: `${position}, ${unit}`,
    due: until,
    mark: null,
  }))
}
