// Loads files of the catalogue (units, calendar, programmes, forms, reminders, policies, topics of feedback) by the acts of their slices.
import { loadCalendar, loadGroups, loadUnits } from './modules/organisation/server.ts'
import { loadReminderRules } from './modules/plans/server.ts'
import { loadHandling, loadTopics } from './modules/feedback/server.ts'
import { loadPolicies } from './modules/outreach/server.ts'
import { loadProgramme } from './modules/programmes/server.ts'
import { loadForm } from './modules/reporting/server.ts'
import type { Command } from './platform/command/command.ts'
import { fieldErrors } from './platform/http/field-errors.ts'
import { Problem } from './platform/problem.ts'
import { catalogueTexts as t } from './texts.vi.ts'

/** Performs one act as the system. */
export type Run = <R>(command: Command<R>, input: unknown) => Promise<R>

/** What a file holds, in the order in which kinds must be loaded: each names things of those before it. */
export const catalogueKinds = [
  'units',
  'succession',
  'calendar',
  'programme',
  'form',
  'reminders',
  'feedback',
  'handling',
  'policies',
] as const
export type CatalogueKind = (typeof catalogueKinds)[number]

/** A file of the catalogue, read and known for what it is; not yet checked by the acts that load it. */
export type CatalogueFile = { path: string; kind: CatalogueKind; content: unknown }

const acts: Record<CatalogueKind, readonly Command[]> = {
  units: [loadUnits, loadGroups],
  succession: [loadUnits],
  calendar: [loadCalendar],
  programme: [loadProgramme],
  form: [loadForm],
  reminders: [loadReminderRules],
  feedback: [loadTopics],
  handling: [loadHandling],
  policies: [loadPolicies],
}

/** What a kind is told by: keys that its file has and no other. */
const signs: readonly [CatalogueKind, readonly string[]][] = [
  ['units', ['units']],
  ['succession', ['succession', 'successionOn']],
  ['programme', ['components', 'legalActs']],
  ['form', ['columns', 'rows']],
  ['reminders', ['reminderRules']],
  ['feedback', ['topics', 'noticeClocks']],
  ['handling', ['climbRules']],
  ['policies', ['questions', 'policies']],
]

/** Reads a file's text: JSON, or TSV with a head line for days off. Throws Problem 400 with the file's name. */
export function readCatalogue(path: string, text: string): CatalogueFile {
  const plain = text.replace(/^\uFEFF/, '').normalize('NFC')
  if (/\0|\\u0000/.test(plain)) throw refused(path, t.notText)
  if (path.toLowerCase().endsWith('.tsv')) return { path, kind: 'calendar', content: { days: readTsv(path, plain) } }
  const content = parsed(path, plain)
  const kind = signs.find(([, keys]) => keys.every((key) => Object.hasOwn(content, key)))?.[0]
  if (!kind) throw refused(path, t.unknownKind)
  return { path, kind, content }
}

/** Checks a file against what its acts take, before anything is loaded. Throws Problem 400. */
export function checkCatalogue({ path, kind, content }: CatalogueFile): void {
  for (const { input } of acts[kind]) {
    const { error } = input.safeParse(content)
    const [first] = error ? Object.entries(fieldErrors(error)) : []
    if (first) throw refused(path, t.wrongPlace(...first))
  }
}

/** Loads one file; what is known already stays (a calendar day takes the new row), so a repeat changes nothing. */
export async function loadCatalogue(run: Run, { path, kind, content }: CatalogueFile): Promise<void> {
  try {
    for (const command of acts[kind]) await run(command, content)
  } catch (error) {
    throw plainly(path, error)
  }
}

/** What an act or the database said of a file's content, as a sentence with the file's name; other errors as they are. */
function plainly(path: string, error: unknown): unknown {
  if (error instanceof Problem) return refused(path, error.status === 404 ? t.neighbourMissing : error.message)
  const { code, detail, message } = error as { code?: unknown; detail?: string; message: string }
  const ofContent = typeof code === 'string' && /^2[23]/.test(code)
  return ofContent ? refused(path, t.contradicts(detail ?? message)) : error
}

export const inLoadingOrder = (files: readonly CatalogueFile[]): CatalogueFile[] =>
  files.toSorted((a, b) => catalogueKinds.indexOf(a.kind) - catalogueKinds.indexOf(b.kind))

const refused = (path: string, why: string) => new Problem('bad-catalogue', 400, { path }, `${path}: ${why}`)

function parsed(path: string, text: string): object {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw refused(path, t.notJson)
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw refused(path, t.unknownKind)
  return content
}

/** Rows of a TSV with a head line, as objects; a blank cell is no value. */
function readTsv(path: string, text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const names = head.split('\t')
  if (!['on', 'kind', 'name'].every((name) => names.includes(name))) throw refused(path, t.notDays)
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').flatMap((value, i) => (names[i] && value ? [[names[i], value]] : []))),
  )
}
