import type { Held } from './cell-input.ts'

export type Difference<Key> = { key: Key; before: Held | undefined; after: Held | undefined }

/** The cells in which two versions differ, in the order of the later one, then those that it lost. */
export function differences<Key>(before: ReadonlyMap<Key, Held>, after: ReadonlyMap<Key, Held>): Difference<Key>[] {
  const keys = new Set([...after.keys(), ...before.keys()])
  return [...keys]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((pair) => !sameHeld(pair.before, pair.after))
}

/** Blank and zero differ; a figure and the same digits as text differ. */
export const sameHeld = (a: Held | undefined, b: Held | undefined): boolean => {
  const [one = {}, other = {}] = [a, b]
  return one.number === other.number && one.text === other.text && one.unread === other.unread
}
