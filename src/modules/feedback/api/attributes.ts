import type { Reader } from '#platform/db/index.ts'
import { purposes } from '../kind.ts'
import { wordingsOn } from '../queries/wordings.ts'

/** What is answered as feedback; the others have a procedure of their own. */
export const kindsOffered = ['reflection', 'proposal'] as const

/** The consents in their own words, in the order in which they are asked. */
export async function consentsOffered(db: Reader<'feedback'>, day: string) {
  const wordings = new Map((await wordingsOn(db, day)).map(({ purpose, text }) => [purpose, text]))
  return purposes.flatMap((purpose) => {
    const name = wordings.get(purpose)
    return name === undefined ? [] : [{ key: purpose, name }]
  })
}
