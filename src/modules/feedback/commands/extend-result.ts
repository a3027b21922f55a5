import { sql } from 'kysely'
import { z } from 'zod'
import { formatDate } from '#platform/text/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import type { Reach } from '../handling/extending.ts'
import { decides, decidesAsHead } from '../handling/policy.ts'
import * as problems from '../handling/problems.ts'
import { toldTexts as t } from '../handling/texts.vi.ts'
import { extensionReach } from '../queries/extension-reach.ts'
import { addStep } from './add-step.ts'
import { about, begin, command, loadPetition, personOf, type Held } from './petition-held.ts'
import { tellSender } from './queue-delivery.ts'

/**
 * Gia hạn: the day of the result is put off, with the reason; the sender is told both, the old day stays. Only of what was accepted
 * and is not late yet, and as far and as often as the rule says; beyond the officer's part the head decides (Problem 400, 403, 409).
 */
export const extendResult = command({
  name: 'feedback.extend-result',
  input: z.object({ ...about, newDueOn: z.iso.date(), reason: z.string().trim().min(1).max(2000) }),
  load: loadPetition,
  allow: decides,
  async run(at, held, { seenVersion, newDueOn, reason }) {
    await begin(at, held, seenVersion, ['handling', 'waiting', 'reopened'])
    const oldDueOn = dueThatMoves(held, at.today)
    if (newDueOn <= oldDueOn) throw problems.earlier()
    const reach = await extensionReach(at.read, held, at.today)
    judge(reach ?? { officer: null, head: null }, newDueOn, asHead(at.actor, held))
    await at.write
      .insertInto('feedback.extension')
      .values({
        petition_id: held.id,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from feedback.extension where petition_id = ${held.id})`,
        old_due_on: oldDueOn,
        new_due_on: newDueOn,
        reason,
        person_id: personOf(at.actor),
        at: at.now,
      })
      .execute()
    await at.write.updateTable('feedback.petition').set({ result_due_on: newDueOn }).where('id', '=', held.id).execute()
    await addStep(at, held.id, 'extended', { note: reason })
    at.changed('petition', held.id, { resultDueOn: oldDueOn }, { resultDueOn: newDueOn })
    await tellSender(at, held.id, t.extended(formatDate(newDueOn), reason))
    return { petitionId: held.id }
  },
})

/** The day that is put off: there must be one that the sender was told of, and that did not pass. */
function dueThatMoves({ resultDueOn, noticeGiven }: Held, today: string): string {
  if (!resultDueOn) throw problems.neverAnswered()
  if (!noticeGiven) throw problems.notNow()
  if (resultDueOn < today) throw problems.overdueAlready()
  return resultDueOn
}

const asHead = (actor: Actor, held: Held) => Boolean(decidesAsHead(actor, held))

function judge({ officer, head }: Reach, newDueOn: string, isHead: boolean): void {
  if (head === null) throw problems.noMoreExtension()
  if (newDueOn > head) throw problems.tooFar(formatDate(head))
  if (!isHead && (officer === null || newDueOn > officer)) throw problems.headDecides(officer && formatDate(officer))
}
