import { difficultiesNamed, sharesToRaise } from '#modules/plans/server.ts'
import type { Ask } from '#platform/http/context.ts'
import type { Origin } from '#platform/todo/index.ts'
import { printedCode } from '../code.ts'
import { petitionPath } from '../paths.ts'
import { petitionRows, shownIn } from './petition-rows.ts'

/** The difficulties that were opened from a petition, as far as the asker sees them. */
export async function difficultiesOf(ask: Ask, petitionId: string) {
  const rows = await ask.db
    .selectFrom('feedback.petition_difficulty')
    .select('difficulty_id as id')
    .where('petition_id', '=', petitionId)
    .execute()
  return difficultiesNamed(
    ask,
    rows.map(({ id }) => id),
  )
}

/** The petitions from which a difficulty was opened, by their codes; only those that the asker sees. */
export async function petitionsOfDifficulty(ask: Ask, difficultyId: string): Promise<Origin[]> {
  const rows = await shownIn(
    petitionRows(ask)
      .innerJoin('feedback.petition_difficulty as opened', 'opened.petition_id', 'petition.id')
      .where('opened.difficulty_id', '=', difficultyId) as never,
  ).execute()
  return rows.map(({ id, code }) => ({ href: petitionPath(id), text: printedCode(code) }))
}

/** The duties with which the asker could raise a difficulty. */
export const sharesOffered = async (ask: Ask) =>
  (await sharesToRaise(ask)).map(({ planId, dutyId, unitId, n, text, planTitle }) => ({
    value: `${planId} ${dutyId} ${unitId}`,
    label: `${n}. ${text}`,
    group: planTitle,
  }))
