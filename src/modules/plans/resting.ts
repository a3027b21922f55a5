/** Where in the document an item of the breakdown rests, by the item's place on the screen. */
export type Resting = { anchor: string; paragraph: number | null; start: number | null; end: number | null }

type Placed = { paragraph: number | null; start: number | null; end: number | null }
type Breakdown = {
  duties: readonly (Placed & { n: number })[]
  deadlines: readonly (Placed & { id: string })[]
  obligations: readonly (Placed & { id: string })[]
  remarks: readonly { id: string; evidence: unknown }[]
}

/** Every stretch of the document that something on the checking screen rests on; a remark by its first place of evidence. */
export function restingOf({ duties, deadlines, obligations, remarks }: Breakdown): Resting[] {
  return [
    ...duties.map(({ n, ...place }) => at(`nv-${n}`, place)),
    ...deadlines.map(({ id, ...place }) => at(`han-${id}`, place)),
    ...obligations.map(({ id, ...place }) => at(`bc-${id}`, place)),
    ...remarks.flatMap(({ id, evidence }) => {
      const [first] = evidence as { at: { paragraph: number; start: number; end: number } }[]
      return first ? [at(`ly-${id}`, first.at)] : []
    }),
  ].filter(({ paragraph }) => paragraph !== null)
}

const at = (anchor: string, { paragraph, start, end }: Placed): Resting => ({ anchor, paragraph, start, end })
