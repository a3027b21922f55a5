import { open311Texts as t } from './texts.vi.ts'
import { Refusal } from './answer.ts'

/** Parameters of an address or a form. An empty one is as if it were not there; texts are NFC. */
export class Params {
  readonly #values = new Map<string, string[]>()

  constructor(pairs: Iterable<readonly [string, string]>) {
    for (const [name, value] of pairs) {
      const text = value.normalize('NFC').trim()
      if (text === '') continue
      const known = this.#values.get(name)
      if (known) known.push(text)
      else this.#values.set(name, [text])
    }
  }

  /** The one value of a name. Throws 400 where there are several that differ, or it is no text. */
  one(name: string): string | undefined {
    const [first, ...others] = this.#values.get(name) ?? []
    if (others.some((other) => other !== first)) throw new Refusal(400, t.error.twice(name))
    return first === undefined ? undefined : readable(name, first)
  }

  /** As `one`, of at most so many characters. */
  short(name: string, most: number): string | undefined {
    const text = this.one(name)
    if (text !== undefined && text.length > most) throw new Refusal(400, t.error.longText(name, most))
    return text
  }

  /** The values of a name that stands several times, or holds several with commas between. */
  list(name: string): string[] | undefined {
    const values = this.#values.get(name)?.flatMap((value) => readable(name, value).split(','))
    const texts = values?.map((value) => value.trim()).filter((value) => value !== '')
    return texts && texts.length > 0 ? texts : undefined
  }

  /** All pairs in one order, to know the same form again. */
  sorted(): string {
    return JSON.stringify([...this.#values].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** What was not UTF-8 has the replacement sign; what no text holds has a NUL. */
function readable(name: string, text: string): string {
  if (/[\0\ufffd]/.test(text)) throw new Refusal(400, t.error.notText(name))
  return text
}
