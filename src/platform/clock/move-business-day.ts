import { z } from 'zod'
import { commandsOf } from '../command/command.ts'
import { Problem } from '../problem.ts'
import { daysBetween, today } from '../time/index.ts'
import { clockTexts } from './texts.vi.ts'

/** How far a sample's day may lie from the real one, in days: distances in working days are counted day by day. */
const FARTHEST = 10 * 366

const command = commandsOf<'platform'>()

/** Moves the business day of a loaded sample; a real installation has no such control (nothing is loaded: 404). */
export const moveBusinessDay = command({
  name: 'platform.move-business-day',
  input: z.object({ day: z.iso.date({ error: 'Hãy chọn một ngày.' }) }),
  load: ({ write }) =>
    write
      .selectFrom('platform.clock')
      .select('business_today as day')
      .where('business_today', 'is not', null)
      .forUpdate()
      .executeTakeFirst(),
  allow: (actor) => actor.kind === 'person',
  async run({ write, now }, _before, { day }) {
    if (Math.abs(daysBetween(today(now), day)) > FARTHEST)
      throw new Problem('day-too-far', 400, { errors: { day: clockTexts.tooFar } }, clockTexts.tooFar)
    await write.updateTable('platform.clock').set({ business_today: day }).execute()
    return { day }
  },
})
