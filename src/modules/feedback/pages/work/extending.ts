import type { Ask } from '#platform/http/context.ts'
import type { Standing } from '../../handling/acts-now.ts'
import { decidesAsHead } from '../../handling/policy.ts'
import { handlingProblems as t } from '../../handling/texts.vi.ts'
import { extensionReach } from '../../queries/extension-reach.ts'

/** To what day the actor may put the result off; null with why he may not. */
export type Extending = { asHead: boolean; until: string | null; why: string }

/** What the form of an extension tells before anything is typed. */
export async function extendingOf({ db, actor, today }: Ask, petition: Standing & { id: string }): Promise<Extending> {
  const asHead = Boolean(decidesAsHead(actor, petition))
  if (isPast(petition, today)) return { asHead, until: null, why: t.overdueAlready }
  const reach = (await extensionReach(db, petition, today)) ?? { officer: null, head: null }
  const until = asHead ? reach.head : reach.officer
  return { asHead, until, why: reach.head ? t.headDecides(null) : t.noMoreExtension }
}

const isPast = ({ resultDueOn }: Standing, today: string) => resultDueOn !== null && resultDueOn < today
