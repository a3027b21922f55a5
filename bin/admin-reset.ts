// `admin reset [USERNAME] [--second-factor-off]`: a one-time password for an administrator who cannot get in, on the machine itself.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { administrators, resetAdministrator } from '../src/modules/organisation/server.ts'
import { businessDay } from '../src/platform/clock/read.ts'
import { perform, type Runtime } from '../src/platform/command/perform.ts'
import { connectPool, kyselyOn } from '../src/platform/db/connect.ts'
import { readOnly } from '../src/platform/db/index.ts'
import { fileStore } from '../src/platform/files/index.ts'
import { readEnv } from '../src/platform/env.ts'
import { newId } from '../src/platform/id.ts'
import { Problem } from '../src/platform/problem.ts'
import { root } from './database.ts'
import { onLiveDatabase } from './live-database.ts'

/** Answers the exit code: 0 done, 1 nobody or not one administrator to reset. */
export async function adminReset(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'second-factor-off': { type: 'boolean', default: false } },
  })
  const env = readEnv(process.env, root)
  return onLiveDatabase(env, async (databaseUrl) => {
    const db = kyselyOn(connectPool(databaseUrl, 2))
    const runtime = { db, enqueue: async () => {}, files: fileStore(join(env.dataDir, 'files')) }
    try {
      return await reset(runtime, positionals[0], values['second-factor-off'])
    } finally {
      await db.destroy()
    }
  })
}

async function reset(runtime: Runtime, wanted: string | undefined, secondFactorOff: boolean): Promise<number> {
  const db = readOnly(runtime.db)
  const now = new Date()
  const { today } = await businessDay(db, now)
  const known = await administrators(db, today)
  const username = wanted ?? (known.length === 1 ? known[0]!.username : undefined)
  if (username === undefined) return notOne(known)
  const actor = { kind: 'system', cause: 'command line' } as const
  const done = await perform(runtime, { actor, actId: newId(), now, today }, resetAdministrator, {
    username,
    secondFactorOff,
  }).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  })
  if (!done) return notOne(known, username)
  console.log(`Mật khẩu dùng một lần của ${done.fullName} (${username}): ${done.password.reveal()}`)
  console.log(
    'Hiệu lực 14 ngày; khi đăng nhập, hệ thống yêu cầu đặt mật khẩu mới. Mọi nơi đang đăng nhập đã bị đăng xuất.',
  )
  return 0
}

function notOne(known: Awaited<ReturnType<typeof administrators>>, wanted?: string): number {
  if (wanted) console.error(`Không có người quản trị nào có tên đăng nhập "${wanted}".`)
  if (known.length === 0) console.error('Hệ thống chưa có người quản trị: hãy mở trang /lam-viec để bắt đầu.')
  else
    console.error(
      `Người quản trị:\n${known.map((one) => `  ${one.username}  ${one.fullName}, ${one.unit}`).join('\n')}`,
    )
  return 1
}

if (import.meta.main) process.exitCode = await adminReset(process.argv.slice(2))
