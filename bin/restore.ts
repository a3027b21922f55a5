// bin/restore FILE: restores a backup into an empty DATA_DIR (or DATABASE_URL), then brings it to this program's schema.
import { join, resolve } from 'node:path'
import { migrateDatabase, openDatabase } from '../src/database.ts'
import { checkBackup, restoreBackup } from '../src/platform/backup/index.ts'
import { backupTexts as t } from '../src/platform/backup/texts.vi.ts'
import { checkServer } from '../src/platform/db/check-server.ts'
import { connectPool } from '../src/platform/db/connect.ts'
import { readMigrations } from '../src/platform/db/migrate.ts'
import { root } from './database.ts'
import { operate } from './operate.ts'

await operate(async (env, life) => {
  const [file] = process.argv.slice(2)
  if (!file) throw new Error(t.usageRestore)
  const known = readMigrations(join(root, 'db/migrations'))
  await checkBackup(resolve(file), known)
  const installation = { databaseUrl: await openDatabase(env, life), dataDir: env.dataDir }
  const pool = connectPool(installation.databaseUrl, 1)
  await checkServer(pool, installation.databaseUrl)
  await pool.end()
  const { rows, files } = await restoreBackup(installation, resolve(file), known)
  const steps = await migrateDatabase(installation, root)
  return [t.restored(rows, files), ...(steps.length > 0 ? [t.upgraded(steps.length)] : []), t.startNow].join('\n')
})
