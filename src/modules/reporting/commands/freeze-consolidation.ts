import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { openSigning } from '#modules/documents/server.ts'
import { signerUnknown, staleConsolidation, wrongSigningForm } from '../consolidation-problems.ts'
import { consolidationHref } from '../consolidation-address.ts'
import { loadConsolidating, type Consolidating } from '../loading/consolidating.ts'
import { reportDocument, type ReportHead } from '../output/report-document.ts'
import { reportWorkbook } from '../output/report-workbook.ts'
import { mayBear, signingForms } from '#modules/organisation/index.ts'
import { mayPrepare } from '../policy.ts'
import { missingNotes, replacedOf, reportContent, unitLines } from '../queries/consolidation-draft.ts'
import { lastSentReport, reportHead, signersOf } from '../queries/report-head.ts'
import { freezeTexts as t } from '../texts.vi.ts'
import { filingToFreeze } from './consolidation-filing.ts'
import { gather, type At, type Found } from './consolidation-gather.ts'
import { keepSnapshot, latestVersion } from './consolidation-snapshot.ts'
import { markFrozen } from './freezing.ts'

const command = commandsOf<'reporting', 'organisation' | 'documents' | 'plans'>()

const TEMPLATE = 'consolidation-1'

const input = z.object({
  roundId: z.uuid(),
  level: z.number().int().positive(),
  unitId: z.uuid(),
  /** The last version that the page showed; 0 = none. */
  seenVersion: z.number().int().min(0),
  /** Who will sign, and how; left out = the head of the unit, as the position tells. */
  signerId: z.uuid().nullish(),
  signingForm: z.enum(signingForms).nullish(),
})

/**
 * "Chốt bản trình ký" of a consolidated report: takes the confirmed figures and overrides as they stand into the unit's own
 * filing, keeps what they were added up from, and hands document and workbook to the signing of the unit. A draft not yet
 * signed is taken back and replaced; after issuance the new report names the one that it replaces.
 */
export const freezeConsolidation = command({
  name: 'reporting.freeze-consolidation',
  input,
  load: loadConsolidating,
  allow: (actor, report) => mayPrepare(actor, report),
  async run(at, report, wanted) {
    const version = await latestVersion(at, report)
    if (version !== wanted.seenVersion) throw staleConsolidation()
    const found = await gather(at, report)
    const filing = await filingToFreeze(at, report, found)
    const signingId = await hand(at, report, { ...wanted, found, filing })
    await markFrozen(at, filing.id, signingId)
    const id = await keepSnapshot(at, report, { version: version + 1, filingId: filing.id, signingId, ...found })
    at.changed('consolidation', report.unitId, null, { version: version + 1, missing: found.missing })
    at.emit('reporting.consolidation-frozen', { consolidationId: id, roundId: report.roundId })
    return { id, filingId: filing.id, signingId, version: version + 1 }
  },
})

type Handing = z.output<typeof input> & { found: Found; filing: { id: string; version: number } }

/** Makes document and workbook and opens their way to the signature. */
async function hand(at: At, report: Consolidating, { found, filing, ...wanted }: Handing): Promise<string> {
  const { lastDay, ...head } = await reportHead(at.read, at.today, report)
  const last = await lastSentReport(at.read, report)
  const notes = missingNotes(found.shares, false)
  const content = await reportContent(at.read, report, found.cells, found.texts)
  const units = await unitLines(at.read, report, found.cells)
  const signer = await chosenSigner(at, report, head, wanted)
  const { id } = await at.call(openSigning, {
    subject: { slice: 'reporting', kind: 'filing', id: filing.id, href: consolidationHref(report) },
    unitId: report.unitId,
    title: t.documentTitle(report.roundTitle, head.issuer.fullName, filing.version),
    kind: 'bao-cao',
    model: reportDocument({ ...head, signer, notes, replaces: last?.replaces ?? null }, content),
    workbook: reportWorkbook(
      { issuer: head.issuer.fullName, title: report.roundTitle, mark: head.mark ?? null, notes },
      { ...content, units, replaced: replacedOf(found.cells) },
    ),
    templateVersion: TEMPLATE,
    // Being on time counts by the first report: one that replaces it owes no day.
    dueOn: last ? null : lastDay,
    replacesId: last?.signingId ?? null,
  })
  return id
}

async function chosenSigner(
  at: At,
  report: Consolidating,
  head: ReportHead,
  { signerId, signingForm }: z.output<typeof input>,
): Promise<ReportHead['signer']> {
  const signer = signerId ? await signerOf(at, report, signerId) : head.signer
  if (!signer || !signingForm) return signer
  if (!mayBear(signingForm, { kind: head.issuer.kind, position: signer.position })) throw wrongSigningForm()
  return { ...signer, form: signingForm }
}

async function signerOf(at: At, report: Consolidating, signerId: string) {
  const people = await signersOf(at.read, report.unitId, at.today)
  const person = people.find(({ id }) => id === signerId)
  if (!person) throw signerUnknown()
  return { name: person.fullName, position: person.position }
}
