const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
}

/** A text as it stands in XML, between tags or in an attribute: escaped; what XML 1.0 cannot hold is left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(UNWRITABLE, '')
    .replaceAll(/[&<>"'\r]/g, (sign) => ESCAPED[sign]!)

/** One element. `children` are XML already; a text goes through `xmlText` first. */
export function xmlElement(name: string, children: string, attributes: Record<string, string> = {}): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
  return children === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${children}</${name}>`
}

export const xmlTextElement = (name: string, text: string, attributes?: Record<string, string>): string =>
  xmlElement(name, xmlText(text), attributes)

export type XmlValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue }

/**
 * A value as an element: objects become child elements in their order, lists become children named by `itemOf` (the list's own name
 * where it has none), null an empty element. `undefined` is left out. Names are trusted.
 */
export function xmlOf(name: string, value: XmlValue, itemOf: Readonly<Record<string, string>> = {}): string {
  if (value === undefined) return ''
  return xmlElement(name, innerXml(name, value, itemOf))
}

function innerXml(name: string, value: NonNullable<XmlValue> | null, itemOf: Readonly<Record<string, string>>): string {
  if (value === null) return ''
  if (isList(value)) return value.map((item) => xmlOf(itemOf[name] ?? name, item, itemOf)).join('')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([child, inner]) => xmlOf(child, inner, itemOf))
      .join('')
  return xmlText(String(value))
}

const isList = (value: XmlValue): value is readonly XmlValue[] => Array.isArray(value)

/** A whole document around a root element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
