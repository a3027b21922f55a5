export { isCode, printedCode, readCode } from './code.ts'
export { MOST_LETTERS, MOST_PHOTOS } from './letter.ts'
export { channelText, kindText, stateText } from './texts.vi.ts'
