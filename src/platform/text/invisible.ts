/** Marks that turn the direction of what follows, and blanks without width: nobody sees them, nobody means them in an office's text. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/**
 * The text without what changes its order or breaks its words unseen: what is signed reads as it is shown. Joiners stay,
 * for some signs are made of several.
 */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')
