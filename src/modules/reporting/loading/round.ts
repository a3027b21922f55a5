import type { Loading } from '#platform/command/command.ts'
import { seesRound } from '../visibility.ts'

/** A round with who runs it; nothing where the actor has no place in it. */
export const loadRound = ({ write, actor }: Loading<'reporting', 'organisation'>, { roundId }: { roundId: string }) =>
  write
    .selectFrom('reporting.round as round')
    .select(['round.id', 'round.title', 'round.unit_id as unitId'])
    .where('round.id', '=', roundId)
    .where(seesRound(actor))
    .executeTakeFirst()
