import { withoutInvisible } from '#platform/text/index.ts'

/** Control characters and non-characters, which XML 1.0 cannot hold; tab and line feed stay. */
const ILLEGAL = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu

/** The text as it may stand in an Office file: NFC, line ends as '\n', without what XML cannot hold and what turns the direction unseen. */
export function printable(text: string): string {
  return withoutInvisible(text.toWellFormed().normalize('NFC')).replace(/\r\n?/g, '\n').replace(ILLEGAL, '')
}

/** Capitals by Vietnamese rules. */
export function capitals(text: string): string {
  return printable(text).toLocaleUpperCase('vi')
}

/** The text without the sign that ends it, so that the form's own sign can be set. */
export function withoutEnd(text: string): string {
  return text.trimEnd().replace(/[\s.;,/]+$/u, '')
}

/** Lines of a list ended the official way: every one by ';', the last by '.'. */
export function endedLines(lines: string[]): string[] {
  return lines.map((line, index) => `${withoutEnd(line)}${index === lines.length - 1 ? '.' : ';'}`)
}
