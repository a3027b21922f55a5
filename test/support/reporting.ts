// Reports of a sample as tests need them: the figures on file, entered, signed, numbered and sent as people would.
import { readFileSync } from 'node:fs'
import { enterNumber, sign } from '../../src/modules/documents/server.ts'
import { fullKey, type Form } from '../../src/modules/reporting/index.ts'
import {
  draftOf,
  filedCells,
  freezeFiling,
  openFiling,
  reportingJobs,
  reportOf,
  saveDraft,
  type FiledCell,
} from '../../src/modules/reporting/server.ts'
import { formatNumber } from '../../src/platform/text/index.ts'
import type { TestDatabase } from './database.ts'
import type { SampleDatabase } from './sample.ts'

type Figures = {
  filings: { unit: string; form: string; cells: Record<string, number> }[]
  texts: { unit: string; form: string; texts: Record<string, string> }[]
}

/** What a unit of the sample has on file, by place 'form.row.column', as typed into fields. */
export async function figuresOnFile(base: TestDatabase, sample: string, unit: string): Promise<Map<string, string>> {
  const file = JSON.parse(readFileSync(`samples/${sample}/figures.json`, 'utf8')) as Figures
  const forms = new Map(
    (await base.db.selectFrom('reporting.form').select(['code', 'definition']).execute()).map((row) => [
      row.code,
      row.definition as Form,
    ]),
  )
  const numbers = file.filings.map(({ cells, ...at }) => ({
    ...at,
    values: Object.entries(cells).map(([key, value]) => [key, formatNumber(value)] as const),
  }))
  const texts = file.texts.map(({ texts: values, ...at }) => ({ ...at, values: Object.entries(values) }))
  return new Map(
    [...numbers, ...texts]
      .filter((entry) => entry.unit === unit)
      .flatMap(({ form, values }) =>
        values.map(([key, value]) => [`${form}.${fullKey(forms.get(form)!, key)}`, value] as const),
      ),
  )
}

/** Runs the jobs that reporting has for the events so far, and forgets them. */
export async function drainReporting(base: TestDatabase, today: string): Promise<void> {
  const events = base.events.splice(0)
  const at = { runtime: base.runtime, now: new Date(), today, appUrl: 'http://localhost', post: null }
  for (const { event, payload } of events)
    for (const job of reportingJobs.filter(({ on }) => on?.includes(event))) await job.run(at, { ...payload, event })
}

export type Staff = { officer: string; head: string; clerk: string }
export type Place = { roundId: string; level: number; unitId: string }

/** The cells of a draft with their place, as its officer sees them. */
export async function draftCells(base: TestDatabase, sample: SampleDatabase, officer: string, filingId: string) {
  const ask = await sample.ask(officer)
  const codes = new Map(
    (await base.db.selectFrom('reporting.form').select(['id', 'code']).execute()).map(({ id, code }) => [id, code]),
  )
  const cells = await filedCells(ask, filingId)
  return cells.map((cell): FiledCell & { place: string } => ({
    ...cell,
    place: `${codes.get(cell.formId)}.${cell.key}`,
  }))
}

/** Types values (by place) into the open parts of a draft and saves it. */
export async function typeIn(
  base: TestDatabase,
  sample: SampleDatabase,
  officer: string,
  filingId: string,
  values: ReadonlyMap<string, string>,
  extra: object = {},
): Promise<void> {
  const { parts } = await draftOf(await sample.ask(officer), filingId)
  const seen = parts.filter(({ open }) => open).map(({ partId, edits }) => ({ partId, edits }))
  const open = new Set(seen.map(({ partId }) => partId))
  const cells = (await draftCells(base, sample, officer, filingId)).flatMap(({ cellId, partId, place }) => {
    const text = values.get(place)
    return text === undefined || !open.has(partId) ? [] : [{ cellId, text }]
  })
  await base.act(await sample.actor(officer), saveDraft, { filingId, seen, cells, ...extra }, { today: sample.today })
}

/**
 * Leaves no section of the outline blank: those of a component are written, the others say "không phát sinh". Opens all parts of
 * a new version where none is in hand.
 */
export async function sayNothing(base: TestDatabase, sample: SampleDatabase, officer: string, place: Place) {
  const { today } = sample
  const report = (await reportOf(await sample.ask(officer), place.roundId, place.unitId, place.level))!
  if (report.inHand?.frozenAt) return
  const actor = await sample.actor(officer)
  const parts = report.parts.map(({ id }) => id)
  const filingId = report.inHand?.id ?? (await base.act(actor, openFiling, { ...place, parts }, { today })).id
  const forms = await base.db
    .selectFrom('reporting.form')
    .select(['id', 'definition'])
    .where('kind', '=', 'outline')
    .execute()
  const sections = new Map(
    forms.flatMap(({ id, definition }) =>
      (definition as Form).rows.map(({ key, component }) => [`${id}.${key}`, component] as const),
    ),
  )
  const blank = (await filedCells(await sample.ask(officer), filingId)).flatMap(({ cellId, formId, key, held }) => {
    const component = sections.get(`${formId}.${key.split('.')[0]}`)
    return held || component === undefined ? [] : [{ cellId, written: component !== null }]
  })
  const cells = blank.filter(({ written }) => written).map(({ cellId }) => ({ cellId, text: 'Kết quả theo biểu.' }))
  const nothingIn = blank.filter(({ written }) => !written).map(({ cellId }) => cellId)
  const { parts: known } = await draftOf(await sample.ask(officer), filingId)
  const seen = known.filter(({ open }) => open).map(({ partId, edits }) => ({ partId, edits }))
  await base.act(actor, saveDraft, { filingId, seen, cells, nothingIn }, { today })
}

/** Freezes, signs and numbers a draft, and lets reporting hear of it. */
export async function signAndSend(
  base: TestDatabase,
  sample: SampleDatabase,
  staff: Staff,
  filingId: string,
  today = sample.today,
): Promise<void> {
  const as = async (username: string) => sample.actor(username, today)
  const { signingId } = await base.act(await as(staff.officer), freezeFiling, { filingId }, { today })
  await base.act(await as(staff.head), sign, { id: signingId, signedOn: today }, { today })
  await base.act(await as(staff.clerk), enterNumber, { id: signingId, number: null, issuedOn: today }, { today })
  await drainReporting(base, today)
}

/** Opens the unit's report, types `values` and sends it; answers the filing's id. */
export async function fileReport(
  base: TestDatabase,
  sample: SampleDatabase,
  staff: Staff,
  place: Place,
  values: ReadonlyMap<string, string>,
  today = sample.today,
): Promise<string> {
  const { id } = await base.act(await sample.actor(staff.officer, today), openFiling, place, { today })
  await typeIn(base, sample, staff.officer, id, values)
  await signAndSend(base, sample, staff, id, today)
  return id
}

/** The states of a unit's parts as somebody sees them, by the key of the part. */
export async function partStatesSeenBy(sample: SampleDatabase, username: string, { roundId, level, unitId }: Place) {
  const report = await reportOf(await sample.ask(username), roundId, unitId, level)
  return report && Object.fromEntries(report.parts.map(({ key, state }) => [key, state]))
}
