/** A text of at most `most` characters (UTF-16 units): a longer one is cut behind a whole word and ends in '…'. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  const words = /\s/.test(text.charAt(most - 1)) ? head : head.slice(0, Math.max(head.search(/\s\S*$/), 0))
  // One word without end: cut through it, but not through a character of two units.
  return `${(words.trimEnd() || head).replace(/[\uD800-\uDBFF]$/, '')}…`
}
