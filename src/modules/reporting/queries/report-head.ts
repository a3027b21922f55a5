import { sql } from 'kysely'
import type { Reader } from '#platform/db/index.ts'
import { formatDate, formatLongDate } from '#platform/text/index.ts'
import { numberAndSymbol } from '#modules/documents/index.ts'
import { directivesIssued } from '#modules/documents/server.ts'
import { heads, isAuthority } from '#modules/organisation/index.ts'
import { issuerOf, peopleOfUnit } from '#modules/organisation/server.ts'
import { planCited } from '#modules/plans/server.ts'
import type { ReportHead } from '../output/report-document.ts'
import { outputTexts as t, subjectOf } from '../output/texts.vi.ts'

type Db = Reader<'reporting' | 'organisation' | 'documents' | 'plans'>

/** The report whose head is wanted; `roundTitle` and the period are those of its round. */
export type HeadedReport = {
  roundId: string
  level: number
  unitId: string
  roundTitle: string
  periodFrom: string
  periodUntil: string
}

/** The head and foot of a unit's report as of a day: who issues and signs it, for whom, and the directives of the period. */
export async function reportHead(
  db: Db,
  today: string,
  report: HeadedReport,
): Promise<ReportHead & { lastDay: string | null }> {
  const [issuer, receivers, lastDay, directives, mark, plan] = await Promise.all([
    issuerOf(db, report.unitId, today),
    receiversOfReport(db, report),
    lastDayOf(db, report),
    directivesOf(db, report),
    figureMark(db),
    planOf(db, report.roundId),
  ])
  if (!issuer) throw new Error('a report of no known unit')
  const { signer, ...unit } = issuer
  return {
    issuer: unit,
    signer,
    title: subjectOf(report.roundTitle),
    receivers: receivers.map(({ fullName }) => fullName).toSorted(),
    year: Number(today.slice(0, 4)),
    lastDay,
    mark,
    plan,
    directives: directives.map(({ number, symbol, issuedOn, subject }) =>
      t.directive(numberAndSymbol(number, symbol), formatDate(issuedOn), subject),
    ),
  }
}

/** How the plan is named from which the round was born. */
async function planOf(db: Db, roundId: string): Promise<string | null> {
  const round = await db
    .selectFrom('reporting.round')
    .select('plan_id as planId')
    .where('id', '=', roundId)
    .executeTakeFirst()
  return round?.planId ? planCited(db, round.planId) : null
}

/** The last day in time of a report's level. */
async function lastDayOf(db: Db, { roundId, level }: Pick<HeadedReport, 'roundId' | 'level'>): Promise<string | null> {
  const row = await db
    .selectFrom('reporting.level')
    .select('last_day as lastDay')
    .where('round_id', '=', roundId)
    .where('level', '=', level)
    .executeTakeFirst()
  return row?.lastDay ?? null
}

/** The directive documents that a unit issued in the period of its report. */
export const directivesOf = (
  db: Db,
  { unitId, periodFrom, periodUntil }: Pick<HeadedReport, 'unitId' | 'periodFrom' | 'periodUntil'>,
) => directivesIssued(db, { unitIds: [unitId], from: periodFrom, to: periodUntil })

/** What an installation's figures are marked with; null where they are real. */
export async function figureMark(db: Db): Promise<string | null> {
  const { rows } = await sql<{ value: unknown }>`
    select value from platform.installation where key = 'figure-note'`.execute(db as never)
  const value = rows[0]?.value
  return typeof value === 'string' ? value : null
}

/** Who may sign for a unit on a day. */
export const signersOf = (db: Db, unitId: string, today: string) => peopleOfUnit(db, unitId, heads, today)

/** The report sent last by a unit, as a replacing one names it; null where none was. */
export async function lastSentReport(
  db: Db,
  { roundId, level, unitId }: Pick<HeadedReport, 'roundId' | 'level' | 'unitId'>,
) {
  const last = await db
    .selectFrom('reporting.filing as filing')
    .leftJoin('documents.document as document', 'document.signing_id', 'filing.signing_id')
    .select([
      'filing.id',
      'filing.signing_id as signingId',
      'filing.document_number as documentNumber',
      'filing.signed_on as signedOn',
    ])
    .select(['document.number', 'document.symbol', 'document.issued_on as issuedOn'])
    .where('filing.round_id', '=', roundId)
    .where('filing.level', '=', level)
    .where('filing.unit_id', '=', unitId)
    .where('filing.sent_at', 'is not', null)
    .orderBy('filing.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const number = last.number && last.symbol ? numberAndSymbol(last.number, last.symbol) : last.documentNumber
  const day = last.issuedOn ?? last.signedOn
  return { signingId: last.signingId, replaces: number && day ? t.replaces(number, formatLongDate(day)) : null }
}

/** Who receives a unit's report; `draftable`: an authority, whose own report the unit may draft. */
export async function receiversOfReport(
  db: Db,
  { roundId, level, unitId }: Pick<HeadedReport, 'roundId' | 'level' | 'unitId'>,
): Promise<{ id: string; shortName: string; fullName: string; draftable: boolean }[]> {
  const rows = await db
    .selectFrom('reporting.member_part as link')
    .innerJoin('reporting.part as part', 'part.id', 'link.part_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'part.receiver_unit_id')
    .select(['unit.id', 'unit.short_name as shortName', 'unit.full_name as fullName', 'unit.kind'])
    .distinct()
    .where('link.round_id', '=', roundId)
    .where('link.level', '=', level)
    .where('link.unit_id', '=', unitId)
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, draftable: isAuthority({ kind }) }))
}
