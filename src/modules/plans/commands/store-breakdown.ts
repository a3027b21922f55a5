import { sql } from 'kysely'
import { workCalendar } from '#modules/organisation/server.ts'
import { addressesOf } from '../address.ts'
import { draftRows } from '../draft.ts'
import { placeRemarks } from '../place-remarks.ts'
import { directoryOn } from '../queries/directory.ts'
import type { ReadingShape } from '../reading-shape.ts'
import type { At } from './define.ts'

type Target = { id: string; unitId: string; issueDate: string | null }

/** Keeps the document's paragraphs with their addresses. */
export async function storeProvisions({ write }: At, planId: string, reading: ReadingShape): Promise<void> {
  const addresses = addressesOf(reading.paragraphs, reading.sections)
  const rows = reading.paragraphs.map((text, n) => ({ n, text, address: addresses[n] ?? null }))
  await sql`insert into plans.provision (plan_id, n, text, address)
    select ${planId}::uuid, row.n, row.text, row.address
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(n integer, text text, address text)`.execute(write)
}

/** Turns a reading into the plan's duties, deadlines, report obligations and remarks, names matched to units of the plan's day. */
export async function storeBreakdown(at: At, plan: Target, reading: ReadingShape): Promise<void> {
  const { write, read, today } = at
  const directory = await directoryOn(read, plan.unitId, plan.issueDate ?? today)
  const unitName = directory.units.find(({ id }) => id === plan.unitId)?.fullName
  const remarks = unitName ? placeRemarks(reading, { unitName, today }) : []
  const noted = { ...reading, remarks: [...remarks, ...reading.remarks] }
  const rows = draftRows(plan.id, noted, directory, await workCalendar(read))
  await inChunks(rows.duties, (some) => write.insertInto('plans.duty').values(some).execute())
  await inChunks(rows.dutyUnits, (some) => write.insertInto('plans.duty_unit').values(some).execute())
  await inChunks(rows.deadlines, (some) => write.insertInto('plans.deadline').values(some).execute())
  await inChunks(rows.obligations, (some) => write.insertInto('plans.report_obligation').values(some).execute())
  await inChunks(rows.obligationUnits, (some) =>
    write.insertInto('plans.report_obligation_unit').values(some).execute(),
  )
  await inChunks(rows.remarks, (some) => write.insertInto('plans.remark').values(some).execute())
}

const CHUNK = 500

async function inChunks<Row>(rows: Row[], insert: (rows: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await insert(rows.slice(from, from + CHUNK))
}

/** Takes a breakdown away, before the document is read again. */
export async function clearBreakdown({ write }: At, planId: string): Promise<void> {
  await write.deleteFrom('plans.dropped').where('plan_id', '=', planId).execute()
  await write.deleteFrom('plans.report_obligation_unit').where('plan_id', '=', planId).execute()
  await write.deleteFrom('plans.report_obligation').where('plan_id', '=', planId).execute()
  await write.deleteFrom('plans.deadline').where('plan_id', '=', planId).execute()
  await write.deleteFrom('plans.duty_unit').where('plan_id', '=', planId).execute()
  await write.deleteFrom('plans.duty').where('plan_id', '=', planId).execute()
  await write.deleteFrom('plans.remark_answer').where('plan_id', '=', planId).execute()
  await write.deleteFrom('plans.remark').where('plan_id', '=', planId).execute()
}
