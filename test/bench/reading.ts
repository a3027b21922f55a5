// Reading a plan beside the least that any reader must do with the same text: one pass of NFC.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '../../src/modules/plans/reader/index.ts'
import { inTurn, judged, median, ms, time, type Finding } from './measure.ts'

const LENGTH = 100_000
const GOAL_MS = 300

/** The sample's plan, its middle repeated up to 100,000 characters, with marks apart from letters (NFD). */
function longPlan(root: string): string {
  const lines = readFileSync(join(root, 'samples/tan-bien-2023/plan.txt'), 'utf8').split('\n')
  const [head, middle, tail] = [lines.slice(0, 20), lines.slice(20, -20), lines.slice(-20)]
  const body: string[] = []
  const size = () => body.reduce((sum, line) => sum + line.length + 1, 0)
  while (size() < LENGTH) body.push(...middle)
  return [...head, ...body, ...tail].join('\n').slice(0, LENGTH).normalize('NFD')
}

export async function benchReading(root: string): Promise<Finding> {
  const text = longPlan(root)
  const taken = await inTurn({ read: () => readPlan({ text }), floor: () => text.normalize('NFC') }, 15, 3)
  const [read, floor] = [median(taken.read), median(taken.floor)]
  return {
    title: 'Reading a plan',
    about: `\`readPlan\` on a text of ${text.normalize('NFC').length.toLocaleString('en')} characters, beside \`String.normalize('NFC')\` on the same text. Medians of 15.`,
    rows: [
      ['reading', ms(read)],
      ['floor: one NFC pass', ms(floor)],
    ],
    ratio: `${(read / floor).toFixed(0)} × the floor`,
    goal: `< ${GOAL_MS} ms`,
    reached: read < GOAL_MS,
    lines: [
      [
        `Reading a plan of ${LENGTH.toLocaleString('en')} characters`,
        time(read),
        `one NFC pass, ${time(floor)}`,
        `${(read / floor).toFixed(0)} ×`,
        judged(`< ${GOAL_MS} ms`, read < GOAL_MS),
      ],
    ],
  }
}
