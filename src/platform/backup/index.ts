export { saveBeforeMigration } from './keep.ts'
export { restoreBackup } from './restore.ts'
export { saveBackup, type Installation } from './save.ts'
