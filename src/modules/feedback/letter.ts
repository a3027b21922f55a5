/** The most characters of a letter: as Open311 has it, so that every channel takes the same letters. */
export const MOST_LETTERS = 4000
/** Of a message by a channel: an e-mail may be long, and nobody is there to shorten it. Nothing of it is cut. */
export const MOST_MESSAGE = 50_000
export const MOST_PHOTOS = 5
