export { saveBeforeMigration } from './keep.ts'
export { checkBackup, restoreBackup } from './restore.ts'
export { saveBackup, type Installation } from './save.ts'
