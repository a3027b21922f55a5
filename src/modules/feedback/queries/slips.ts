import { sql } from 'kysely'
import { inScopeAs } from '#modules/organisation/server.ts'
import { seers } from '../policy.ts'
import type { Asking } from './petition-rows.ts'

const SIZE = 25

const seenAt = ({ actor }: Asking, column: string) => inScopeAs(actor, seers, column)

const sheets = (ask: Asking) =>
  ask.db
    .selectFrom('feedback.slip_sheet as sheet')
    .innerJoin('feedback.desk as desk', 'desk.unit_id', 'sheet.desk_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'sheet.desk_id')
    .innerJoin('organisation.person as printer', 'printer.id', 'sheet.printed_by')
    .leftJoin('organisation.unit as place', 'place.id', 'sheet.place_id')
    .where(sql<boolean>`(${seenAt(ask, 'sheet.desk_id')} or ${seenAt(ask, 'sheet.place_id')})`)

const facts = (ask: Asking) =>
  sheets(ask)
    .select(['sheet.id', 'sheet.box', 'sheet.on_day as onDay', 'printer.full_name as by'])
    .select(['place.place_name as placeName', 'unit.full_name as deskName', 'desk.phone'])

const tally = (which: 'all' | 'used') => sql<number>`(select count(*)::integer from feedback.slip slip
  where slip.sheet_id = sheet.id ${which === 'used' ? sql`and slip.petition_id is not null` : sql``})`

/** The sheets of slips for boxes that the asker sees, the newest first: how many slips each has, how many were typed in. */
export async function slipSheets(ask: Asking, number: number) {
  const { total } = await sheets(ask)
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow()
  const items = await facts(ask)
    .select([tally('all').as('slips'), tally('used').as('used')])
    .orderBy('sheet.printed_at', 'desc')
    .orderBy('sheet.id', 'desc')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { items, page: { number, size: SIZE, total } }
}

/** One sheet with the codes of its slips, to print; null where unknown or not visible. */
export async function slipSheet(ask: Asking, id: string) {
  const sheet = await facts(ask).where('sheet.id', '=', id).executeTakeFirst()
  if (!sheet) return null
  const slips = await ask.db
    .selectFrom('feedback.slip')
    .select(['n', 'code', sql<boolean>`petition_id is not null`.as('used')])
    .where('sheet_id', '=', id)
    .orderBy('n')
    .execute()
  return { ...sheet, slips }
}

export type SlipSheet = NonNullable<Awaited<ReturnType<typeof slipSheet>>>
