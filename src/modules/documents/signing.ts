/** What can be done with a draft, as its steps record it. */
export const stepKinds = [
  'drafted',
  'content-checked',
  'form-checked',
  'signed',
  'returned',
  'numbered',
  'withdrawn',
] as const

export type StepKind = (typeof stepKinds)[number]

/** The steps that a unit's drafts go in order; the others (returned, withdrawn) end the way early. */
export type PathStep = Exclude<StepKind, 'returned' | 'withdrawn'>

export type SigningPath = readonly PathStep[]

/** Where a draft stands. */
export const signingStages = [
  'awaiting-content-check',
  'awaiting-form-check',
  'awaiting-signature',
  'awaiting-number',
  'issued',
  'returned',
  'withdrawn',
] as const

export type SigningStage = (typeof signingStages)[number]

/** Which checks a unit sets between draft and signature. */
export type Checks = { contentCheck: boolean; formCheck: boolean }

/** soạn → (kiểm tra nội dung) → (kiểm tra thể thức) → ký → cấp số: Nghị định 30/2020/NĐ-CP, Điều 10–15. */
export const pathOf = ({ contentCheck, formCheck }: Checks): SigningPath => [
  'drafted',
  ...(contentCheck ? (['content-checked'] as const) : []),
  ...(formCheck ? (['form-checked'] as const) : []),
  'signed',
  'numbered',
]

/** The step that a draft waits for after its last one; null once it has ended. */
export function awaited(path: SigningPath, last: StepKind): PathStep | null {
  const at = path.indexOf(last as PathStep)
  return at < 0 ? null : (path[at + 1] ?? null)
}

const AWAITING = {
  'content-checked': 'awaiting-content-check',
  'form-checked': 'awaiting-form-check',
  signed: 'awaiting-signature',
  numbered: 'awaiting-number',
} as const satisfies Partial<Record<PathStep, SigningStage>>

/** The state of a draft, from its path and its last step. */
export function stageOf(path: SigningPath, last: StepKind): SigningStage {
  if (last === 'returned' || last === 'withdrawn') return last
  const next = awaited(path, last)
  return next === null || next === 'drafted' ? 'issued' : AWAITING[next]
}

/**
 * Whether a step may come after the last one: the path's next one; a return by whoever has it before them, also by văn thư
 * after the signature (nothing has left the house yet); a withdrawal only before the signature.
 */
export function mayFollow(path: SigningPath, last: StepKind, kind: StepKind): boolean {
  const next = awaited(path, last)
  if (next === null) return false
  if (kind === 'returned') return true
  if (kind === 'withdrawn') return next !== 'numbered'
  return kind === next
}

/** Whether a step brings the draft nearer to its number; the others end its way. */
export const goesOn = (kind: StepKind): boolean => kind !== 'returned' && kind !== 'withdrawn'
