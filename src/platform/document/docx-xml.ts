import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { damaged, decode } from './archive.ts'

/** One element of an office file, names without prefix; `text` is set on text nodes only. */
export type Xml = { name: string; attributes: Record<string, string>; children: Xml[]; text: string }

type Raw = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const LAST_CODE_POINT = 0x10ffff

/** The five entities of XML and numbered characters; office files know no others. */
function plain(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : ''
  })
}

function attributesOf(raw: unknown): Record<string, string> {
  if (typeof raw !== 'object' || raw === null) return {}
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, plain(String(value))]))
}

function elementOf(raw: Raw): Xml {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? ''
  const content = raw[name]
  if (name === '#text') return { name, attributes: {}, children: [], text: plain(String(content)) }
  const children = Array.isArray(content) ? content.map(elementOf) : []
  return { name, attributes: attributesOf(raw[':@']), children, text: '' }
}

/** Parses one part of an office file. A document type (which could define entities) is refused. Throws `file_damaged`. */
export function parseXml(content: Uint8Array): Xml {
  const text = decode(content)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) throw damaged()
  try {
    const parsed: Raw[] = parser.parse(text)
    return { name: '', attributes: {}, children: parsed.map(elementOf), text: '' }
  } catch {
    throw damaged()
  }
}

/** The first child of that name. */
export function child(element: Xml | undefined, name: string): Xml | undefined {
  return element?.children.find((one) => one.name === name)
}

/** All children of that name. */
export function childrenOf(element: Xml | undefined, name: string): Xml[] {
  return element?.children.filter((one) => one.name === name) ?? []
}

/** The `val` of the child of that name, e.g. `<w:numId w:val="3"/>`. */
export function valueOf(element: Xml | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['val']
}
