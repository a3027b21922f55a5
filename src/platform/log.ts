type Fields = Record<string, string | number | boolean | null | undefined>

const write = (level: string, event: string, fields: Fields) =>
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)

/** One JSON line an event, to standard error. Never names, addresses, contents: ids and codes only. */
export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  error: (event: string, fields: Fields = {}) => write('error', event, fields),
}
