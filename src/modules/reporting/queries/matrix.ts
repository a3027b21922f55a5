import type { Ask } from '#platform/http/context.ts'
import { placeLabels } from '../labels.ts'
import { formsOfRound } from './content.ts'
import { figureCells, figureOfUnits } from './figure-column.ts'
import { levelCounts, membersOf } from './members.ts'
import { partsOfUnits } from './part-facts.ts'

/** The level that is turned to `page`, and the cell whose figures stand beside the marks; anything unknown is the first. */
export type Wanted = { level: number; page: number; cellId: number }

/** Every level of a round with one page of its units: parts with their states, one figure. A dozen statements in all. */
export async function matrixOf(ask: Ask, roundId: string, wanted: Wanted) {
  const [counts, figure] = await Promise.all([levelCounts(ask, roundId), figureChoice(ask, roundId, wanted.cellId)])
  const turned = counts.some(({ level }) => level === wanted.level) ? wanted.level : counts[0]?.level
  const levels = await Promise.all(
    counts.map(async (count) => {
      const { level } = count
      const members = await membersOf(ask, roundId, level, level === turned ? wanted.page : 1)
      const ids = members.items.map(({ unitId }) => unitId)
      const [parts, figures] = await Promise.all([
        partsOfUnits(ask, roundId, level, ids),
        figure ? figureOfUnits(ask, { roundId, level, cellId: figure.cellId }, ids) : new Map<string, number>(),
      ])
      return { count, members, parts, figures }
    }),
  )
  return { levels, figure }
}

/** The figures to choose from, by form, and the one chosen; null when the round has only texts. */
async function figureChoice(ask: Ask, roundId: string, wanted: number) {
  const [cells, forms] = await Promise.all([figureCells(ask, roundId), formsOfRound(ask, roundId)])
  const [first] = cells
  if (!first) return null
  const labels = placeLabels(forms)
  return {
    cellId: cells.find(({ id }) => id === wanted)?.id ?? first.id,
    options: cells.map(({ id, key, code, title }) => ({
      value: String(id),
      label: labels.get(`${code}.${key}`) ?? key,
      group: title,
    })),
  }
}
