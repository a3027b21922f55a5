// The first start: from nothing but the installed packages to the first page, beside making and starting the empty database alone.
import { startPostgres } from '../../src/platform/db/postgres/index.ts'
import { startApp, temporaryFolder } from '../support/app.ts'
import { inTurn, judged, median, ms, time, type Finding } from './measure.ts'

const ROUNDS = 3
const MOST_MS = 10_000

/** `npm start` on an empty data folder: a database is made, brought to its structure, filled with the sample; a page is read. */
export async function benchStart(): Promise<Finding> {
  const taken = await inTurn({ start: firstPage, floor: emptyDatabase }, ROUNDS, 0)
  const [start, floor] = [median(taken.start), median(taken.floor)]
  return {
    title: 'From the first start to the first page',
    about:
      'The app with its sample on an empty data folder until its first page was read and it ended, against making, starting and stopping an empty database of the same kind.',
    rows: [
      ['first start, first page, end', ms(start)],
      ['the empty database alone', ms(floor)],
    ],
    ratio: `${(start / floor).toFixed(1)} ×`,
    goal: '≤ 10 s on a quiet machine',
    reached: start <= MOST_MS,
    lines: [
      [
        'From the first start on an empty folder, with the sample, to the first page and the end',
        time(start),
        `the empty database alone, ${time(floor)}`,
        `${(start / floor).toFixed(1)} ×`,
        judged('≤ 10 s', start <= MOST_MS),
      ],
    ],
  }
}

async function firstPage(): Promise<void> {
  const folder = temporaryFolder()
  const app = await startApp({ dataDir: folder.dir })
  await fetch(app.url).then((answer) => answer.text())
  await app.end()
  folder.remove()
}

async function emptyDatabase(): Promise<void> {
  const folder = temporaryFolder()
  const server = await startPostgres(folder.dir)
  await server.stop()
  folder.remove()
}
