import { z } from 'zod'
import { Secret } from '#platform/secret.ts'
import { complaintSubjects, kinds, purposes } from '../kind.ts'
import type { Contact } from '../contact.ts'
import { MOST_LETTERS, MOST_MESSAGE, MOST_PHOTOS } from '../letter.ts'
import { letterText, lineText } from '../letter-text.ts'

const degrees = (most: number) => z.number().min(-most).max(most)

/** A photo that went through `readPhoto`: upright, shrunk, without metadata. */
const photoShape = z.object({
  mediaType: z.literal('image/jpeg'),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.custom<Secret<Uint8Array>>((value) => value instanceof Secret),
})

const text = (most: number) => z.string().max(most).transform(letterText).pipe(z.string().min(1))

/** What a letter is, whatever channel it came by. The contact is a Secret: it goes into no record and no stored answer. */
export const letterShape = z.object({
  kind: z.enum(kinds),
  complaintAbout: z.enum(complaintSubjects).optional(),
  topicCode: z.string().max(60).optional(),
  body: text(MOST_LETTERS),
  placeId: z.uuid().optional(),
  hamlet: z.string().max(120).transform(lineText).optional(),
  point: z.object({ latitude: degrees(90), longitude: degrees(180) }).optional(),
  sex: z.enum(['female', 'male']).optional(),
  consents: z.array(z.enum(purposes)).max(purposes.length).default([]),
  contact: z.custom<Secret<Contact>>((value) => value instanceof Secret).optional(),
  photos: z.array(photoShape).max(MOST_PHOTOS).default([]),
})

/** As `letterShape`, of a message by a channel. */
export const longLetterShape = letterShape.extend({ body: text(MOST_MESSAGE) })

export type Letter = z.output<typeof letterShape>
