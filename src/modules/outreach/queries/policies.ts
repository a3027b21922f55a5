import type { Reader } from '#platform/db/index.ts'
import { validOn, type PolicySet } from '../policy-set.ts'

/** The sets of policies that count on a day, each with the policies valid then. */
export async function policySetsOn(db: Reader<'outreach'>, today: string): Promise<PolicySet[]> {
  const rows = await db
    .selectFrom('outreach.policy_set')
    .selectAll()
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('code')
    .execute()
  return rows.map((row) => {
    // Checked against the shape by the act that stored it.
    const { questions, policies } = row.content as Pick<PolicySet, 'questions' | 'policies'>
    const head = {
      code: row.code,
      title: row.title,
      source: [row.source],
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }
    return { ...head, questions, policies: policies.filter((policy) => validOn(policy, today)) }
  })
}
