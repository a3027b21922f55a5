import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { openSigning } from '#modules/documents/server.ts'
import { consolidateInstead } from '../consolidation-problems.ts'
import { consolidationHref } from '../consolidation-address.ts'
import { loadContent, loadForms, type LoadedPartContent } from '../loading/content.ts'
import { loadFiling, type LoadedFiling } from '../loading/filing.ts'
import { reportDocument } from '../output/report-document.ts'
import { reportWorkbook } from '../output/report-workbook.ts'
import { mayPrepare } from '../policy.ts'
import { notOpen } from '../problems.ts'
import { lastSentReport, reportHead } from '../queries/report-head.ts'
import { wholeOf } from '../readiness.ts'
import { freezeTexts as t } from '../texts.vi.ts'
import { keepHashes, markFrozen, mustBeReady, reportHref } from './freezing.ts'

const command = commandsOf<'reporting', 'organisation' | 'documents' | 'plans'>()

type At = Acting<'reporting', 'organisation' | 'documents' | 'plans'>

const TEMPLATE = 'report-1'
const NONE_BEFORE = { replaces: null, signingId: null }

/**
 * "Chốt bản trình ký": checks the open parts, fixes the content hash of every part and hands the report to the signing of the
 * unit; a later version names the report that it replaces. Throws Problem 409 with the sentences of what is still in the way.
 */
export const freezeFiling = command({
  name: 'reporting.freeze-filing',
  input: z.object({ filingId: z.uuid() }),
  load: (at, { filingId }) => loadFiling(at, filingId),
  allow: (actor, filing) => mayPrepare(actor, filing),
  async run(at, filing) {
    if (filing.frozenAt) throw notOpen()
    if (await isAddedUp(at, filing)) throw consolidateInstead(consolidationHref(filing))
    const [parts, forms] = await Promise.all([loadContent(at.write, filing), loadForms(at.write, filing.roundId)])
    const { lastDay, ...head } = await reportHead(at.read, at.today, filing)
    const last = (await lastSentReport(at.read, filing)) ?? NONE_BEFORE
    const own = parts.filter(({ repeated }) => !repeated)
    const whole = wholeOf(forms, cellsOf(own), head.directives?.length ?? 0)
    await mustBeReady(at, filing, { forms, whole, parts: own.filter(({ open }) => open) })
    await keepHashes(at, filing.id, parts)
    const content = { forms, cells: cellsOf(own) }
    const { id: signingId } = await at.call(openSigning, {
      subject: { slice: 'reporting', kind: 'filing', id: filing.id, href: reportHref(filing) },
      unitId: filing.unitId,
      title: t.documentTitle(filing.roundTitle, head.issuer.fullName, filing.version),
      kind: 'bao-cao',
      model: reportDocument({ ...head, replaces: last.replaces }, content),
      workbook: reportWorkbook({ issuer: head.issuer.fullName, title: filing.roundTitle, mark: head.mark }, content),
      templateVersion: TEMPLATE,
      // Being on time counts by the first filing: one that corrects it owes no day.
      dueOn: last.signingId ? null : lastDay,
      replacesId: last.signingId,
    })
    await markFrozen(at, filing.id, signingId)
    return { id: filing.id, signingId }
  },
})

const cellsOf = (parts: readonly LoadedPartContent[]) => parts.flatMap(({ cells }) => cells)

/** Whether some part of the report is added up from other reports: then it is frozen where it is added up. */
async function isAddedUp({ write }: At, { id }: LoadedFiling): Promise<boolean> {
  const added = await write
    .selectFrom('reporting.filing_part as filed')
    .innerJoin('reporting.part as part', 'part.id', 'filed.part_id')
    .select('part.id')
    .where('filed.filing_id', '=', id)
    .where('part.figures', '=', 'consolidated')
    .limit(1)
    .executeTakeFirst()
  return added !== undefined
}
