// Adding up a whole country: 3,321 communes × 60 cells × 5 rounds, beside one plain scan of the same values.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { consolidatedCells } from '../../src/modules/reporting/server.ts'
import { connectPool, kyselyOn } from '../../src/platform/db/connect.ts'
import { readOnly, type Database } from '../../src/platform/db/index.ts'
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts'
import { startPostgres } from '../../src/platform/db/postgres/index.ts'
import { inTurn, judged, median, ms, time, type Finding, type Line } from './measure.ts'

const COMMUNES = 3321
const CELLS = 60
const ROUNDS = 5
const GOAL = 2

/** One process: at an office's server the other processors have other people's work. */
const ALONE = '-c max_parallel_workers_per_gather=0'

/** Ids that sort by their number, as those of the application sort by time. */
const id = (kind: number, n: string) =>
  sql.raw(`('018f0000-${kind.toString(16).padStart(4, '0')}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`)

const ministry = id(1, '0')
const series = (name: string, most: number) => sql.raw(`generate_series(1, ${most}) ${name}`)
const [communes, cells, rounds] = [series('c', COMMUNES), series('k', CELLS), series('r', ROUNDS)]

/** Rounds whose filings are all sent and confirmed, as the acts leave them. */
async function fill(db: Database): Promise<void> {
  const run = (statement: ReturnType<typeof sql>) => statement.execute(db)
  const [commune, round, part, filing] = [id(1, 'c'), id(2, 'r'), id(3, 'r'), id(4, `r * ${COMMUNES} + c`)]
  await run(sql`insert into organisation.unit (id, code, kind, full_name, short_name, valid_from)
    select ${ministry}, '0', 'ministry', 'x', 'x', date '2020-01-01' union all
    select ${commune}, c::text, 'commune', 'x', 'x', date '2020-01-01' from ${communes}`)
  await run(sql`insert into programmes.programme (id, code, title, short_name, valid_from, source)
    select ${id(5, '0')}, 'bench', 'x', 'x', '2020-01-01', 'x'`)
  await run(sql`insert into reporting.form (id, code, version, title, kind, programme_id, definition, draft, source, valid_from)
    select ${id(6, '0')}, 'bench', 1, 'x', 'table', ${id(5, '0')}, '{}', true, 'x', '2020-01-01'`)
  await run(sql`insert into reporting.cell (form_id, key, id, position, row_key, column_key, type, whole, computed)
    select ${id(6, '0')}, 'r.' || k, k, k, 'r', k::text, 'number', true, false from ${cells}`)
  await run(sql`insert into reporting.round
    (id, code, title, unit_id, programme_id, purpose, occasion_code, period_from, period_until, opened_at)
    select ${round}, r::text, 'x', ${ministry}, ${id(5, '0')}, 'monitoring', 'x', '2025-01-01', '2025-12-31', now() from ${rounds}`)
  await run(sql`insert into reporting.level (round_id, level, title) select ${round}, 1, 'x' from ${rounds}`)
  await run(sql`insert into reporting.part (round_id, id, level, position, key, title, receiver_unit_id, components, takes_rest, figures)
    select ${round}, ${part}, 1, 1, 'x', 'x', ${ministry}, '{}', true, 'entered' from ${rounds}`)
  await run(
    sql`insert into reporting.part_cell (round_id, part_id, cell_id) select ${round}, ${part}, k from ${rounds}, ${cells}`,
  )
  await run(
    sql`insert into reporting.member (round_id, level, unit_id, position) select ${round}, 1, ${commune}, c from ${rounds}, ${communes}`,
  )
  await run(sql`insert into reporting.filing (id, round_id, level, unit_id, version, opened_at, frozen_at, sent_at, signed_on)
    select ${filing}, ${round}, 1, ${commune}, 1, now(), now(), now(), current_date from ${rounds}, ${communes}`)
  await run(sql`insert into reporting.filing_part (filing_id, part_id, open, content_hash)
    select ${filing}, ${part}, false, 'h' || c from ${rounds}, ${communes}`)
  await run(sql`insert into reporting.acceptance (part_id, unit_id, content_hash, filing_id, accepted_by, accepted_at)
    select ${part}, ${commune}, 'h' || c, ${filing}, ${ministry}, now() from ${rounds}, ${communes}`)
  await run(sql`insert into reporting.value (filing_id, cell_id, number, origin, entered_at)
    select ${filing}, k, c * k % 1000, 'entered', now() from ${rounds}, ${communes}, ${cells}`)
  await run(sql`vacuum (analyze)`)
}

/** The sum that every cell must show, reckoned apart from the database. */
const expected = (cell: number) =>
  Array.from({ length: COMMUNES }, (_, n) => ((n + 1) * cell) % 1000).reduce((sum, value) => sum + value, 0)

const SUMS = Array.from({ length: CELLS + 1 }, (_, cell) => expected(cell))

async function consolidateAll(db: Database): Promise<void> {
  const { rows } = await sql<{ round: string; ministry: string }>`
    select id as round, unit_id as ministry from reporting.round order by id`.execute(db)
  // As many at once as `db` has connections.
  await Promise.all(rows.map(({ round, ministry: receiver }) => consolidate(db, round, receiver)))
}

async function consolidate(db: Database, roundId: string, receiver: string): Promise<void> {
  const sums = await consolidatedCells(readOnly(db), { roundId, level: 2, receivers: [receiver] })
  const wrong = sums.filter(({ cellId, final, finalUnits }) => final !== SUMS[cellId] || finalUnits !== COMMUNES)
  if (sums.length !== CELLS || wrong.length > 0) throw new Error('bench: the consolidation is wrong')
}

const scan = (db: Database) =>
  sql`select cell_id, sum(number), count(number) from reporting.value group by cell_id`.execute(db)

export async function benchConsolidation(root: string): Promise<Finding> {
  const dir = mkdtempSync(join(tmpdir(), 'chung-tay-bench-'))
  chmodSync(dir, 0o711)
  const server = await startPostgres(dir)
  const pool = connectPool(server.url, ROUNDS)
  const db = kyselyOn(pool)
  try {
    await migrate(pool, readMigrations(join(root, 'db/migrations')))
    await fill(db)
    const alone = kyselyOn(connectPool(`${server.url}?options=${encodeURIComponent(ALONE)}`, 1))
    const taken = await inTurn(
      {
        one: () => consolidateAll(alone),
        oneScan: () => scan(alone),
        many: () => consolidateAll(db),
        manyScan: () => scan(db),
      },
      15,
      3,
    )
    await alone.destroy()
    return finding(taken)
  } finally {
    await db.destroy()
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

function finding(taken: Record<'one' | 'oneScan' | 'many' | 'manyScan', number[]>): Finding {
  const [one, oneScan] = [median(taken.one), median(taken.oneScan)]
  const [many, manyScan] = [median(taken.many), median(taken.manyScan)]
  const ratio = Math.max(one / oneScan, many / manyScan)
  return {
    title: 'Consolidating a country',
    about: `${COMMUNES.toLocaleString('en')} communes × ${CELLS} cells × ${ROUNDS} rounds, all sent and confirmed: the sums of all cells, final and provisional, of all rounds by \`consolidatedCells\` (checked against sums reckoned apart), beside one \`select cell_id, sum, count … group by\` over the same values. Once in one process each; once with all processors: the five rounds asked at once, beside the scan as PostgreSQL shares it out by itself. The worse of the two is judged. Medians of 15.`,
    rows: [
      ['one process: consolidating five rounds', ms(one)],
      ['one process: floor, one plain scan', ms(oneScan)],
      [`one process: ratio`, `${(one / oneScan).toFixed(2)} ×`],
      ['all processors: consolidating five rounds at once', ms(many)],
      ['all processors: floor, one parallel scan', ms(manyScan)],
      [`all processors: ratio`, `${(many / manyScan).toFixed(2)} ×`],
    ],
    ratio: `${ratio.toFixed(2)} × the floor`,
    goal: `≤ ${GOAL} ×`,
    reached: ratio <= GOAL,
    lines: [
      line(
        `Consolidating ${COMMUNES.toLocaleString('en')} communes × ${CELLS} cells × ${ROUNDS} rounds, one process`,
        'one plain scan in one process',
        [one, oneScan],
      ),
      line('the same, the rounds asked at once on all processors', 'one scan as PostgreSQL shares it out by itself', [
        many,
        manyScan,
      ]),
    ],
  }
}

const line = (what: string, floor: string, [taken, scanned]: readonly [number, number]): Line => [
  what,
  time(taken),
  `${floor}, ${time(scanned)}`,
  `${(taken / scanned).toFixed(2)} ×`,
  judged(`≤ ${GOAL}`, taken / scanned <= GOAL),
]
