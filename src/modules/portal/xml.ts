const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** What XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu

/** Text as it stands in XML, in an element or an attribute. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/** One element. `children` are XML already; a text goes through `xmlText` first. */
export function element(name: string, children: string, attributes: Record<string, string> = {}): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
  return children === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${children}</${name}>`
}

export const textElement = (name: string, text: string, attributes?: Record<string, string>): string =>
  element(name, xmlText(text), attributes)

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
