/** A duty or an obligation as somebody reads it: which one, and what it says. */
export type Said = { id: string; name: string; words: string }

/** What an amendment does to one of them: `before` null = added, `after` null = dropped. */
export type Change = { id: string; name: string; before: string | null; after: string | null }

/** What stands otherwise in an amendment than in what runs, in the order of the amendment, what is dropped last. */
export function changesBetween(running: readonly Said[], amended: readonly Said[]): Change[] {
  const [was, now] = [running, amended].map((all) => new Map(all.map((one) => [one.id, one])))
  const changed = amended.flatMap(({ id, name, words }) => {
    const before = was!.get(id)?.words ?? null
    return before === words ? [] : [{ id, name, before, after: words }]
  })
  const dropped = running.flatMap(({ id, name, words }) =>
    now!.has(id) ? [] : [{ id, name, before: words, after: null }],
  )
  return [...changed, ...dropped]
}
