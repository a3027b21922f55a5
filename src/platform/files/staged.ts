import { z } from 'zod'
import { endings, type MediaType } from './media-type.ts'

/** The shape of a staged file in an act's input. It is filled by the server from `FileStore.stage`, never from a form. */
export const stagedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  mediaType: z.enum(Object.keys(endings) as MediaType[]),
  size: z.int().positive(),
})
