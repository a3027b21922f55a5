// `admin reset [USERNAME] [--second-factor-off]`: a one-time password for an administrator who cannot get in, on the machine itself.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { joinDatabase } from '../src/database.ts'
import { administrators, resetAdministrator } from '../src/modules/organisation/server.ts'
import { businessDay } from '../src/platform/clock/read.ts'
import { perform, type Runtime } from '../src/platform/command/perform.ts'
import { connectPool, kyselyOn } from '../src/platform/db/connect.ts'
import { readOnly } from '../src/platform/db/index.ts'
import { fileStore } from '../src/platform/files/index.ts'
import { newId } from '../src/platform/id.ts'
import { Problem } from '../src/platform/problem.ts'
import { operate } from './operate.ts'

type Wish = { username: string | undefined; secondFactorOff: boolean }

/** Runs the command with its arguments on the installation of the environment. */
export const adminReset = (args: string[]): Promise<void> =>
  operate(async (env, life) => resetOn(await joinDatabase(env, life), env.dataDir, wishOf(args)))

function wishOf(args: string[]): Wish {
  const options = { 'second-factor-off': { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  return { username: positionals[0], secondFactorOff: values['second-factor-off'] }
}

/** Resets one administrator; answers what to say. Throws a readable Error when it is not clear whom, or the person is none. */
export async function resetOn(databaseUrl: string, dataDir: string, wish: Wish): Promise<string> {
  const db = kyselyOn(connectPool(databaseUrl, 2))
  try {
    return await reset({ db, enqueue: async () => {}, files: fileStore(join(dataDir, 'files')) }, wish)
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
  return [
    `Mật khẩu dùng một lần của ${done.fullName} (${username}): ${done.password.reveal()}`,
    'Hiệu lực 14 ngày; khi đăng nhập, hệ thống yêu cầu đặt mật khẩu mới. Mọi nơi đang đăng nhập đã bị đăng xuất.',
  ].join('\n')
}

function whom(known: Awaited<ReturnType<typeof administrators>>, wanted?: string): string {
  if (known.length === 0) return 'Hệ thống chưa có người quản trị: hãy mở trang /lam-viec để bắt đầu.'
  const lines = known.map(({ username, fullName, unit }) => `  ${username}  ${fullName}, ${unit}`)
  const not = wanted ? [`Không có người quản trị nào có tên đăng nhập "${wanted}".`] : []
  return [...not, 'Người quản trị:', ...lines].join('\n')
}

if (import.meta.main) await adminReset(process.argv.slice(2))
