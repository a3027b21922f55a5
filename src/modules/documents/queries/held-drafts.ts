import type { Ask } from '#platform/http/context.ts'
import type { HeldWork, Holder } from '#platform/todo/index.ts'
import { sql } from 'kysely'
import { inScope } from '#modules/organisation/server.ts'
import { stageOf } from '../signing.ts'
import { stageText } from '../texts.vi.ts'
import { onTheWay, returnedAndOpen, signingRows } from './signing-rows.ts'

const MOST = 50

/** Drafts that a person put on the way to signature and that are on it, or came back to him. */
export async function heldDrafts({ db, actor }: Ask, { personId, unitId }: Holder): Promise<HeldWork[]> {
  const rows = await signingRows(db)
    .where('signing.opened_by', '=', personId)
    .where(sql<boolean>`(${onTheWay} or ${returnedAndOpen})`)
    .where(inScope(actor, 'signing.unit_id'))
    .$if(unitId !== null, (query) => query.where('signing.unit_id', '=', unitId!))
    .orderBy('signing.opened_at')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: `signing-${row.id}`,
    href: `/lam-viec/van-ban/${row.id}`,
    title: row.title,
    origin: `${row.unitName} · ${stageText[stageOf(row.path, row.lastKind)]}`,
    due: row.dueOn,
  }))
}
