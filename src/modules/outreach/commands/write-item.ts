import { z } from 'zod'
import { newId } from '#platform/id.ts'
import { itemAddress } from '../address.ts'
import { isOpen, itemKinds } from '../item.ts'
import { loadItem } from '../loading/item.ts'
import { mayWrite } from '../policy.ts'
import { outreachProblem } from '../problems.ts'
import { command, personId, type At, type LoadAt } from './define.ts'
import { inScope } from '#modules/organisation/server.ts'

const line = (most: number) => z.string().min(1).max(most)

/** What is typed of an item. */
export const itemContent = z.object({
  kind: z.enum(itemKinds),
  communeId: z.uuid().nullable().default(null),
  title: line(200),
  summary: line(500),
  body: line(20_000),
  basis: line(500).nullable().default(null),
  happensOn: z.iso.date().nullable().default(null),
  happensUntil: z.iso.date().nullable().default(null),
  place: line(300).nullable().default(null),
})

export type ItemContent = z.output<typeof itemContent>

/** Begins an item of a unit; nobody but its people sees it. */
export const draftItem = command({
  name: 'outreach.draft-item',
  input: itemContent.extend({ unitId: z.uuid() }),
  load: loadUnit,
  allow: (actor, unit) => mayWrite(actor, { unitId: unit.id }),
  run: (at, unit, { unitId: _unitId, ...content }) => insertItem(at, unit.id, content),
})

/** Changes an item that is open: drafted, sent back, or taken down. */
export const correctItem = command({
  name: 'outreach.correct-item',
  input: itemContent.extend({ itemId: z.uuid(), seenVersion: z.int() }),
  load: loadItem,
  allow: mayWrite,
  async run(at, item, { itemId, seenVersion, ...content }) {
    if (!isOpen(item.state)) throw outreachProblem('notOpen', 409)
    if (item.version !== seenVersion) throw outreachProblem('changedMeanwhile', 409)
    mustFit(content)
    await at.write
      .updateTable('outreach.item')
      .set({ ...columns(content), version: item.version + 1 })
      .where('id', '=', itemId)
      .execute()
    at.changed('item', itemId, { title: item.title, kind: item.kind }, { title: content.title, kind: content.kind })
    return { itemId }
  },
})

/** Puts a new item into the table; also for what comes from a suggestion or a sample. */
export async function insertItem(at: At, unitId: string, content: ItemContent, suggestionId: string | null = null) {
  mustFit(content)
  const id = newId(at.now.getTime())
  const address = itemAddress(content.title, id)
  await at.write
    .insertInto('outreach.item')
    .values({
      id,
      address,
      unit_id: unitId,
      ...columns(content),
      suggestion_id: suggestionId,
      drafted_by: personId(at.actor),
      drafted_at: at.now,
      drafted_on: at.today,
    })
    .execute()
  at.changed('item', id, null, { title: content.title, kind: content.kind })
  return { itemId: id }
}

const columns = ({ kind, communeId, title, summary, body, basis, happensOn, happensUntil, place }: ItemContent) => ({
  kind,
  commune_id: communeId,
  title,
  summary,
  body,
  basis,
  happens_on: happensOn,
  happens_until: happensUntil,
  place,
})

/** What the kind of an item asks beyond its fields. Throws Problem 400 beside the field. */
function mustFit(content: ItemContent): void {
  if (content.kind === 'policy' && !content.basis) throw outreachProblem('policyWithoutBasis', 400, 'basis')
  if (content.kind === 'event') mustBeEvent(content)
  mustEndAfterItBegins(content)
}

function mustBeEvent({ happensOn, place }: ItemContent): void {
  if (!happensOn) throw outreachProblem('eventIncomplete', 400, 'happensOn')
  if (!place) throw outreachProblem('eventIncomplete', 400, 'place')
}

function mustEndAfterItBegins({ happensOn, happensUntil }: ItemContent): void {
  if (happensUntil && (!happensOn || happensUntil < happensOn)) throw outreachProblem('wrongDays', 400, 'happensUntil')
}

function loadUnit({ read, actor }: LoadAt, { unitId }: { unitId: string }) {
  return read
    .selectFrom('organisation.unit as unit')
    .select('unit.id')
    .where('unit.id', '=', unitId)
    .where(inScope(actor, 'unit.id'))
    .executeTakeFirst()
}
