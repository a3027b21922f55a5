// A petition sent over HTTP as citizens' programs do, beside the same rows written by bare SQL in the same database.
import { request } from 'node:http'
import type pg from 'pg'
import { connectPool } from '../../src/platform/db/connect.ts'
import { runningPostgres } from '../../src/platform/db/postgres/index.ts'
import { newId } from '../../src/platform/id.ts'
import { startApp, temporaryFolder } from '../support/app.ts'
import { inTurn, judged, median, ms, timeAndRate, type Finding } from './measure.ts'

const ROUNDS = 200
/** No slower than ten bare inserts: what is left is HTTP, limits, places, clocks, and the checks of the act. */
const GOAL = 0.1
const BODY = 'Giếng khoan của ấp hết nước từ đầu tháng, bà con phải đi lấy nước xa.'
const TODAY = '2023-06-26'

/** Posts from an address of its own each time, or the limits would end it; the proxy's header says which. */
function post(url: string, round: number): Promise<void> {
  const body = new URLSearchParams({
    api_key: 'cong-khai',
    service_code: 'nuoc-sach-ve-sinh',
    'attribute[COMMUNE]': 'ubnd-xa-tra-vong',
    address_string: 'Ấp Tân Đông',
    'attribute[CONSENT][]': 'listing',
    description: `${BODY} Lần ${round}.`,
  }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': `10.0.${round >> 8}.${round & 255}`,
  }
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/open311/v2/requests.json`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`bench: a petition was answered ${answer.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

type Fixed = { topic: string; desk: string; place: string }

async function fixedOf(pool: pg.Pool): Promise<Fixed> {
  const { rows } = await pool.query<Fixed>(
    `select topic_id as topic, desk_id as desk, place_id as place from feedback.petition where channel = 'open311' limit 1`,
  )
  return rows[0]!
}

/** The rows of one petition: itself, its consent and first step, the count of the address, the line of the record, the kept answer. */
async function bareSql(client: pg.ClientBase, { topic, desk, place }: Fixed, round: number): Promise<void> {
  const [id, actId] = [newId(), newId()]
  const write = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  await client.query('begin')
  await write(
    'repeat',
    `insert into record.repeat (actor_key, act_id, name, input_hash, done_at, answer) values ('machine:x', $1, 'x', 'x', now(), '{}')`,
    [actId],
  )
  await write(
    'act',
    `insert into record.act (id, name, actor_kind, happened_at, business_day) values ($1, 'x', 'machine', now(), $2)`,
    [actId, TODAY],
  )
  await write(
    'petition',
    `insert into feedback.petition (id, code, kind, topic_id, channel, desk_id, unit_id, place_id, hamlet, body, anonymous,
       received_at, received_on, notice_due_on, result_due_on)
     values ($1, $2, 'reflection', $3, 'open311', $4, $4, $5, 'Ấp Tân Đông', $6, true, now(), $7, $7, $7)`,
    [id, String(round).padStart(12, '0'), topic, desk, place, BODY, TODAY],
  )
  await write(
    'consent',
    `insert into feedback.consent (petition_id, purpose, wording_version, given_at) values ($1, 'listing', 1, now())`,
    [id],
  )
  await write(
    'step',
    `insert into feedback.step (petition_id, n, kind, unit_id, at, on_day) values ($1, 1, 'received', $2, now(), $3)`,
    [id, desk, TODAY],
  )
  await write(
    'change',
    `insert into record.change (act_id, position, thing, thing_id, before, after) values ($1, 0, 'petition', $2, null, '{}')`,
    [actId, id],
  )
  await client.query('commit')
  await write('rate', `insert into platform.rate (key, slot, hits) values ($1, date_trunc('minute', now()), 1)`, [
    `bench:${round}`,
  ])
}

export async function benchPetition(): Promise<Finding> {
  const folder = temporaryFolder()
  const app = await startApp({ dataDir: folder.dir, env: { TRUSTED_PROXY: '1' } })
  const pool = connectPool(runningPostgres(folder.dir)!, 2)
  const client = await pool.connect()
  try {
    await post(app.url, 60_000)
    const fixed = await fixedOf(pool)
    const taken = await inTurn(
      { http: (round) => post(app.url, round), bare: (round) => bareSql(client, fixed, round) },
      ROUNDS,
    )
    const all = await pool.query<{ n: number }>('select count(*)::integer as n from feedback.petition')
    if (all.rows[0]!.n < 2 * ROUNDS) throw new Error('bench: the petitions are not there')
    return finding(median(taken.http), median(taken.bare))
  } finally {
    client.release()
    await pool.end()
    await app.end()
    folder.remove()
  }
}

const perSecond = (milliseconds: number) => `${(1000 / milliseconds).toFixed(0)} a second`

const finding = (http: number, bare: number): Finding => ({
  title: 'A petition over Open311',
  about: `POST of a petition to the running app until its tracking code (limits of the address, places, clocks, repeats, record, jobs), each from another address, beside one transaction of bare SQL with prepared statements that writes the same rows to the same durable database. In turn, medians of ${ROUNDS}.`,
  rows: [
    ['over HTTP, one after the other', `${ms(http)}, ${perSecond(http)}`],
    ['floor: bare SQL', `${ms(bare)}, ${perSecond(bare)}`],
  ],
  ratio: `${(bare / http).toFixed(2)} of the floor's speed`,
  goal: `≥ ${GOAL}`,
  reached: bare / http >= GOAL,
  lines: [
    [
      'A petition over Open311, one after the other',
      timeAndRate(http),
      `the same rows by bare SQL in one transaction, ${timeAndRate(bare)}`,
      `${(bare / http).toFixed(2)} of its speed`,
      judged(`≥ ${GOAL}`, bare / http >= GOAL),
    ],
  ],
})
