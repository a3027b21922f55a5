import { xmlDocument, xmlOf, type XmlValue } from '#platform/text/index.ts'

export const formats = ['xml', 'json'] as const
export type Format = (typeof formats)[number]

/** What an address answers: the root element of its XML; the JSON is the same without it. */
export type Body = { root: string; value: XmlValue }

/** What cannot be answered: an HTTP status and one or more sentences for the user. */
export class Refusal extends Error {
  readonly status: number
  readonly sentences: readonly string[]
  readonly retryAfter: number | undefined

  constructor(status: number, sentences: string | readonly string[], retryAfter?: number) {
    super(`refused with ${status}`)
    this.status = status
    this.sentences = typeof sentences === 'string' ? [sentences] : sentences
    this.retryAfter = retryAfter
  }
}

/** What the children of a list are called. */
const itemOf = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
}

const types: Record<Format, string> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** An answer in the form that the address asks for. It may be read from any origin: it holds nothing that is not public. */
export function answer(format: Format, { root, value }: Body, status = 200): Response {
  const text = format === 'xml' ? xmlDocument(xmlOf(root, value, itemOf)) : JSON.stringify(value)
  return new Response(text, {
    status,
    headers: { 'content-type': types[format], 'cache-control': 'no-store', 'access-control-allow-origin': '*' },
  })
}

/** A refusal in the form that the address asks for. */
export function refused(format: Format, { status, sentences, retryAfter }: Refusal): Response {
  const value = sentences.map((description) => ({ code: status, description }))
  const response = answer(format, { root: 'errors', value }, status)
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter))
  return response
}

/** An instant as the standard writes it: '2023-06-26T01:02:03Z'. */
export const instant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
