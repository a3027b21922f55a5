// Writes src/platform/db/tables.ts and db/schema.sql from the migrations. `--check` only compares (exit 1 when stale).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeTables } from '../src/platform/db/describe.ts'
import { migrate, readMigrations } from '../src/platform/db/migrate.ts'
import { dumpSchema } from '../src/platform/db/schema-dump.ts'
import { onThrowAway, root } from './database.ts'

await onThrowAway(async (pool) => {
  await migrate(pool, readMigrations(join(root, 'db/migrations')))
  const made = {
    'src/platform/db/tables.ts': await describeTables(pool),
    'db/schema.sql': await dumpSchema(pool),
  }
  for (const [file, text] of Object.entries(made)) {
    const at = join(root, file)
    if (!process.argv.includes('--check')) writeFileSync(at, text)
    else if (readFileSync(at, 'utf8') !== text) {
      console.error(`${file} does not equal the migrations: run bin/db-types`)
      process.exitCode = 1
    }
  }
})
