/** One thing found by the search of the workspace. */
export type Hit = { id: string; href: string; title: string; origin: string }

/** What one slice found: the best first, and how many there are in all. */
export type Hits = { kind: string; items: Hit[]; total: number }

/** The words of a search, cut to what a person types; null when there is nothing to look for. */
export function searchWords(typed: string | null): string | null {
  const words = (typed ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, 100)
  return words.length >= 2 ? words : null
}

/** A LIKE pattern that finds the words anywhere: their own % and _ are plain letters. */
export const likePattern = (words: string): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
