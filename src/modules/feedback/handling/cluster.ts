/** Groups of things of which each is like at least one other of its group; only groups of `least` and more, the largest first. */
export function groupsOf(pairs: readonly (readonly [string, string])[], least: number): string[][] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    while (parent.has(at) && parent.get(at) !== at) at = parent.get(at)!
    return at
  }
  for (const [a, b] of pairs) {
    parent.set(a, parent.get(a) ?? a)
    parent.set(b, parent.get(b) ?? b)
    parent.set(root(b), root(a))
  }
  const groups = Map.groupBy(parent.keys(), root)
  return [...groups.values()].filter((group) => group.length >= least).toSorted((a, b) => b.length - a.length)
}
