/** What still needs an officer's eye before the breakdown is confirmed; `anchor` is its place on the checking screen. */
export type OpenPoint = { anchor: string; kind: 'owner' | 'name' | 'date' | 'parties' | 'deadline' | 'remark' }

type Breakdown = {
  duties: readonly { n: number; owners: readonly unknown[]; openNames: readonly string[] }[]
  deadlines: readonly { id: string; dutyId: string | null; lastDay: string | null }[]
  obligations: readonly {
    id: string
    deadlineId: string | null
    from: readonly unknown[]
    to: readonly unknown[]
    openNames: readonly string[]
  }[]
  remarks: readonly { id: string; severity: string; answer: string | null }[]
  /** Dates moved from another year that nobody looked at. */
  proposals: readonly { deadlineId: string }[]
}

/** The open points in the order of the screen: owners, reports, dates that bind nobody, unanswered remarks (notes are not counted). */
export function openPoints({ duties, deadlines, obligations, remarks, proposals }: Breakdown): OpenPoint[] {
  const moved = new Set(proposals.map(({ deadlineId }) => deadlineId))
  const used = new Set(obligations.map(({ deadlineId }) => deadlineId))
  return [
    ...duties.flatMap(({ n, owners, openNames }): OpenPoint[] => {
      if (owners.length === 0) return [{ anchor: `nv-${n}`, kind: 'owner' }]
      return openNames.length > 0 ? [{ anchor: `nv-${n}`, kind: 'name' }] : []
    }),
    ...proposals.map(({ deadlineId }): OpenPoint => ({ anchor: `han-${deadlineId}`, kind: 'date' })),
    ...obligations
      .filter(({ from, to, openNames }) => from.length === 0 || to.length === 0 || openNames.length > 0)
      .map(({ id }): OpenPoint => ({ anchor: `bc-${id}`, kind: 'parties' })),
    ...deadlines
      .filter(({ id, dutyId, lastDay }) => dutyId === null && lastDay !== null && !used.has(id) && !moved.has(id))
      .map(({ id }): OpenPoint => ({ anchor: `han-${id}`, kind: 'deadline' })),
    ...remarks
      .filter(({ severity, answer }) => severity !== 'note' && answer === null)
      .map(({ id }): OpenPoint => ({ anchor: `ly-${id}`, kind: 'remark' })),
  ]
}
