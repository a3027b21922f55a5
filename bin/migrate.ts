// bin/migrate: brings the database to this program's schema without starting the app (which does the same at its start).
import { migrateDatabase, openDatabase } from '../src/database.ts'
import { backupTexts as t } from '../src/platform/backup/texts.vi.ts'
import { root } from './database.ts'
import { operate } from './operate.ts'

await operate(async (env, life) =>
  t.migrated(await migrateDatabase({ databaseUrl: await openDatabase(env, life), dataDir: env.dataDir }, root)),
)
