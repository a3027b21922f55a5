import { child, childrenOf, valueOf, type Xml } from './docx-xml.ts'

/** Words of a Word file that do not count, and why. */
export type LeftOut = { text: string; how: 'struck' | 'deleted' | 'hidden' }

type How = LeftOut['how'] | null

/** Which words of a file count. */
export type Visibility = {
  /** Why what stands inside an element does not count; null when the element says nothing of it. */
  of(element: Xml): How
  /** Why the words of a paragraph do not count by its style. */
  ofParagraph(properties: Xml | undefined): How
  /** Whether the paragraph's end itself is deleted under tracked changes. */
  markDeleted(properties: Xml | undefined): boolean
}

const DELETED = new Set(['del', 'moveFrom'])
const DEEPEST = 20

/** A switch of a run: there without a value, or with one that is not "off"; null when it says nothing. */
function switched(properties: Xml | undefined, name: string): boolean | null {
  const found = child(properties, name)
  if (!found) return null
  return !/^(?:0|false|off)$/.test(found.attributes['val'] ?? '')
}

type Switches = { struck: boolean | null; hidden: boolean | null }

function switchesOf(properties: Xml | undefined): Switches {
  const strikes = [switched(properties, 'strike'), switched(properties, 'dstrike')].filter((one) => one !== null)
  return {
    struck: strikes.length > 0 ? strikes.includes(true) : null,
    hidden: switched(properties, 'vanish'),
  }
}

type Style = Switches & { basedOn: string | undefined }

function stylesOf(part: Xml | undefined): Map<string, Style> {
  return new Map(
    childrenOf(child(part, 'styles'), 'style').map((style) => [
      style.attributes['styleId'] ?? '',
      { ...switchesOf(child(style, 'rPr')), basedOn: valueOf(style, 'basedOn') },
    ]),
  )
}

/** What a style says of its words, by itself or by those it is based on. */
function inherited(styles: ReadonlyMap<string, Style>, id: string | undefined, depth = 0): Switches {
  const style = id === undefined || depth > DEEPEST ? undefined : styles.get(id)
  return style ? over(style, inherited(styles, style.basedOn, depth + 1)) : { struck: null, hidden: null }
}

/** What the first says; where it says nothing, the second. */
const over = (own: Switches, other: Switches): Switches => ({
  struck: own.struck ?? other.struck,
  hidden: own.hidden ?? other.hidden,
})

function reason({ struck, hidden }: Switches): How {
  if (hidden) return 'hidden'
  return struck ? 'struck' : null
}

/** Reads from the styles part which words a style strikes through or hides; runs and tracked changes say it themselves. */
export function readVisibility(part: Xml | undefined): Visibility {
  const styles = stylesOf(part)
  const ofRun = (run: Xml): How => {
    const properties = child(run, 'rPr')
    return reason(over(switchesOf(properties), inherited(styles, valueOf(properties, 'rStyle'))))
  }
  return {
    of: (element) => {
      if (DELETED.has(element.name)) return 'deleted'
      return element.name === 'r' ? ofRun(element) : null
    },
    ofParagraph: (properties) => reason(inherited(styles, valueOf(properties, 'pStyle'))),
    markDeleted: (properties) => child(child(properties, 'rPr'), 'del') !== undefined,
  }
}
