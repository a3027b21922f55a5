export { loadForm } from './commands/load-form.ts'
export { openRound } from './commands/open-round.ts'
export { loadFilings } from './commands/load-filings.ts'
