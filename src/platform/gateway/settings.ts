import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { operatorTexts as t } from '../texts.vi.ts'

/** A program of the installation that carries messages to and from a channel, spoken with over HTTP in signed messages. */
export type Gateway = {
  /** The channel, as slices know it: `sms`. */
  name: string
  /** Where messages are handed over; null = it only brings messages. */
  url: string | null
  /** Signs both ways. */
  secret: string
  /** For so long after a person's message one may answer by the channel; null = always. */
  windowHours: number | null
  /** After so long without proof a message counts as not arrived. */
  waitHours: number
}

const gateway = z.strictObject({
  name: z.string().regex(/^[a-z]{2,20}$/),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  secret: z.string().min(32),
  windowHours: z.int().positive().nullable().default(null),
  waitHours: z.int().positive().default(24),
})

const shape = z.strictObject({
  gateways: z
    .array(gateway)
    .max(10)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length),
})

/** Reads the gateways from the operator's file (JSON); none without a file. A file that cannot be used is one readable sentence. */
export function readGateways(file: string | null): Gateway[] {
  if (file === null) return []
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8'))).gateways
  } catch (error) {
    throw new Error(t.badGateways(file), { cause: error })
  }
}
