import type { Loading } from '#platform/command/command.ts'
import { readCode } from '../code.ts'
import { bearingKinds, stateAfter, type State } from '../state.ts'

type At = Loading<'feedback', 'organisation'>

/** A petition as its sender finds it by the tracking code, locked; its state now. */
export type Tracked = {
  id: string
  code: string
  state: State
  topicId: string | null
  resultDueOn: string | null
  contact: Uint8Array | null
}

/** Null for an unknown code, and for a denunciation: nothing is done with one by its code. */
export async function loadByCode({ write }: At, typed: string): Promise<Tracked | null> {
  const code = readCode(typed)
  if (!code) return null
  const petition = await write
    .selectFrom('feedback.petition')
    .select(['id', 'code', 'topic_id as topicId', 'result_due_on as resultDueOn'])
    .where('code', '=', code)
    .where('kind', '<>', 'denunciation')
    .forUpdate()
    .executeTakeFirst()
  if (!petition) return null
  const last = await write
    .selectFrom('feedback.step')
    .select('kind')
    .where('petition_id', '=', petition.id)
    .where('kind', 'in', bearingKinds)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  const sender = await write
    .selectFrom('feedback.sender')
    .select('contact')
    .where('petition_id', '=', petition.id)
    .executeTakeFirst()
  return { ...petition, state: stateAfter(last?.kind), contact: sender?.contact ?? null }
}
