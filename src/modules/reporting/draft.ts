import { z } from 'zod'

/** What the entry page posts. */
export const draftInput = z.object({
  filingId: z.uuid(),
  /** The parts on the page, each with the count of edits it was shown with. */
  seen: z.array(z.object({ partId: z.uuid(), edits: z.number().int().min(0) })).min(1),
  /** What stands in the fields; `choice` is the reading picked where a number was ambiguous. */
  cells: z.array(
    z.object({ cellId: z.number().int(), text: z.string().max(20_000), choice: z.string().max(60).optional() }),
  ),
  reasons: z.array(z.object({ key: z.string().max(200), text: z.string().max(2_000) })).default([]),
  answers: z.array(z.object({ queryId: z.uuid(), text: z.string().max(4_000) })).default([]),
  /** Blank cells that say "không phát sinh": a figure becomes 0, a section of the outline says so. */
  nothingIn: z.array(z.number().int()).max(5_000).default([]),
})

export type Draft = z.output<typeof draftInput>
