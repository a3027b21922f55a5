import { faultText, statusOf } from '../fault.ts'

/** A segment of an address that stands in a route as it is; no code, number, id or key looks like it. */
const WORD = /^[a-z]+(?:-[a-z]+){0,5}(?:\.[a-z]{2,5})?$/

/**
 * The pattern of an address ("/phan-anh/:code"): values are what a route calls parameters, and, where no route is known, all that
 * is not a plain word. An address with a tracking code in it is the key to a petition, so no address is logged as it came.
 */
export function patternOf(path: string, params: Readonly<Record<string, string | undefined>> = {}): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [value, name]))
  const segment = (part: string) => {
    const name = names.get(decoded(part)) ?? names.get(decoded(part.replace(/\.data$/, '')))
    if (name !== undefined) return name === '*' ? '*' : `:${name}`
    return part === '' || WORD.test(part) ? part : ':'
  }
  return path.split('/').map(segment).join('/')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

type At = { path: string; params?: Readonly<Record<string, string | undefined>> | undefined }

/** What the log says of a page that failed; null of a refusal (4xx), which is an answer and no fault. */
export function pageFault(error: unknown, { path, params }: At): { path: string; message: string } | null {
  const status = statusOf(error)
  if (status !== null && status < 500) return null
  return { path: patternOf(path, params), message: faultText(error) }
}
