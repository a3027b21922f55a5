export { roundFile, roundsOfFile, type Directory } from './round-file.ts'
export { fullKey, formFile, type Form } from './form.ts'
export { partState, type PartState } from './part-state.ts'
export { openTexts, partStateText } from './texts.vi.ts'
