// Loads files of the catalogue into an installation: how one that was started without a sample gets units, calendar, programmes, forms.
import { readFileSync, statSync } from 'node:fs'
import { sql } from 'kysely'
import {
  checkCatalogue,
  inLoadingOrder,
  loadCatalogue,
  readCatalogue,
  type CatalogueFile,
  type Run,
} from '../../src/catalogue-loading.ts'
import { joinDatabase } from '../../src/database.ts'
import { businessDay } from '../../src/platform/clock/read.ts'
import { perform, type Runtime } from '../../src/platform/command/perform.ts'
import { connectPool, kyselyOn } from '../../src/platform/db/connect.ts'
import { readOnly } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/id.ts'
import { operate } from '../operate.ts'
import type { Command } from './command.ts'
import { quietRuntime, type Places } from './quiet-runtime.ts'
import { catalogueTexts as t, commandTexts } from './texts.vi.ts'

const REFUSED = 2
const MOST_BYTES = 20 * 1024 * 1024

/** `catalogue load FILE...`; the process ends with it (0 done, 1 not done). All files are checked before the first is loaded. */
export const catalogueLoad: Command = async (args) => {
  if (args.length === 0 || args.some((arg) => arg.startsWith('-'))) {
    process.stderr.write(`${t.usage}\n`)
    return REFUSED
  }
  await operate(async (env, life) => {
    const files = catalogueFiles(args)
    return loadInto(await joinDatabase(env, life), env, files)
  })
  return 0
}

/** Reads and checks the files, in the order in which they must be loaded. Throws a readable Error naming the first bad one. */
export function catalogueFiles(paths: readonly string[]): CatalogueFile[] {
  const files = inLoadingOrder(paths.map((path) => readCatalogue(path, textOf(path))))
  files.forEach(checkCatalogue)
  return files
}

/** Loads checked files as the system; answers what to say. */
export async function loadInto(databaseUrl: string, places: Places, files: readonly CatalogueFile[]): Promise<string> {
  const db = kyselyOn(connectPool(databaseUrl, 2))
  try {
    const runtime = quietRuntime(db, places)
    const run = await systemRun(runtime)
    const said: string[] = []
    for (const file of files) {
      await loadCatalogue(run, file)
      said.push(t.loaded(file.path))
    }
    return [...said, t.done(files.length)].join('\n')
  } finally {
    await db.destroy()
  }
}

async function systemRun(runtime: Runtime): Promise<Run> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('organisation.unit') is not null as there`.execute(runtime.db)
  if (!rows[0]?.there) throw new Error(t.notStarted)
  const now = new Date()
  const { today } = await businessDay(readOnly(runtime.db), now)
  const actor = { kind: 'system', cause: 'command line' } as const
  return (command, input) => perform(runtime, { actor, actId: newId(), now, today }, command, input)
}

function textOf(path: string): string {
  const bytes = bytesOf(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(t.notUtf8(path))
  }
}

function bytesOf(path: string): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > MOST_BYTES) throw new Error(t.tooLarge(path))
  try {
    return readFileSync(path)
  } catch {
    throw new Error(commandTexts.noFile(path))
  }
}
