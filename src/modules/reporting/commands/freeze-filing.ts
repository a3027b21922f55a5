import { sql } from 'kysely'
import { z } from 'zod'
import { commandsOf, type Acting } from '#platform/command/command.ts'
import { openSigning } from '#modules/documents/server.ts'
import { contentHash } from '../content-hash.ts'
import { loadContent, loadForms, type LoadedPartContent } from '../loading/content.ts'
import { loadFiling, type LoadedFiling } from '../loading/filing.ts'
import { loadSender } from '../loading/sender.ts'
import { filingDocument } from '../output/filing-document.ts'
import { mayPrepare } from '../policy.ts'
import { notOpen, notReady } from '../problems.ts'
import { obstacles } from '../readiness.ts'
import { freezeTexts as t } from '../texts.vi.ts'

const command = commandsOf<'reporting', 'organisation' | 'documents'>()

type At = Acting<'reporting', 'organisation' | 'documents'>

const TEMPLATE = 'filing-1'

/**
 * "Chốt bản trình ký": checks the open parts, fixes the content hash of every part and hands the report to the signing of the
 * unit. Throws Problem 409 with the sentences of what is still in the way.
 */
export const freezeFiling = command({
  name: 'reporting.freeze-filing',
  input: z.object({ filingId: z.uuid() }),
  load: (at, { filingId }) => loadFiling(at, filingId),
  allow: (actor, filing) => mayPrepare(actor, filing),
  async run(at, filing) {
    if (filing.frozenAt) throw notOpen()
    const [parts, forms] = await Promise.all([loadContent(at.write, filing), loadForms(at.write, filing.roundId)])
    await mustBeReady(at, filing, parts, forms)
    await keepHashes(at, filing.id, parts)
    const sender = await loadSender(at, filing)
    const { id: signingId } = await at.call(openSigning, {
      subject: { slice: 'reporting', kind: 'filing', id: filing.id, href: hrefOf(filing) },
      unitId: filing.unitId,
      title: t.documentTitle(filing.roundTitle, sender.fullName, filing.version),
      kind: 'bao-cao',
      model: filingDocument({ sender, title: filing.roundTitle, forms, cells: ownCells(parts) }),
      templateVersion: TEMPLATE,
      dueOn: sender.lastDay,
    })
    await at.write
      .updateTable('reporting.filing')
      .set({ frozen_at: at.now, frozen_by: at.actor.kind === 'person' ? at.actor.id : null, signing_id: signingId })
      .where('id', '=', filing.id)
      .execute()
    at.changed('filing', filing.id, { frozen: false }, { frozen: true })
    return { id: filing.id, signingId }
  },
})

const hrefOf = ({ roundId, unitId, level }: LoadedFiling) => `/lam-viec/bao-cao/${roundId}/${unitId}?cap=${level}`

/** A part that only sends the report on to a further place repeats the cells of another. */
const ownCells = (parts: readonly LoadedPartContent[]) =>
  parts.filter(({ repeated }) => !repeated).flatMap(({ cells }) => cells)

async function mustBeReady(
  at: At,
  filing: LoadedFiling,
  parts: readonly LoadedPartContent[],
  forms: Awaited<ReturnType<typeof loadForms>>,
): Promise<void> {
  const reasons = await at.write
    .selectFrom('reporting.check_reason')
    .select(['check_key as key', 'reason'])
    .where('filing_id', '=', filing.id)
    .execute()
  const wanting = parts.filter(({ open, repeated }) => open && !repeated)
  const found = obstacles(forms, wanting, new Map(reasons.map(({ key, reason }) => [key, reason])))
  const unanswered = await unansweredQueries(at, filing)
  const sentences = unanswered > 0 ? [...found, t.unanswered(unanswered)] : found
  if (sentences.length > 0) throw notReady(sentences)
}

/** Queries that came with a send-back must be answered; those of a check before the signature may be. */
async function unansweredQueries({ write }: At, filing: LoadedFiling): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from reporting.filing earlier
    join reporting.send_back back on back.filing_id = earlier.id
    join reporting.query query on query.filing_id = earlier.id and query.part_id = back.part_id
    join reporting.filing_part open on open.filing_id = ${filing.id} and open.part_id = query.part_id and open.open
    where earlier.round_id = ${filing.roundId} and earlier.level = ${filing.level} and earlier.unit_id = ${filing.unitId}
      and earlier.version < ${filing.version} and query.answer is null`.execute(write)
  return rows[0]?.count ?? 0
}

async function keepHashes({ write }: At, filingId: string, parts: readonly LoadedPartContent[]): Promise<void> {
  const rows = await Promise.all(
    parts.map(async ({ id, cells }) => ({
      id,
      hash: await contentHash(cells.flatMap(({ place, held }) => (held ? [[place, held] as const] : []))),
    })),
  )
  await sql`update reporting.filing_part filed set content_hash = row.hash
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(id uuid, hash text)
    where filed.filing_id = ${filingId} and filed.part_id = row.id`.execute(write)
}
