import { commandsOf } from '#platform/command/command.ts'
import { draftInput } from '../draft.ts'
import { loadFiling } from '../loading/filing.ts'
import { mayPrepare } from '../policy.ts'
import { notOpen } from '../problems.ts'
import { saveCells } from './save-cells.ts'
import { saveAnswers, saveReasons } from './save-words.ts'
import { takeParts } from './take-parts.ts'

const command = commandsOf<'reporting', 'organisation'>()

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
    const cells = await takeParts(at, filing, draft)
    const changed = await saveCells(at, filing, draft, cells)
    await saveReasons(at, filing.id, draft.reasons)
    await saveAnswers(at, filing, draft.answers)
    return { changed }
  },
})
