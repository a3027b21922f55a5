import { child, childrenOf, valueOf, type Xml } from './docx-xml.ts'
import type { NumberedAs, Numbering } from './docx-numbering.ts'

/** The list a paragraph belongs to, by itself or by its style; null when it has no number. */
export type NumberedBy = (properties: Xml | undefined) => NumberedAs | null

type Style = { list: string | undefined; level: string | undefined; basedOn: string | undefined }

const DEEPEST = 20

function stylesOf(part: Xml | undefined): { styles: Map<string, Style>; usual: string } {
  const all = childrenOf(child(part, 'styles'), 'style').filter((style) => style.attributes['type'] === 'paragraph')
  const styles = new Map(
    all.map((style) => {
      const numbered = child(child(style, 'pPr'), 'numPr')
      const found = {
        list: valueOf(numbered, 'numId'),
        level: valueOf(numbered, 'ilvl'),
        basedOn: valueOf(style, 'basedOn'),
      }
      return [style.attributes['styleId'] ?? '', found]
    }),
  )
  const usual = all.find((style) => /^(?:1|true|on)$/.test(style.attributes['default'] ?? ''))
  return { styles, usual: usual?.attributes['styleId'] ?? '' }
}

function inherited(id: string, styles: ReadonlyMap<string, Style>, numbering: Numbering): NumberedAs | null {
  let name: string | undefined = id
  for (let depth = 0; name !== undefined && depth < DEEPEST; depth++) {
    const style = styles.get(name)
    if (style?.list !== undefined) {
      const level = style.level === undefined ? numbering.ofStyle(name, style.list) : Number(style.level)
      return { list: style.list, level: level ?? 0 }
    }
    name = style?.basedOn
  }
  return null
}

/** The paragraph's own numbering over that of its style; list 0 means: none. */
function ownNumber(own: Xml, byStyle: NumberedAs | null): NumberedAs | null {
  const list = valueOf(own, 'numId') ?? byStyle?.list
  if (list === undefined || list === '0') return null
  return { list, level: Number(valueOf(own, 'ilvl') ?? byStyle?.level ?? 0) }
}

/** Reads the styles part: numbers that come with a heading style, inherited ones too. */
export function readStyles(part: Xml | undefined, numbering: Numbering): NumberedBy {
  const { styles, usual } = stylesOf(part)
  return (properties) => {
    const byStyle = inherited(valueOf(properties, 'pStyle') ?? usual, styles, numbering)
    const own = child(properties, 'numPr')
    return own ? ownNumber(own, byStyle) : byStyle
  }
}
