// The database tests once more on a PostgreSQL of the machine, where there is one: DATABASE_URL may point to any server from 15 on.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findSystemPostgres, onSystemServer } from '../../test/support/system-postgres.ts'
import { root, type Tally } from './step.ts'
import { vitest } from './vitest.ts'

export async function onSystemPostgres(): Promise<Tally> {
  const binaries = findSystemPostgres()
  if (!binaries) {
    console.log('No PostgreSQL of the machine: its tests ran on the embedded one only.')
    return { passed: 0, failed: 0 }
  }
  return onSystemServer(binaries, (url) => vitest(databaseTests(), { TEST_DATABASE_URL: url }))
}

/** Long ones that the server's version does not touch: one goes to that server by itself, the other hashes passwords. */
const ENOUGH_ONCE = ['src/platform/backup/backup.test.ts', 'src/platform/auth/accounts.test.ts']

const databaseTests = (): string[] =>
  globSync('src/**/*.test.ts', { cwd: root, exclude: ENOUGH_ONCE }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('useDatabase('),
  )
