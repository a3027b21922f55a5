/** Signs that turn the reading direction: they make a text read other than it is. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
/** Control characters (line feed and tab stay), the byte order mark, and what is no character at all. */
const NOT_WRITTEN = /(?![\n\t])[\p{Cc}\ufeff\ufffe\uffff]/gu
const MANY_LINES = /\n{4,}/g

/** A letter as it is kept: NFC, whole characters, no controls, no turned directions. Zero-width spaces stay: Khmer is written with them. */
export const letterText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(TURNING, '')
    .replaceAll(NOT_WRITTEN, '')
    .replaceAll(MANY_LINES, '\n\n\n')
    .trim()

/** A text of one line. */
export const lineText = (text: string): string => letterText(text).replaceAll(/\s+/g, ' ')
