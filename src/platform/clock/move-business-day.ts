import { z } from 'zod'
import { commandsOf } from '../command/command.ts'

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
  async run({ write }, _before, { day }) {
    await write.updateTable('platform.clock').set({ business_today: day }).execute()
    return { day }
  },
})
