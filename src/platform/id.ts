/** A new UUIDv7 (RFC 9562 §5.7): sorts by the time it was made. Ids come from the application, never from SQL. */
export function newId(at: number = Date.now()): string {
  const time = at.toString(16).padStart(12, '0')
  // What a UUIDv4 has after its version is what a UUIDv7 has there: the variant and chance.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
}

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text from outside (a path, a form) has the shape of an id. What has not cannot exist: answer 404, do not ask the database. */
export const isId = (text: string | undefined): text is string => text !== undefined && SHAPE.test(text)
