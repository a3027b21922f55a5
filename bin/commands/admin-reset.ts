// A one-time password for an administrator who cannot get in, on the machine itself.
import { parseArgs } from 'node:util'
import { joinDatabase } from '../../src/database.ts'
import { administrators, resetAdministrator } from '../../src/modules/organisation/server.ts'
import { businessDay } from '../../src/platform/clock/read.ts'
import { perform, type Runtime } from '../../src/platform/command/perform.ts'
import { connectPool, kyselyOn } from '../../src/platform/db/connect.ts'
import { readOnly } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/id.ts'
import { Problem } from '../../src/platform/problem.ts'
import { operate } from '../operate.ts'
import type { Command } from './command.ts'
import { quietRuntime, type Places } from './quiet-runtime.ts'
import { adminTexts as t } from './texts.vi.ts'

type Wish = { username: string | undefined; secondFactorOff: boolean }

const REFUSED = 2

/** `admin reset [USERNAME] [--second-factor-off]`; the process ends with it (0 done, 1 not done). */
export const adminReset: Command = async (args) => {
  const wish = wishOf(args)
  if (!wish) {
    process.stderr.write(`${t.usage}\n`)
    return REFUSED
  }
  await operate(async (env, life) => resetOn(await joinDatabase(env, life), env, wish))
  return 0
}

/** What was asked for; null when it is not understood. */
function wishOf(args: readonly string[]): Wish | null {
  const options = { 'second-factor-off': { type: 'boolean', default: false } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    if (positionals.length > 1) return null
    return { username: positionals[0], secondFactorOff: values['second-factor-off'] }
  } catch {
    return null
  }
}

/** Resets one administrator; answers what to say. Throws a readable Error when it is not clear whom, or the person is none. */
export async function resetOn(databaseUrl: string, places: Places, wish: Wish): Promise<string> {
  const db = kyselyOn(connectPool(databaseUrl, 2))
  try {
    return await reset(quietRuntime(db, places), wish)
  } finally {
    await db.destroy()
  }
}

async function reset(runtime: Runtime, { username: wanted, secondFactorOff }: Wish): Promise<string> {
  const now = new Date()
  const { today } = await businessDay(readOnly(runtime.db), now)
  const known = await administrators(readOnly(runtime.db), today)
  const username = wanted ?? (known.length === 1 ? known[0]!.username : undefined)
  if (username === undefined) throw new Error(whom(known))
  const actor = { kind: 'system', cause: 'command line' } as const
  const call = { actor, actId: newId(), now, today }
  const done = await perform(runtime, call, resetAdministrator, { username, secondFactorOff }).catch(
    (error: unknown) => {
      if (error instanceof Problem && error.status === 404) throw new Error(whom(known, username), { cause: error })
      throw error
    },
  )
  return t.done(done.fullName, username, done.password.reveal())
}

function whom(known: Awaited<ReturnType<typeof administrators>>, wanted?: string): string {
  if (known.length === 0) return t.nobody
  const lines = known.map(({ username, fullName, unit }) => `  ${username}  ${fullName}, ${unit}`)
  return [...(wanted ? [t.notOne(wanted)] : []), t.these, ...lines].join('\n')
}
