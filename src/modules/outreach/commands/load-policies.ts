import { policySet } from '../policy-set.ts'
import { command } from './define.ts'

/** Loads a file of catalogue/policies; a set known by its code takes the new content. */
export const loadPolicies = command({
  name: 'outreach.load-policies',
  input: policySet,
  load: async () => ({}),
  allow: (actor) => actor.kind === 'system',
  async run(at, _subject, { code, title, source, validFrom, validTo, ...content }) {
    const row = {
      title,
      source: source.join('; '),
      valid_from: validFrom,
      valid_to: validTo,
      content: JSON.stringify(content),
    }
    await at.write
      .insertInto('outreach.policy_set')
      .values({ code, ...row })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
      .execute()
    return { code }
  },
})
