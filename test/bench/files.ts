// The files of a report as large as a province or a country: how long they take, and how long others wait meanwhile.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { formFile, hasCell, type Form } from '../../src/modules/reporting/form.ts'
import type { ReportContent } from '../../src/modules/reporting/output/report-content.ts'
import { reportWorkbook } from '../../src/modules/reporting/output/report-workbook.ts'
import { makeXlsx } from '../../src/platform/document/make.ts'
import { judged, median, ms, time, type Finding } from './measure.ts'

const FORMS = ['giua-ky-ket-qua', 'giua-ky-von']
const [PROVINCE, COUNTRY] = [100, 3321]
const TIMES = 5
const GOAL_WAIT_MS = 500

const placesOf = ({ rows, columns }: Form): string[] =>
  rows.flatMap((row) =>
    columns.filter((column) => !column.computed && hasCell(row, column)).map((column) => `${row.key}.${column.key}`),
  )

/** All figures of the mid-term forms of so many communes. */
function figuresOf(root: string, communes: number): Parameters<typeof reportWorkbook>[1] {
  const forms = FORMS.map((id) => ({
    id,
    form: formFile.parse(JSON.parse(readFileSync(join(root, `catalogue/forms/${id}.json`), 'utf8'))),
  }))
  const cells: ReportContent['cells'] = forms.flatMap(({ id, form }) =>
    placesOf(form).map((key) => ({ formId: id, key, held: { number: 12_345.5 } })),
  )
  const units = Array.from({ length: communes }, (_, n) => ({
    name: `Ủy ban nhân dân xã số ${n + 1}`,
    figures: new Map(cells.map(({ formId, key }, k) => [`${formId}.${key}`, ((n * k) % 1000) + 0.5])),
  }))
  return { forms, cells, units }
}

/** The longest time in which nobody else had a turn while `work` went on. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()]
  const turn = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const others = setInterval(turn, 1)
  await work()
  turn()
  clearInterval(others)
  return longest
}

async function timed(root: string, communes: number) {
  const figures = figuresOf(root, communes)
  const make = () => makeXlsx(reportWorkbook({ issuer: 'Sở', title: 'Giữa kỳ' }, figures))
  const entries = unzipSync(await make())
  const taken: Record<'made' | 'waited' | 'floor', number[]> = { made: [], waited: [], floor: [] }
  for (let n = 0; n < TIMES; n++) {
    const from = performance.now()
    taken.waited.push(await longestWait(make))
    const made = performance.now()
    zipSync(entries, { level: 6 })
    taken.made.push(made - from)
    taken.floor.push(performance.now() - made)
  }
  return { made: median(taken.made), waited: median(taken.waited), floor: median(taken.floor) }
}

const waiting = (longest: number) => judged(`others ≤ ${GOAL_WAIT_MS} ms`, longest <= GOAL_WAIT_MS)

export async function benchFiles(root: string): Promise<Finding> {
  const [province, country] = [await timed(root, PROVINCE), await timed(root, COUNTRY)]
  const figuresEach = figuresOf(root, 1).cells.length
  return {
    title: 'The workbook of a large report',
    about: `All figures of the mid-term forms of ${PROVINCE} and of ${COUNTRY.toLocaleString('en')} communes with live sums, from figures in memory to the finished .xlsx, made in a thread of its own; beside packing the same finished sheets as a zip. "Others wait" is the longest time in which the process served nobody else. Medians of ${TIMES}.`,
    rows: [
      [`${PROVINCE} communes`, ms(province.made)],
      [`${PROVINCE} communes: others wait`, ms(province.waited)],
      [`${COUNTRY.toLocaleString('en')} communes`, ms(country.made)],
      [`${COUNTRY.toLocaleString('en')} communes: others wait`, ms(country.waited)],
      [`${COUNTRY.toLocaleString('en')} communes: floor, packing alone`, ms(country.floor)],
    ],
    ratio: `${(country.made / country.floor).toFixed(1)} × the floor`,
    goal: `others never wait longer than ${GOAL_WAIT_MS} ms`,
    reached: Math.max(province.waited, country.waited) <= GOAL_WAIT_MS,
    lines: [
      [
        `The workbook of ${PROVINCE} communes × ${figuresEach} figures, made in a thread of its own`,
        time(province.made),
        '–',
        `others wait ${time(province.waited)} at most`,
        waiting(province.waited),
      ],
      [
        `the same of ${COUNTRY.toLocaleString('en')} communes`,
        time(country.made),
        `packing its finished sheets alone, ${time(country.floor)}`,
        `${(country.made / country.floor).toFixed(1)} ×; others wait ${time(country.waited)} at most`,
        waiting(country.waited),
      ],
    ],
  }
}
