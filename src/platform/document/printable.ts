/** Control characters and non-characters, which XML 1.0 cannot hold; tab and line feed stay. */
const ILLEGAL = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu

/** The text as it may stand in an Office file: NFC, line ends as '\n', without what XML cannot hold. */
export function printable(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(ILLEGAL, '')
}

/** The text without the sign that ends it, so that the form's own sign can be set. */
export function withoutEnd(text: string): string {
  return text.trimEnd().replace(/[\s.;,/]+$/u, '')
}

/** Lines of a list ended the official way: every one by ';', the last by '.'. */
export function endedLines(lines: string[]): string[] {
  return lines.map((line, index) => `${withoutEnd(line)}${index === lines.length - 1 ? '.' : ';'}`)
}
