// A filing's 60 figures sent over HTTP by a person signed in, beside the same rows written by bare SQL in the same database.
import type pg from 'pg'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { quietRuntime } from '../../bin/commands/quiet-runtime.ts'
import { loadForm, openRound } from '../../src/modules/reporting/server.ts'
import { perform, type Runtime } from '../../src/platform/command/perform.ts'
import type { Command } from '../../src/platform/command/command.ts'
import { connectPool, kyselyOn } from '../../src/platform/db/connect.ts'
import { runningPostgres } from '../../src/platform/db/postgres/index.ts'
import { newId } from '../../src/platform/id.ts'
import { startApp, temporaryFolder } from '../support/app.ts'
import { inTurn, judged, median, ms, time, type Finding } from './measure.ts'

const ROUNDS = 200
const GOAL = 0.4
const ROWS = 20
const COLUMNS = 3
const TODAY = '2023-06-26'

const form = {
  code: 'bench',
  title: 'Biểu đo tốc độ',
  kind: 'table',
  programme: 'giam-ngheo-2021-2025',
  draft: true,
  source: ['đo tốc độ'],
  validFrom: '2021-01-01',
  validTo: null,
  columns: Array.from({ length: COLUMNS }, (_, n) => ({ key: `c${n}`, label: `C${n}`, unit: null, type: 'number' })),
  rows: Array.from({ length: ROWS }, (_, n) => ({ key: `r${n}`, label: `R${n}`, component: null })),
  checks: [],
}

/** Opens a round of the one form, in which one commune owes a report to one department. */
async function openBenchRound(runtime: Runtime, unit: (code: string) => Promise<string>): Promise<string> {
  const at = { actor: { kind: 'system', cause: 'bench' } as const, now: new Date(), today: TODAY }
  const run = <R>(command: Command<R>, input: unknown) => perform(runtime, { ...at, actId: newId() }, command, input)
  await run(loadForm, form)
  const part = { key: 'x', title: 'X', receiverUnitId: await unit('phong-ldtbxh-tan-bien'), components: [], rest: true }
  const { id } = await run(openRound, {
    code: 'bench',
    title: 'Đợt đo tốc độ',
    unitId: part.receiverUnitId,
    programme: form.programme,
    purpose: 'monitoring',
    occasion: 'midTerm',
    period: { from: '2023-01-01', until: '2023-06-14' },
    cutoff: { on: null },
    forms: [form.code],
    levels: [{ level: 1, title: 'X', due: null, parts: [part], members: [{ unitId: await unit('ubnd-xa-tan-lap') }] }],
  })
  return id
}

type Post = (path: string, fields: Record<string, string>) => Promise<void>

/** Signs in as people do; answers how to post forms with that session, on a connection that stays open as a browser's does. */
async function signedIn(url: string, username: string, password: string, agent: Agent): Promise<Post> {
  const send = async (path: string, fields: Record<string, string>, cookie = '') => {
    const body = new URLSearchParams({ _act: newId(), ...fields }).toString()
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length }
    const sent = request(url + path, { method: 'POST', agent, headers }).end(body)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    await once(answer.resume(), 'end')
    return answer
  }
  const answer = await send('/lam-viec/dang-nhap', { username, password })
  const cookie = answer.headers['set-cookie']!.map((each) => each.split(';')[0]).join('; ')
  return async (path, fields) => {
    const { statusCode } = await send(path, fields, cookie)
    if (statusCode !== 303) throw new Error(`bench: ${path} answered ${statusCode}`)
  }
}

type Filing = { filingId: string; partId: string; unitId: string; cells: number[] }

async function filingOf(pool: pg.Pool, roundId: string): Promise<Filing> {
  const { rows } = await pool.query<Filing>(
    `select filing.id as "filingId", part.part_id as "partId", filing.unit_id as "unitId",
      (select array_agg(cell_id order by cell_id) from reporting.part_cell where part_id = part.part_id) as cells
     from reporting.filing filing join reporting.filing_part part on part.filing_id = filing.id where filing.round_id = $1`,
    [roundId],
  )
  return rows[0]!
}

const figures = (cells: readonly number[], round: number) => cells.map((cell) => cell + round * 7 + 1)

type WriteFigures = (
  client: pg.ClientBase,
  filing: Filing,
  numbers: readonly number[],
  person: string,
) => Promise<unknown>

const UPSERT = `on conflict (filing_id, cell_id) do update
  set number = excluded.number, entered_by = excluded.entered_by, entered_at = excluded.entered_at`

/** As a plain program does it: one prepared statement a row. */
const rowByRow: WriteFigures = async (client, { filingId, cells }, numbers, person) => {
  for (const [n, cell] of cells.entries())
    await client.query({
      name: 'figure',
      text: `insert into reporting.value (filing_id, cell_id, number, origin, entered_by, entered_at)
        values ($1, $2, $3, 'entered', $4, now()) ${UPSERT}`,
      values: [filingId, cell, numbers[n], person],
    })
}

/** All figures in one statement of many rows. */
const manyRows: WriteFigures = (client, { filingId, cells }, numbers, person) => {
  const places = cells.map((_, n) => `($1, $${2 * n + 3}, $${2 * n + 4}, 'entered', $2, now())`)
  return client.query({
    name: 'figures',
    text: `insert into reporting.value (filing_id, cell_id, number, origin, entered_by, entered_at) values ${places.join(', ')} ${UPSERT}`,
    values: [filingId, person, ...cells.flatMap((cell, n) => [cell, numbers[n]])],
  })
}

/** The leanest way that was found: two lists, unpacked by the database. */
const lists: WriteFigures = (client, { filingId, cells }, numbers, person) =>
  client.query({
    name: 'lists',
    text: `insert into reporting.value (filing_id, cell_id, number, origin, entered_by, entered_at)
     select $1, row.cell, row.number, 'entered', $2, now() from unnest($3::integer[], $4::numeric[]) as row(cell, number) ${UPSERT}`,
    values: [filingId, person, cells, numbers],
  })

/** The rows of one saving: the figures, the count of edits, the line in the record with what changed, the answer kept for repeats. */
async function bareSql(client: pg.ClientBase, filing: Filing, round: number, writeFigures: WriteFigures) {
  const { filingId, partId, cells, unitId: person } = filing
  const actId = newId()
  const numbers = figures(cells, round)
  const told = JSON.stringify(Object.fromEntries(cells.map((cell, n) => [`bench.${cell}`, numbers[n]])))
  await client.query('begin')
  await client.query(
    `insert into record.repeat (actor_key, act_id, name, input_hash, done_at, answer) values ($1, $2, 'x', 'x', now(), '{}')`,
    [`person:${person}`, actId],
  )
  await client.query(
    `insert into record.act (id, name, actor_kind, person_id, happened_at, business_day) values ($1, 'x', 'person', $2, now(), $3)`,
    [actId, person, TODAY],
  )
  await writeFigures(client, filing, numbers, person)
  await client.query(
    'update reporting.filing_part set edits = edits + 1, edited_by = $3, edited_at = now() where filing_id = $1 and part_id = $2',
    [filingId, partId, person],
  )
  await client.query(
    `insert into record.change (act_id, position, thing, thing_id, before, after) values ($1, 0, 'filing', $2, $3, $3)`,
    [actId, filingId, told],
  )
  await client.query('commit')
}

export async function benchFiling(root: string): Promise<Finding> {
  const { password } = JSON.parse(readFileSync(join(root, 'samples/tan-bien-2023/sample.json'), 'utf8')) as {
    password: string
  }
  const folder = temporaryFolder()
  const app = await startApp({ dataDir: folder.dir })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const pool = connectPool(runningPostgres(folder.dir)!, 2)
  const db = kyselyOn(pool)
  const client = await pool.connect()
  try {
    const unit = async (code: string) =>
      (await db.selectFrom('organisation.unit').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
    const runtime = quietRuntime(db, { dataDir: folder.dir, privacyKeyFile: null })
    const roundId = await openBenchRound(runtime, unit)
    const post = await signedIn(app.url, 'thuy.tanlap', password, agent)
    const page = `/lam-viec/bao-cao/${roundId}/${await unit('ubnd-xa-tan-lap')}`
    await post(page, { lam: 'lap', cap: '1' })
    const filing = await filingOf(pool, roundId)
    // All sides count the edits of the part that they write: the page sends the count it has seen.
    let edits = 0
    const http = async (round: number) => {
      const typed = figures(filing.cells, round).map((figure, n) => [`o.${filing.cells[n]}`, String(figure)])
      await post(`${page}/nhap?cap=1`, {
        lam: 'luu',
        filing: filing.filingId,
        [`lan.${filing.partId}`]: String(edits),
        ...Object.fromEntries(typed),
      })
      edits++
    }
    const taken = await inTurn(
      {
        http,
        rows: async (round) => {
          await bareSql(client, filing, round + 100_000, rowByRow)
          edits++
        },
        many: async (round) => {
          await bareSql(client, filing, round + 200_000, manyRows)
          edits++
        },
        lists: async (round) => {
          await bareSql(client, filing, round + 300_000, lists)
          edits++
        },
      },
      ROUNDS,
    )
    await mustHold(pool, filing, ROUNDS + ROUNDS / 10 - 1 + 300_000)
    const { alone } = await inTurn({ alone: (round) => http(round + 400_000) }, ROUNDS)
    return finding({
      http: median(taken.http),
      alone: median(alone),
      rows: median(taken.rows),
      many: median(taken.many),
      lists: median(taken.lists),
    })
  } finally {
    client.release()
    agent.destroy()
    await db.destroy()
    await app.end()
    folder.remove()
  }
}

/** What was measured has really been written. */
async function mustHold(pool: pg.Pool, { filingId, cells }: Filing, round: number): Promise<void> {
  const { rows } = await pool.query<{ number: number }>(
    'select number from reporting.value where filing_id = $1 order by cell_id',
    [filingId],
  )
  const wanted = figures(cells, round)
  if (rows.length !== ROWS * COLUMNS || rows.some(({ number }, n) => number !== wanted[n]))
    throw new Error('bench: the figures are not there')
}

type Medians = Record<'http' | 'alone' | 'rows' | 'many' | 'lists', number>

const finding = ({ http, alone, rows, many, lists: leanest }: Medians): Finding => ({
  title: 'A filing of 60 cells',
  about: `A commune's officer, signed in, saves 60 changed figures: POST of the entry form to the running app (session, scope, checks, record, repeats) until its answer. The floor is one transaction of bare SQL that writes the same rows to the same durable database: the figures in one insert of 60 rows, the count of edits, the line in the record, what changed, and the line that knows a repeat. Beside it two other ways of the same transaction. In turn, medians of ${ROUNDS}.`,
  rows: [
    ['over HTTP', ms(http)],
    ['over HTTP, without other work between the savings', ms(alone)],
    ['floor: bare SQL, one insert of 60 rows', ms(many)],
    [`bare SQL, figures as two lists (${(leanest / http).toFixed(2)} of its speed)`, ms(leanest)],
    [`bare SQL, one prepared statement a figure (${(rows / http).toFixed(2)} of its speed)`, ms(rows)],
  ],
  ratio: `${(many / http).toFixed(2)} of the floor's speed`,
  goal: `≥ ${GOAL}`,
  reached: many / http >= GOAL,
  lines: [
    [
      'A filing of 60 cells over HTTP with a live session',
      time(http),
      `the same rows by bare SQL in one transaction, the figures in one prepared insert of 60 rows, ${time(many)}`,
      `${(many / http).toFixed(2)} of its speed`,
      judged(`≥ ${GOAL}`, many / http >= GOAL),
    ],
    [
      'the same',
      time(http),
      `the same transaction, one prepared statement a figure, ${time(rows)}`,
      `${(rows / http).toFixed(2)} of its speed`,
      '–',
    ],
    ['the same without other work between the savings', time(alone), '–', '–', '–'],
  ],
})
