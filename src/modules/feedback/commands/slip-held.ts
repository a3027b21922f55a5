import type { Loading } from '#platform/command/command.ts'
import { readCode } from '../code.ts'
import { slipUnknown, slipUsed } from '../problems.ts'

export type SlipHeld = { sheetId: string; n: number; code: string; deskId: string; placeId: string | null }

/** The blank slip of a typed code, locked. Throws Problem 400 for a code that no slip has, 409 for a slip that was typed in before. */
export async function slipHeld({ write }: Loading<'feedback', 'organisation'>, typed: string): Promise<SlipHeld> {
  const code = readCode(typed)
  if (!code) throw slipUnknown()
  const slip = await write
    .selectFrom('feedback.slip as slip')
    .innerJoin('feedback.slip_sheet as sheet', 'sheet.id', 'slip.sheet_id')
    .select(['slip.sheet_id as sheetId', 'slip.n', 'slip.code', 'slip.petition_id as petitionId'])
    .select(['sheet.desk_id as deskId', 'sheet.place_id as placeId'])
    .where('slip.code', '=', code)
    .forUpdate('slip')
    .executeTakeFirst()
  if (!slip) throw slipUnknown()
  if (slip.petitionId) throw slipUsed()
  return slip
}

/** Says what became of a slip: never a second time. */
export const useSlip = (
  { write }: Pick<Loading<'feedback', 'organisation'>, 'write'>,
  { sheetId, n }: SlipHeld,
  petitionId: string,
) =>
  write
    .updateTable('feedback.slip')
    .set({ petition_id: petitionId })
    .where('sheet_id', '=', sheetId)
    .where('n', '=', n)
    .execute()
