/** The first position from which on `reached` holds, by halving; the length when it never does. */
export function firstAbove<T>(sorted: readonly T[], reached: (one: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && reached(one)) high = middle
    else low = middle + 1
  }
  return low
}
