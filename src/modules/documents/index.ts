export { signingStages, type SigningStage } from './signing.ts'
export { filesOfDocument, issuedCopiesOf, signedPaperOf, subject, type Subject } from './subject.ts'
export { numberAndSymbol, stageText } from './texts.vi.ts'
