import type { Ask } from '#platform/http/context.ts'
import { allBlanks, blanksOf, cellIdAt } from '../blanks.ts'
import { blocking } from '../checks.ts'
import { fieldNames } from '../entry-form.ts'
import { placeLabels } from '../labels.ts'
import { findingLabel, findingsOfPart, wholeOf } from '../readiness.ts'
import { sheetsOf } from '../sheet.ts'
import { entryTexts as t, freezeTexts } from '../texts.vi.ts'
import { filedCells, formsOfRound, type FiledCell } from './content.ts'
import { draftOf } from './draft.ts'
import { figuresOf } from './figures-of.ts'
import { directivesOf } from './report-head.ts'
import type { Report } from './report.ts'
import { questionsOf, type Question } from './words.ts'

/**
 * All that the entry page of a version in hand shows: the open parts (or the one asked for) as sheets, what the checks find and
 * where, what is still blank, the reasons given, the questions to answer. Parts that only send the report on to a further place
 * are left out.
 */
export async function entryOf(ask: Ask, report: Report, wanted: string | null) {
  const { draft, forms, cells, questions, whole } = await groundOf(ask, report)
  const edits = new Map(draft.parts.filter(({ open }) => open).map((part) => [part.partId, part.edits]))
  const open = report.parts.filter(({ id, level }) => level === report.level.level && edits.has(id))
  const parts = open
    .filter(({ id }) => wanted === null || id === wanted)
    .map((part) => ({ ...part, edits: edits.get(part.id)!, cells: cells.filter(({ partId }) => partId === part.id) }))
  const labels = placeLabels(forms)
  const findings = parts.flatMap((part) =>
    findingsOfPart(forms, part, whole).map((finding) => ({
      ...finding,
      label: findingLabel(finding, labels, part.title),
      cellId: cellIdAt(forms, part.cells, finding.key.split('#')[0]!, finding.cell),
    })),
  )
  const ids = new Set(parts.map(({ id }) => id))
  return {
    filing: report.inHand!,
    open,
    parts: parts.map(({ cells: _cells, ...part }) => part),
    sheets: sheetsOf(
      forms,
      cells.filter(({ partId }) => ids.has(partId)),
    ),
    findings,
    inTheWay: [
      ...blocking(findings, draft.reasons).map((finding) => ({ ...finding, field: fieldOf(finding) })),
      ...unansweredFinding(
        questions.filter(({ partId }) => ids.has(partId)),
        report.inHand!.version,
      ),
    ],
    closed: report.parts.some(({ id, level }) => level === report.level.level && !edits.has(id)),
    blanks: allBlanks(parts.map((part) => blanksOf(forms, part, whole))),
    reasons: draft.reasons,
    questions: questions.filter(({ partId }) => ids.has(partId)),
    labels,
  }
}

/** The field to be filled in: the reason where one is asked for, else the cell. */
const fieldOf = ({ key, cellId, needsReason }: { key: string; cellId: number | null; needsReason: boolean }): string =>
  needsReason || cellId === null ? fieldNames.reason(key) : fieldNames.cell(cellId)

/** Questions that came with a return are answered before the report is frozen anew: one point for all of them. */
function unansweredFinding(questions: readonly Question[], version: number) {
  const open = questions.filter((one) => one.withReturn && one.answer === null && one.version < version)
  const [first] = open
  if (!first) return []
  const text = freezeTexts.unanswered(open.length)
  return [{ key: '#unanswered#', label: t.answers, text, cellId: null, field: fieldNames.answer(first.id) }]
}

/** How many points are in the way of freezing the version in hand; none where it is frozen, or there is none. */
export async function countInTheWay(ask: Ask, report: Report): Promise<number> {
  if (!report.inHand || report.inHand.frozenAt) return 0
  return (await entryOf(ask, report, null)).inTheWay.length
}

async function groundOf(ask: Ask, { inHand, round, level, member, parts }: Report) {
  const [draft, forms, cells, questions, directives, figures] = await Promise.all([
    draftOf(ask, inHand!.id),
    formsOfRound(ask, round.id),
    filedCells(ask, inHand!.id),
    questionsOf(ask, { roundId: round.id, level: level.level, unitId: member.unitId }),
    directivesOf(ask.db, { ...round, unitId: member.unitId }),
    figuresOf(ask.db, { ...member, roundId: round.id }),
  ])
  const added = new Set(parts.filter(({ figures }) => figures === 'consolidated').map(({ id }) => id))
  const outlines = new Set(forms.filter(({ form }) => form.kind === 'outline').map(({ id }) => id))
  // What is added up from the units beneath comes in when the report is frozen.
  const standing = cells.map((cell): FiledCell =>
    added.has(cell.partId) && !outlines.has(cell.formId) ? { ...cell, held: cell.held ?? { number: 0 } } : cell,
  )
  return { draft, forms, cells, questions, whole: wholeOf(forms, standing, directives.length, figures) }
}
