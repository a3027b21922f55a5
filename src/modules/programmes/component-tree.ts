/** Where a component stands: a tiểu dự án has its dự án as parent. */
export type ComponentPlace = { code: string; parentCode: string | null }

/** The codes and everything beneath them: naming a dự án names its tiểu dự án. Unknown codes stay as they are. */
export function withBeneath(places: readonly ComponentPlace[], codes: readonly string[]): Set<string> {
  const found = new Set(codes)
  const children = Map.groupBy(places, ({ parentCode }) => parentCode)
  for (const code of found) for (const child of children.get(code) ?? []) found.add(child.code)
  return found
}
