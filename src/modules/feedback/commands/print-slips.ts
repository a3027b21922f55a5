import { z } from 'zod'
import { commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { lineText } from '../letter-text.ts'
import { mayEnter } from '../policy.ts'
import { MOST_SLIP_PAGES, SLIPS_A_PAGE } from '../slip.ts'
import { freeCode } from './free-code.ts'
import { ownUnitsUnder } from './own-units.ts'
import { whereTo } from './send-petition.ts'

const command = commandsOf<'feedback', 'organisation'>()

/** Slips for a suggestion box, each with a code that nobody else has. Who may type petitions in for others prints them. */
export const printSlips = command({
  name: 'feedback.print-slips',
  input: z.object({
    placeId: z.uuid(),
    box: z.string().max(200).transform(lineText).pipe(z.string().min(1)),
    pages: z.coerce.number().int().min(1).max(MOST_SLIP_PAGES),
  }),
  async load(at, { placeId }) {
    const desk = await whereTo(at, placeId)
    return { ...desk, unitIds: await ownUnitsUnder(at, desk.territoryId) }
  },
  allow: mayEnter,
  async run({ write, read, actor, now, today, changed }, { deskId }, { placeId, box, pages }) {
    const id = newId(now.getTime())
    const printer = actor.kind === 'person' ? actor.id : ''
    await write
      .insertInto('feedback.slip_sheet')
      .values({ id, desk_id: deskId, place_id: placeId, box, printed_by: printer, printed_at: now, on_day: today })
      .execute()
    const codes = new Set<string>()
    while (codes.size < pages * SLIPS_A_PAGE) codes.add(await freeCode(read))
    await write
      .insertInto('feedback.slip')
      .values([...codes].map((code, i) => ({ sheet_id: id, n: i + 1, code })))
      .execute()
    changed('slip_sheet', id, null, { box, slips: codes.size })
    return { sheetId: id }
  },
})
