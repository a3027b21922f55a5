import { data } from 'react-router'
import { withoutInvisible } from '../text/index.ts'

type Value = string | File
type Entry = [string, Value]

const PLAIN = 'application/x-www-form-urlencoded'

/** A posted form: texts in NFC without blanks around them or marks that nobody sees, and files that hold something. */
export class Form {
  readonly #entries: readonly Entry[]

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries
  }

  /** The form of a request. What is not a form answers 400; a NUL, which no text holds and no database keeps, is dropped. */
  static async of(request: Request): Promise<Form> {
    const posted = await postedBy(request).catch(() => {
      throw data({ code: 'not-a-form' }, { status: 400 })
    })
    const entries = Array.from(posted, ([name, value]): Entry => {
      return [withoutNul(name), typeof value === 'string' ? withoutNul(value) : value]
    })
    return new Form(entries)
  }

  /** A field's text; undefined where the form has no such field or it is blank. */
  text(name: string): string | undefined {
    const value = this.#first(name)
    return typeof value === 'string' ? clean(value) || undefined : undefined
  }

  /** A field exactly as typed: blanks are part of a password. */
  secret(name: string): string {
    const value = this.#first(name)
    return typeof value === 'string' ? value : ''
  }

  texts(name: string): string[] {
    return this.#all(name).flatMap((value) => (typeof value === 'string' && clean(value) ? [clean(value)] : []))
  }

  /** Which of a page's acts is asked for (its field or button `lam`); 400 for a word that the page does not know, or none. */
  asked<Known extends string>(known: readonly Known[]): Known {
    const word = this.text('lam')
    const found = known.find((one) => one === word)
    if (found === undefined) throw data({ code: 'unknown-act' }, { status: 400 })
    return found
  }

  has(name: string): boolean {
    return this.#entries.some(([each]) => each === name)
  }

  file(name: string): File | undefined {
    return this.files(name)[0]
  }

  /** Files chosen for a field; a browser sends an empty one where none was chosen. */
  files(name: string): File[] {
    return this.#all(name).filter((value): value is File => value instanceof File && value.size > 0)
  }

  /** Whether a file was chosen for a field that holds nothing; a browser that sends none names none. */
  choseEmpty(name: string): boolean {
    return this.chosen(name).some(({ size }) => size === 0)
  }

  /** Files chosen for a field, also those that hold nothing. */
  chosen(name: string): File[] {
    return this.#all(name).filter(
      (value): value is File => value instanceof File && (value.size > 0 || value.name !== ''),
    )
  }

  /** Fields `prefix.KEY` as [KEY, text], blank ones included: a grid of cells. */
  group(prefix: string): [string, string][] {
    return this.#entries.flatMap(([name, value]) =>
      typeof value === 'string' && name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), clean(value)]] : [],
    )
  }

  /** All texts in their order, those of one name apart; never passwords. */
  entries(): [string, string][] {
    return this.#entries.filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !/password|mat-khau|_act/.test(entry[0]),
    )
  }

  /** All texts by name, to fill the form again; never passwords. */
  values(): Record<string, string> {
    return Object.fromEntries(this.entries())
  }

  #first(name: string): Value | undefined {
    return this.#entries.find(([each]) => each === name)?.[1]
  }

  #all(name: string): Value[] {
    return this.#entries.flatMap(([each, value]) => (each === name ? [value] : []))
  }
}

/** What a browser posts. A grid of figures comes as plain text, whose reading by FormData would take longer than the saving. */
async function postedBy(request: Request): Promise<Iterable<Entry>> {
  const plain = request.headers.get('content-type')?.split(';')[0]!.trim().toLowerCase() === PLAIN
  return plain ? new URLSearchParams(await request.text()) : request.formData()
}

const clean = (text: string) => withoutInvisible(text.normalize('NFC')).replace(/\r\n?/g, '\n').trim()

const withoutNul = (text: string) => text.replaceAll('\0', '')
