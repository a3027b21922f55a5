// bin/backup FILE: saves the whole installation (DATA_DIR, DATABASE_URL as for `npm start`) into one file; the app may run meanwhile.
import { resolve } from 'node:path'
import { joinDatabase } from '../src/database.ts'
import { saveBackup } from '../src/platform/backup/index.ts'
import { backupTexts as t } from '../src/platform/backup/texts.vi.ts'
import { operate } from './operate.ts'

await operate(async (env, life) => {
  const [file] = process.argv.slice(2)
  if (!file) throw new Error(t.usageBackup)
  const databaseUrl = await joinDatabase(env, life)
  const { tables, rows, files, lost } = await saveBackup(
    { databaseUrl, dataDir: env.dataDir },
    resolve(file),
    new Date(),
  )
  return [t.saved(file, tables, rows, files), ...(lost.length > 0 ? [t.lost(lost)] : [])].join('\n')
})
