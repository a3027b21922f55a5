import { commandsOf, type Acting } from '#platform/command/command.ts'
import { draftInput, type Draft } from '../draft.ts'
import { loadFiling, type LoadedFiling } from '../loading/filing.ts'
import { mayPrepare } from '../policy.ts'
import { notOpen, partNotOpen, staleDraft } from '../problems.ts'
import { saveCells } from './save-cells.ts'
import { saveAnswers, saveReasons } from './save-words.ts'

const command = commandsOf<'reporting', 'organisation'>()

type At = Acting<'reporting', 'organisation'>

/**
 * Saves what was typed into a version in hand, also what is not yet right: it stays and is told. Answers how many cells changed.
 * Throws Problem 400 where a planned figure is to become 0, 409 when the filing is frozen or sent, when a part is not open, or when somebody saved it in between.
 */
export const saveDraft = command({
  name: 'reporting.save-draft',
  input: draftInput,
  load: (at, { filingId }) => loadFiling(at, filingId),
  allow: (actor, filing) => mayPrepare(actor, filing),
  async run(at, filing, draft) {
    if (filing.frozenAt) throw notOpen()
    await checkSeen(at, filing, draft)
    const changed = await saveCells(at, filing, draft)
    await saveReasons(at, filing.id, draft.reasons)
    await saveAnswers(at, filing, draft.answers)
    await countEdit(at, filing.id, draft)
    return { changed }
  },
})

/** Compare and set, part by part: two people may work on different parts at once. */
async function checkSeen({ write }: At, filing: LoadedFiling, { seen }: Draft): Promise<void> {
  const ids = seen.map(({ partId }) => partId)
  const parts = await write
    .selectFrom('reporting.filing_part')
    .select(['part_id as partId', 'open', 'edits'])
    .where('filing_id', '=', filing.id)
    .where('part_id', 'in', ids)
    .execute()
  const known = new Map(parts.map((part) => [part.partId, part]))
  if (!ids.every((id) => known.get(id)?.open)) throw partNotOpen()
  if (seen.some(({ partId, edits }) => known.get(partId)!.edits !== edits)) throw staleDraft()
}

const countEdit = ({ write, actor, now }: At, filingId: string, { seen }: Draft) =>
  write
    .updateTable('reporting.filing_part')
    .set((set) => ({
      edits: set('edits', '+', 1),
      edited_by: actor.kind === 'person' ? actor.id : null,
      edited_at: now,
    }))
    .where('filing_id', '=', filingId)
    .where(
      'part_id',
      'in',
      seen.map(({ partId }) => partId),
    )
    .execute()
