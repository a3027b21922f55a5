import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { inScope } from '#modules/organisation/server.ts'
import { maySetPath } from '../policy.ts'

const command = commandsOf<'documents', 'organisation'>()

/** Decides which checks a unit's drafts pass before the signature; drafts on their way keep the path they began with. */
export const setSigningPath = command({
  name: 'documents.set-signing-path',
  input: z.object({ unitId: z.uuid(), contentCheck: z.boolean(), formCheck: z.boolean() }),
  load: ({ read, actor }, { unitId }) =>
    read
      .selectFrom('organisation.unit as unit')
      .select('unit.id')
      .where('unit.id', '=', unitId)
      .where(inScope(actor, 'unit.id'))
      .executeTakeFirst(),
  allow: (actor, unit) => maySetPath(actor, unit.id),
  async run({ write, actor, now, changed }, _unit, { unitId, contentCheck, formCheck }) {
    const decided = {
      content_check: contentCheck,
      form_check: formCheck,
      decided_by: actor.kind === 'person' ? actor.id : null,
      decided_at: now,
    }
    const before = await write
      .selectFrom('documents.signing_path')
      .select(['content_check as contentCheck', 'form_check as formCheck'])
      .where('unit_id', '=', unitId)
      .forUpdate()
      .executeTakeFirst()
    await write
      .insertInto('documents.signing_path')
      .values({ unit_id: unitId, ...decided })
      .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(decided))
      .execute()
    changed('signing-path', unitId, before ?? null, { contentCheck, formCheck })
    return { unitId }
  },
})
