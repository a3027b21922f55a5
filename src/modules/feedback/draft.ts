import { z } from 'zod'
import { choices } from './kind.ts'
import { MOST_LETTERS } from './letter.ts'
import { letterText, lineText } from './letter-text.ts'
import { draftTexts as t } from './texts.vi.ts'

/** What a sender must show when the form is under attack: either the sum, or the work that his browser does. */
export type Challenge = { nonce: string; bits: number; left: number; right: number }

/** What was typed so far on the pages "what" and "where". */
export type Draft = {
  choice?: string
  topic?: string
  body?: string
  place?: string
  hamlet?: string
  latitude?: string
  longitude?: string
  challenge?: Challenge
}

/** The first page: what it is about. */
export const whatShape = z.object({
  choice: z.enum(choices, t.noChoice),
  topic: z.string().max(60).optional(),
  // Measured as it is kept: a form sends each end of a line as two characters.
  body: z
    .string({ error: t.noBody })
    .transform(letterText)
    .pipe(z.string().min(1, t.noBody).max(MOST_LETTERS, t.tooLong(MOST_LETTERS))),
})

const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(?:\.\d{1,15})?$/)
    .refine((text) => Math.abs(Number(text)) <= most)
    .optional()

/** The second page: where. All of it may be left out. */
export const whereShape = z.object({
  place: z.uuid().optional(),
  hamlet: z.string().max(120).transform(lineText).optional(),
  latitude: degrees(90),
  longitude: degrees(180),
})
