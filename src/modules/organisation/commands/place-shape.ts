import { z } from 'zod'
import { roles } from '../role.ts'
import { peopleProblems } from '../texts.vi.ts'

/** A place that a person gets: unit, role in the system, position as written in the decision, first day. */
export const placeShape = z.object({
  unitId: z.uuid(),
  role: z.enum(roles, { error: peopleProblems.chooseRole }),
  position: z.string().min(1).max(200),
  from: z.iso.date(),
})
