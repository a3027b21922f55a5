import type { Ask } from '#platform/http/context.ts'
import type { Todos } from '#platform/todo/index.ts'
import { todoTexts as t } from '../clearing/texts.vi.ts'
import { clearingPath } from '../paths.ts'
import { clearingCounts, isModerator } from './clearing.ts'

/** "Cần duyệt công khai": one line for a moderator, however many wait. */
export async function clearingTodos(ask: Ask): Promise<Todos> {
  if (!isModerator(ask.actor)) return { items: [], total: 0 }
  const { waiting } = await clearingCounts(ask)
  if (waiting === 0) return { items: [], total: 0 }
  const line = { id: 'clearing', href: clearingPath, title: t.clear(waiting), origin: t.origin, due: null }
  return { items: [{ ...line, group: 'waiting' }], total: 1 }
}
