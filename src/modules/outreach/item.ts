export const itemKinds = ['news', 'roleModel', 'event', 'honour', 'policy'] as const
export type ItemKind = (typeof itemKinds)[number]

export const isItemKind = (text: string | null): text is ItemKind =>
  (itemKinds as readonly (string | null)[]).includes(text)

/** What is done with an item, in its record. */
export type StepKind = 'submitted' | 'takenBack' | 'sentBack' | 'published' | 'withdrawn'

/** drafted "đang soạn", submitted "chờ duyệt đăng", sentBack "trả lại", published "đã đăng", withdrawn "đã gỡ". */
export const itemStates = ['drafted', 'submitted', 'sentBack', 'published', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

/** The state of an item follows from its last step; none yet, or a taken-back one, is a draft. */
export const itemState = (last: StepKind | null): ItemState =>
  last === null || last === 'takenBack' ? 'drafted' : last

const NEXT: Record<ItemState, readonly StepKind[]> = {
  drafted: ['submitted'],
  sentBack: ['submitted'],
  withdrawn: ['submitted'],
  submitted: ['takenBack', 'sentBack', 'published'],
  published: ['withdrawn'],
}

export const stepFits = (state: ItemState, step: StepKind): boolean => NEXT[state].includes(step)

/** Whether the content may be changed: never while it waits for approval or stands in public. */
export const isOpen = (state: ItemState): boolean => stepFits(state, 'submitted')

/** A written consent as the rule sees it; `withdrawnOn` ends it. */
export type ConsentFacts = { story: boolean; picture: boolean; withdrawnOn: string | null }

/** What a consent covers. */
export type ConsentScope = 'story' | 'picture'

/**
 * The consents that an item lacks before it may be published. A role model tells of a person: the story needs a written
 * consent that stands, and so does the picture (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; before it Nghị định 13/2023/NĐ-CP).
 */
export function missingConsents(
  { kind, hasPicture }: { kind: ItemKind; hasPicture: boolean },
  consents: readonly ConsentFacts[],
): ConsentScope[] {
  if (kind !== 'roleModel') return []
  const standing = consents.filter(({ withdrawnOn }) => withdrawnOn === null)
  const needed: ConsentScope[] = hasPicture ? ['story', 'picture'] : ['story']
  return needed.filter((scope) => !standing.some((consent) => consent[scope]))
}
