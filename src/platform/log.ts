import { withoutCodes } from './fault.ts'

type Fields = Record<string, string | number | boolean | null | undefined>

const masked = (_name: string, value: unknown) => (typeof value === 'string' ? withoutCodes(value) : value)

const write = (level: string, event: string, fields: Fields) =>
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }, masked)}\n`)

/** One JSON line an event, to standard error. Never names, addresses, contents, tracking codes: ids and short names only. */
export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  error: (event: string, fields: Fields = {}) => write('error', event, fields),
}
