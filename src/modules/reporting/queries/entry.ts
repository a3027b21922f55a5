import type { Ask } from '#platform/http/context.ts'
import { blocking, type Finding } from '../checks.ts'
import { placeLabels } from '../labels.ts'
import { findingsOfPart } from '../readiness.ts'
import { sheetsOf } from '../sheet.ts'
import { capital } from '../texts.vi.ts'
import { filedCells, formsOfRound } from './content.ts'
import { draftOf } from './draft.ts'
import type { Report } from './report.ts'
import { questionsOf } from './words.ts'

/**
 * All that the entry page of a version in hand shows: the open parts (or the one asked for) as sheets, what the checks find,
 * the reasons given, the questions to answer. Parts that only send the report on to a further place are left out.
 */
export async function entryOf(ask: Ask, report: Report, wanted: string | null) {
  const filing = report.inHand!
  const [draft, forms, cells, questions] = await Promise.all([
    draftOf(ask, filing.id),
    formsOfRound(ask, report.round.id),
    filedCells(ask, filing.id),
    questionsOf(ask, { roundId: report.round.id, level: report.level.level, unitId: report.member.unitId }),
  ])
  const edits = new Map(draft.parts.filter(({ open }) => open).map((part) => [part.partId, part.edits]))
  const open = report.parts.filter(({ id, level }) => level === report.level.level && edits.has(id))
  const parts = open.filter(({ id }) => wanted === null || id === wanted)
  const labels = placeLabels(forms)
  const findings = parts.flatMap((part) =>
    findingsOfPart(forms, { ...part, cells: cells.filter(({ partId }) => partId === part.id) }).map((finding) => ({
      ...finding,
      label: labelOf(finding, labels, part.title),
    })),
  )
  const ids = new Set(parts.map(({ id }) => id))
  return {
    filing,
    open,
    parts: parts.map((part) => ({ ...part, edits: edits.get(part.id)! })),
    sheets: sheetsOf(
      forms,
      cells.filter(({ partId }) => ids.has(partId)),
    ),
    findings,
    blocking: blocking(findings, draft.reasons).length,
    reasons: draft.reasons,
    questions: questions.filter(({ partId }) => ids.has(partId)),
    labels,
  }
}

/** Findings are named by their cell, or by the part where they are about all of it. */
const labelOf = ({ key, cell }: Finding, labels: ReadonlyMap<string, string>, part: string): string =>
  (cell === null ? undefined : labels.get(`${key.split('#')[0]}.${cell}`)) ?? capital(part)
