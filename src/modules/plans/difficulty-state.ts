/** What was done about a difficulty. */
export type DifficultyStep = 'guided' | 'submitted' | 'petitioned' | 'replied' | 'closed'

/**
 * raised "chờ xử lý", guided "đã hướng dẫn", submitted "đã trình UBND", petitioned "đã kiến nghị cấp trên",
 * replied "đã có trả lời", closed "đã xử lý xong".
 */
export type DifficultyState = 'raised' | DifficultyStep

export const difficultyStates = ['raised', 'guided', 'submitted', 'petitioned', 'replied', 'closed'] as const

/** The three ways out; the last two end only with a reply. */
export const ways = ['guided', 'submitted', 'petitioned'] as const satisfies readonly DifficultyStep[]

export type Way = (typeof ways)[number]

const FOLLOWING: Record<DifficultyState, readonly DifficultyStep[]> = {
  raised: ways,
  guided: ['closed', 'submitted', 'petitioned'],
  submitted: ['replied', 'petitioned'],
  petitioned: ['replied'],
  replied: ['closed', 'submitted', 'petitioned'],
  closed: [],
}

/** The state is what was done last. */
export const difficultyState = (steps: readonly DifficultyStep[]): DifficultyState => steps.at(-1) ?? 'raised'

/** What may be done next. */
export const stepsAfter = (state: DifficultyState): readonly DifficultyStep[] => FOLLOWING[state]

/** Whether the standing office still has something to do: not while a reply is awaited from elsewhere. */
export const waitsForOffice = (state: DifficultyState): boolean =>
  state === 'raised' || state === 'guided' || state === 'replied'
