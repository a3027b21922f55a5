import { isId } from '#platform/id.ts'
import type { Ask } from '#platform/http/context.ts'
import { seesRound } from '../visibility.ts'

const SIZE = 20

const rounds = ({ db, actor }: Ask) =>
  db
    .selectFrom('reporting.round as round')
    .innerJoin('organisation.unit as unit', 'unit.id', 'round.unit_id')
    .innerJoin('programmes.programme as programme', 'programme.id', 'round.programme_id')
    .leftJoin('programmes.official_form as ordered', (join) =>
      join.onRef('ordered.programme_id', '=', 'round.programme_id').onRef('ordered.code', '=', 'round.ordered_form'),
    )
    .select([
      'round.id',
      'round.code',
      'round.title',
      'round.unit_id as unitId',
      'unit.short_name as unitName',
      'round.plan_id as planId',
      'round.programme_id as programmeId',
      'programme.short_name as programmeName',
      'round.purpose',
      'ordered.label as orderedForm',
      'ordered.purpose as orderedPurpose',
      'round.period_from as periodFrom',
      'round.period_until as periodUntil',
      'round.cutoff_on as cutoffOn',
      'round.cutoff_note as cutoffNote',
      'round.opened_at as openedAt',
    ])
    .where(seesRound(actor))

/** Rounds in which the actor has a place, newest first, twenty a page. */
export async function roundsOf(ask: Ask, page: number) {
  const items = await rounds(ask)
    .orderBy('round.opened_at', 'desc')
    .limit(SIZE)
    .offset((page - 1) * SIZE)
    .execute()
  const { total } = await ask.db
    .selectFrom('reporting.round as round')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(seesRound(ask.actor))
    .executeTakeFirstOrThrow()
  return { items, page: { number: page, size: SIZE, total } }
}

/** One round with the chain of its levels and their parts; undefined when the actor has no place in it. */
export async function roundOf(ask: Ask, roundId: string | undefined) {
  if (!isId(roundId)) return undefined
  const round = await rounds(ask).where('round.id', '=', roundId).executeTakeFirst()
  if (!round) return undefined
  const [levels, parts] = await Promise.all([levelsOf(ask, roundId), partsOf(ask, roundId)])
  return { ...round, levels, parts }
}

export type Round = NonNullable<Awaited<ReturnType<typeof roundOf>>>
export type Level = Round['levels'][number]
export type Part = Round['parts'][number]

const levelsOf = ({ db }: Ask, roundId: string) =>
  db
    .selectFrom('reporting.level')
    .select([
      'level',
      'title',
      'due_on as dueOn',
      'bound',
      'last_day as lastDay',
      'same_report_as as sameReportAs',
      'note',
    ])
    .where('round_id', '=', roundId)
    .orderBy('level')
    .execute()

const partsOf = ({ db }: Ask, roundId: string) =>
  db
    .selectFrom('reporting.part as part')
    .innerJoin('organisation.unit as receiver', 'receiver.id', 'part.receiver_unit_id')
    .select([
      'part.id',
      'part.level',
      'part.key',
      'part.title',
      'part.figures',
      'part.receiver_unit_id as receiverUnitId',
      'receiver.short_name as receiverName',
      'receiver.full_name as receiverFullName',
    ])
    .where('part.round_id', '=', roundId)
    .orderBy('part.level')
    .orderBy('part.position')
    .execute()
