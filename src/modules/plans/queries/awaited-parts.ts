import type { Ask } from '#platform/http/context.ts'
import type { Todo } from '#platform/todo/index.ts'
import { sharePath } from '../carrying-paths.ts'
import { carryingTodoTexts as t } from '../texts.vi.ts'

const MOST = 50

/** Contributions that the person, as the officer in charge of a share, asked of others and has not got yet. */
export async function awaitedParts({ db, actor }: Ask): Promise<Todo[]> {
  if (actor.kind !== 'person') return []
  const rows = await db
    .selectFrom('plans.cooperation as cooperation')
    .innerJoin('plans.assignment as assignment', (join) =>
      join
        .onRef('assignment.plan_id', '=', 'cooperation.plan_id')
        .onRef('assignment.id', '=', 'cooperation.assignment_id'),
    )
    .innerJoin('plans.duty as duty', (join) =>
      join.onRef('duty.plan_id', '=', 'assignment.plan_id').onRef('duty.id', '=', 'assignment.duty_id'),
    )
    .leftJoin('organisation.person as person', 'person.id', 'cooperation.person_id')
    .leftJoin('organisation.unit as unit', 'unit.id', 'cooperation.unit_id')
    .leftJoin('plans.contribution as given', (join) =>
      join.onRef('given.plan_id', '=', 'cooperation.plan_id').onRef('given.cooperation_id', '=', 'cooperation.id'),
    )
    .select(['cooperation.id', 'cooperation.due_on as due', 'cooperation.what', 'assignment.plan_id as planId'])
    .select(['assignment.duty_id as dutyId', 'assignment.unit_id as unitId', 'duty.text'])
    .select(({ fn }) => fn.coalesce('person.full_name', 'unit.short_name').as('who'))
    .where('assignment.officer_id', '=', actor.id)
    .where('assignment.ended_at', 'is', null)
    .where('given.cooperation_id', 'is', null)
    .orderBy('cooperation.due_on')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: `awaited-part-${row.id}`,
    href: sharePath(row, 'phan-cong'),
    title: t.awaitedPart(row.what ?? row.text),
    origin: row.who ?? '',
    due: row.due,
    group: 'awaited',
  }))
}
