/** The most characters of a letter: as Open311 has it, so that every channel takes the same letters. */
export const MOST_LETTERS = 4000
export const MOST_PHOTOS = 5
