export { signingStages, type SigningStage } from './signing.ts'
export { subject, type Subject } from './subject.ts'
export { numberAndSymbol, stageText } from './texts.vi.ts'
