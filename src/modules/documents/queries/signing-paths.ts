import { heads } from '#modules/organisation/index.ts'
import { inScope } from '#modules/organisation/server.ts'
import { membershipsOf } from '#platform/command/actor.ts'
import type { Ask } from '#platform/http/context.ts'
import { maySetPath } from '../policy.ts'

const SIZE = 50

/** A unit with the checks that its drafts pass before the signature; none until its head decides. */
export type SigningPathLine = {
  unitId: string
  unitName: string
  contentCheck: boolean | null
  formCheck: boolean | null
  decidedBy: string | null
  decidedAt: Date | null
}

/** The units whose way of signing concerns the asker: those that he heads and those under one that he administers. */
export async function signingPaths({ db, actor, today }: Ask, number: number) {
  const unitsWith = (roles: readonly string[]) =>
    membershipsOf(actor).flatMap(({ role, unitId }) => (roles.includes(role) ? [unitId] : []))
  const [headed, administered] = [unitsWith(heads), unitsWith(['administrator'])]
  if (headed.length + administered.length === 0) return { units: [], page: { number, size: SIZE, total: 0 } }
  const found = pathRows({ db })
    .where('unit.valid_from', '<=', today)
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>=', today)]))
    .where((where) =>
      where.exists(
        where
          .selectFrom('organisation.unit_tree as tree')
          .select('tree.unit_id')
          .whereRef('tree.unit_id', '=', 'unit.id')
          .where((or) =>
            or.or([
              or.and([or('tree.depth', '=', 0), or('tree.unit_id', 'in', [...headed, NONE])]),
              or('tree.ancestor_id', 'in', [...administered, NONE]),
            ]),
          ),
      ),
    )
  const { total } = await found.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const units: SigningPathLine[] = await found
    .select(shown)
    .orderBy('unit.official_order')
    .orderBy('unit.short_name')
    .orderBy('unit.id')
    .limit(SIZE)
    .offset((number - 1) * SIZE)
    .execute()
  return { units, page: { number, size: SIZE, total } }
}

/** No unit: an empty list may not stand in SQL. */
const NONE = '00000000-0000-0000-0000-000000000000'

/** The way of signing of one unit, and whether the asker may set it; undefined where the unit is not seen. */
export async function signingPathOf({ db, actor }: Ask, unitId: string) {
  const line: SigningPathLine | undefined = await pathRows({ db })
    .select(shown)
    .where('unit.id', '=', unitId)
    .where(inScope(actor, 'unit.id'))
    .executeTakeFirst()
  return line && { ...line, maySet: Boolean(maySetPath(actor, unitId)) }
}

const pathRows = ({ db }: Pick<Ask, 'db'>) =>
  db
    .selectFrom('organisation.unit as unit')
    .leftJoin('documents.signing_path as path', 'path.unit_id', 'unit.id')
    .leftJoin('organisation.person as decider', 'decider.id', 'path.decided_by')

const shown = [
  'unit.id as unitId',
  'unit.short_name as unitName',
  'path.content_check as contentCheck',
  'path.form_check as formCheck',
  'decider.full_name as decidedBy',
  'path.decided_at as decidedAt',
] as const
