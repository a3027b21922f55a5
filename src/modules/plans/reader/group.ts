/** The text of a group of a match, empty when the group took no part in it. */
export function group(found: RegExpMatchArray, n: number): string {
  return found[n] ?? ''
}
