/** Who owes (from) and who receives (to) a report, as unit ids. */
export type Flow = { from: readonly string[]; to: readonly string[] }

/**
 * The level of each report in the chain: 1 where nobody among its senders receives another one, else one above the
 * highest of those they receive. Circles in the document do not loop: a report on the way back keeps its level.
 */
export function reportLevels(flows: readonly Flow[]): number[] {
  const below = flows.map(({ from, to }, i) =>
    flows.flatMap((other, j) => (j !== i && feeds(other, from, to) ? [j] : [])),
  )
  const known = new Map<number, number>()
  const levelOf = (i: number, way: ReadonlySet<number>): number => {
    const level = known.get(i)
    if (level !== undefined) return level
    const onWay = new Set([...way, i])
    const under = below[i]!.filter((j) => !onWay.has(j)).map((j) => levelOf(j, onWay))
    const answer = 1 + Math.max(0, ...under)
    if (way.size === 0) known.set(i, answer)
    return answer
  }
  return flows.map((_, i) => levelOf(i, new Set()))
}

/** Whether `other` brings its report to one of `from`, and is not itself the one they report to. */
const feeds = (other: Flow, from: readonly string[], to: readonly string[]): boolean =>
  other.to.some((unit) => from.includes(unit)) && !other.from.some((unit) => to.includes(unit))
