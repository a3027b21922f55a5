// Consolidations of a sample as tests need them: confirmed by their receivers, frozen, signed and numbered as people would.
import { readFileSync } from 'node:fs'
import { enterNumber, sign } from '../../src/modules/documents/server.ts'
import { confirmPart, freezeConsolidation } from '../../src/modules/reporting/server.ts'
import type { TestDatabase } from './database.ts'
import { drainReporting, sayNothing, type Place, type Staff } from './reporting.ts'
import type { SampleDatabase } from './sample.ts'

type Figures = { filings: { unit: string; form: string; cells: Record<string, number> }[] }

/** The sum of a sample's figures over units, by place 'form.row.column', in exact decimals. */
export function sumsOnFile(sample: string, units: readonly string[]): Map<string, number> {
  const { filings } = JSON.parse(readFileSync(`samples/${sample}/figures.json`, 'utf8')) as Figures
  const sums = new Map<string, number>()
  for (const { unit, form, cells } of filings)
    if (units.includes(unit))
      for (const [key, value] of Object.entries(cells)) {
        const place = `${form}.${key}`
        sums.set(place, Math.round(((sums.get(place) ?? 0) + value) * 1000) / 1000)
      }
  return sums
}

/** Places of cells, by id. */
export async function placesOfCells(base: TestDatabase): Promise<Map<number, string>> {
  const rows = await base.db
    .selectFrom('reporting.cell as cell')
    .innerJoin('reporting.form as form', 'form.id', 'cell.form_id')
    .select(['cell.id', 'form.code', 'cell.key'])
    .execute()
  return new Map(rows.map(({ id, code, key }) => [id, `${code}.${key}`]))
}

/** Confirms what lies before a receiver: its parts of the reports sent last, as far as nothing is decided. */
export async function confirmAll(base: TestDatabase, sample: SampleDatabase, officer: string, unit: string, level = 1) {
  const receiver = await sample.unit(unit)
  const rows = await base.pool.query<{ filing_id: string; part_id: string; decisions: number }>(
    `select distinct on (f.unit_id, p.id) f.id as filing_id, p.id as part_id, fp.decisions from reporting.part p
     join reporting.filing_part fp on fp.part_id = p.id join reporting.filing f on f.id = fp.filing_id
     where p.receiver_unit_id = $1 and p.level = $2 and f.sent_at is not null and not exists (
       select from reporting.acceptance a where a.part_id = p.id and a.unit_id = f.unit_id
         and a.content_hash = fp.content_hash and a.withdrawn_at is null)
     order by f.unit_id, p.id, f.version desc`,
    [receiver, level],
  )
  const actor = await sample.actor(officer)
  for (const { filing_id: filingId, part_id: partId, decisions } of rows.rows)
    await base.act(actor, confirmPart, { filingId, partId, seenDecisions: decisions }, { today: sample.today })
}

/** Freezes a consolidation, its own sections filled; the last version is taken as seen. */
export async function freezeAll(base: TestDatabase, sample: SampleDatabase, officer: string, place: Place) {
  await sayNothing(base, sample, officer, place)
  const { rows } = await base.pool.query<{ last: number }>(
    'select coalesce(max(version), 0) as last from reporting.consolidation where round_id = $1 and level = $2 and unit_id = $3',
    [place.roundId, place.level, place.unitId],
  )
  return base.act(
    await sample.actor(officer),
    freezeConsolidation,
    { ...place, seenVersion: rows[0]!.last },
    { today: sample.today },
  )
}

/** Signs and numbers what is frozen, and lets reporting hear of it. */
export async function issueFrozen(base: TestDatabase, sample: SampleDatabase, staff: Staff, signingId: string) {
  const { today } = sample
  await base.act(await sample.actor(staff.head), sign, { id: signingId, signedOn: today }, { today })
  await base.act(
    await sample.actor(staff.clerk),
    enterNumber,
    { id: signingId, number: null, issuedOn: today },
    { today },
  )
  await drainReporting(base, today)
}
