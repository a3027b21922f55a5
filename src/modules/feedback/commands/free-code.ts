import type { Reader } from '#platform/db/index.ts'
import { codeOf, CODES } from '../code.ts'

/** A code by chance that neither a petition nor a printed slip has yet. */
export async function freeCode(read: Reader<'feedback'>): Promise<string> {
  for (;;) {
    const [high, low] = crypto.getRandomValues(new Uint32Array(2))
    const code = codeOf(((high! & 0x1fffff) * 2 ** 32 + low!) % CODES)
    const taken = await read
      .selectFrom('feedback.petition')
      .select('code')
      .where('code', '=', code)
      .unionAll(read.selectFrom('feedback.slip').select('code').where('code', '=', code))
      .executeTakeFirst()
    if (!taken) return code
  }
}
