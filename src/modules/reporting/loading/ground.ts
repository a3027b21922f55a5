import type { Loading } from '#platform/command/command.ts'
import { standingOfficesAmong } from '#modules/programmes/server.ts'
import type { RoundInput } from '../round.ts'

type At = Loading<'reporting', 'organisation' | 'programmes'>

/** What a round is made of: whether its unit is the standing office today, its programme, the newest version of each form in force in the period, the cells. */
export async function loadGround({ write, read, today }: At, round: RoundInput) {
  const programme = await read
    .selectFrom('programmes.programme')
    .select('id')
    .where('code', '=', round.programme)
    .executeTakeFirst()
  if (!programme) return null
  const forms = await write
    .selectFrom('reporting.form')
    .select(['id', 'code'])
    .distinctOn('code')
    .where('code', 'in', round.forms)
    .where('programme_id', '=', programme.id)
    .where('valid_from', '<=', round.period.until)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  const components = await read
    .selectFrom('programmes.component')
    .select(['code', 'parent_code as parentCode'])
    .where('programme_id', '=', programme.id)
    .execute()
  const known = await write.selectFrom('reporting.round').select('id').where('code', '=', round.code).executeTakeFirst()
  const standing = (await standingOfficesAmong(read, [round.unitId], today)).length > 0
  return { unitId: round.unitId, standing, programmeId: programme.id, forms, components, known }
}

export type Ground = NonNullable<Awaited<ReturnType<typeof loadGround>>>
