import type { Ask } from '#platform/http/context.ts'
import { differences, type Difference } from '../compare.ts'
import { cellIdAt } from '../blanks.ts'
import { placeLabels } from '../labels.ts'
import { findingLabel, findingsOfPart, type PartContent } from '../readiness.ts'
import { sheetsOf } from '../sheet.ts'
import { filedCells, formsOfRound, type FiledCell } from './content.ts'
import { decidedOf } from './decided.ts'
import { draftOf } from './draft.ts'
import type { Report } from './report.ts'
import { questionsOf } from './words.ts'

/** A cell in which two versions differ, with its name. */
export type Change = Difference<number> & { label: string; by: string | null }

type Reasoned = {
  forms: Forms
  labels: ReadonlyMap<string, string>
  part: PartContent & { cells: readonly FiledCell[] }
}

/** What the sender said to the warnings that his part gives rise to: the place, the warning, the reason. */
async function reasonsOf(ask: Ask, filingId: string, { forms, labels, part }: Reasoned) {
  const { reasons } = await draftOf(ask, filingId)
  const whole = { filledForms: new Set<string>(), directives: 0, withResults: new Set<string>() }
  return findingsOfPart(forms, part, whole).flatMap((finding) => {
    const reason = reasons.get(finding.key)
    if (!finding.needsReason || !reason) return []
    const cellId = cellIdAt(forms, part.cells, finding.key.split('#')[0]!, finding.cell)
    return [{ key: finding.key, label: findingLabel(finding, labels, part.title), text: finding.text, reason, cellId }]
  })
}

type Forms = Awaited<ReturnType<typeof formsOfRound>>

/** What differs between two versions of a report in the parts that the actor sees (or in one of them), in form order. */
export async function changesBetween(
  ask: Ask,
  forms: Forms,
  { before, after, partId }: { before: string; after: string; partId?: string },
): Promise<Change[]> {
  const [old, now] = await Promise.all([filedCells(ask, before), filedCells(ask, after)])
  const labels = placeLabels(forms)
  const codes = new Map(forms.map(({ id, form }) => [id, form.code]))
  const wanted = now.filter((cell) => partId === undefined || cell.partId === partId)
  const known = new Map(wanted.map((cell) => [cell.cellId, cell]))
  const held = (cells: readonly FiledCell[]) =>
    new Map(cells.flatMap((cell) => (cell.held && known.has(cell.cellId) ? [[cell.cellId, cell.held] as const] : [])))
  return differences(held(old), held(now)).map((one) => {
    const cell = known.get(one.key)!
    return { ...one, label: labels.get(`${codes.get(cell.formId)}.${cell.key}`) ?? cell.key, by: cell.enteredBy }
  })
}

/**
 * All that the receiver's check of one part shows: what changed since the version before, the reasons given, the whole part, the
 * questions and decisions, how many of these there are, and the issued report that rests on the part.
 * Before anything is sent it is the draft shown for a check; null when there is nothing to see.
 */
export async function checkOf(ask: Ask, report: Report, partId: string) {
  const part = report.parts.find(({ id }) => id === partId)
  const filing = report.lastSent ?? report.inHand
  const shownDraft = report.inHand && (await filedCells(ask, report.inHand.id)).some((cell) => cell.partId === partId)
  if (!part || !filing || (!report.lastSent && !shownDraft)) return null
  const forms = await formsOfRound(ask, report.round.id)
  const previous = report.versions.find(({ version }) => version === filing.version - 1)
  const [cells, changes, questions, decided] = await Promise.all([
    filedCells(ask, filing.id),
    previous ? changesBetween(ask, forms, { before: previous.id, after: filing.id, partId }) : null,
    questionsOf(ask, { roundId: report.round.id, level: report.level.level, unitId: report.member.unitId }),
    decidedOf(ask, report, { part, filingId: filing.id }),
  ])
  const own = cells.filter((cell) => cell.partId === partId)
  const labels = placeLabels(forms)
  return {
    reasons: await reasonsOf(ask, filing.id, { forms, labels, part: { ...part, cells: own } }),
    part,
    filing,
    sheets: sheetsOf(forms, own),
    changes,
    labels,
    questions: questions.filter((one) => one.partId === partId),
    ...decided,
  }
}
