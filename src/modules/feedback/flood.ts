import type { Challenge } from './draft.ts'

/** How many were sent in the last minutes: from one address, and from everywhere. */
export type Pressure = { own: number; all: number }

/** Over what time the pressure is measured. */
export const FLOOD_MINUTES = 10

/**
 * What one address may send in that time, challenge or not. Many people of a mobile network share one address: it is far above what
 * a village sends, and below what a machine does.
 */
export const MOST_FROM_ADDRESS = 40

/** From here on an address, or everybody, shows that a person sends: both are far above a usual day. */
const CALM_ADDRESS = 5
const CALM_EVERYWHERE = 60

export const needsChallenge = ({ own, all }: Pressure): boolean => own >= CALM_ADDRESS || all >= CALM_EVERYWHERE

/** Whether an address goes on sending while very much comes in from everywhere: a few from each still come through. */
export const isPressing = ({ own, all }: Pressure): boolean => own >= CALM_ADDRESS && all >= CALM_EVERYWHERE

/** Zero bits that the browser's work must show: a second on an old phone, more the heavier the flood. */
export const bitsFor = ({ all }: Pressure): number => (all < 5 * CALM_EVERYWHERE ? 15 : 17)

/** A sum of two small numbers that a person does in his head; `chance` are bytes by chance. */
export const challengeOf = (pressure: Pressure, chance: Uint8Array): Challenge => ({
  nonce: Array.from(chance.subarray(2), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  bits: bitsFor(pressure),
  left: 2 + (chance[0]! % 8),
  right: 2 + (chance[1]! % 8),
})

/** Whether the sum was done right: as digits, in any script that NFKC knows. */
export const isRightSum = ({ left, right }: Challenge, typed: string): boolean =>
  typed.normalize('NFKC').trim() === String(left + right)

/** Whether a hash begins with so many zero bits. */
export function hasZeroBits(hash: Uint8Array, bits: number): boolean {
  const whole = Math.floor(bits / 8)
  const rest = bits % 8
  return hash.subarray(0, whole).every((byte) => byte === 0) && (hash[whole] ?? 0xff) >> (8 - rest) === 0
}
