import { z } from 'zod'

export const MANIFEST = 'manifest.json'
export const SUMS = 'SHA256SUMS'
/** Raised when an older program could not read what is written. */
export const FORMAT = 1

const manifest = z.object({
  product: z.literal('chung-tay'),
  format: z.number(),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
})

/** What a backup says of itself: its schema by the migrations that made it, and its tables with their columns. */
export type Manifest = z.output<typeof manifest>

/** A table's part of the archive number `part`. */
export const tablePart = (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}.copy`

/** The table that a member holds rows of; null where it is no table's. */
export const tableOf = (member: string): string | null => /^tables\/([^/]+)\/\d{6}\.copy$/.exec(member)?.[1] ?? null

/** The manifest in these bytes; null where they are none. */
export function readManifest(bytes: Buffer): Manifest | null {
  try {
    const read = manifest.safeParse(JSON.parse(bytes.toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
