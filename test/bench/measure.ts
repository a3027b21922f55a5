/** What a bench found: the thing, its floor measured in the same run, and the ratio that is judged. */
export type Finding = {
  title: string
  /** What exactly was timed, and against what. */
  about: string
  rows: readonly (readonly [string, string])[]
  ratio: string
  goal: string
  reached: boolean
  /** Its lines in the table of docs/benchmarks.md. */
  lines: readonly Line[]
}

/** What was done, how long it took, the floor in the same run, their ratio, the goal; "–" where there is none. */
export type Line = readonly [what: string, figure: string, floor: string, ratio: string, goal: string]

/** A goal and whether it was reached, as the table says it. */
export const judged = (goal: string, reached: boolean): string => `${goal}: ${reached ? 'reached' : '**missed**'}`

/** Milliseconds of each of `count` rounds of every task in turn, so that noise falls on all alike; the first few are not counted. */
export async function inTurn<Name extends string>(
  tasks: Record<Name, (round: number) => unknown>,
  count: number,
  warmUp = Math.ceil(count / 10),
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -warmUp; round < count; round++)
    for (const name of names) {
      const from = performance.now()
      await tasks[name](round + warmUp)
      if (round >= 0) taken[name].push(performance.now() - from)
    }
  return taken
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A time as the table says it: to two or three figures, long ones in seconds. */
export function time(value: number): string {
  if (value >= 500) return `${(value / 1000).toFixed(value < 1000 ? 2 : 1)} s`
  return `${value.toFixed(value < 5 ? 2 : value < 10 ? 1 : 0)} ms`
}

/** A time, and how many of it a second. */
export const timeAndRate = (value: number): string =>
  `${time(value)}, ${Math.round(1000 / value).toLocaleString('en')} a second`

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
