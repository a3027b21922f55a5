// What happens once between the schema and the first page: the sample on an empty database, and the words at start.
import { roleText } from './modules/organisation/index.ts'
import { tellChannels } from './modules/feedback/server.ts'
import { sampleAccounts } from './modules/organisation/server.ts'
import { anyAccount } from './platform/auth/index.ts'
import { businessDay } from './platform/clock/read.ts'
import { readOnly } from './platform/db/index.ts'
import { isEmpty, loadSample } from './sample.ts'
import { openProcess, type Process, type Settings } from './process.ts'

/** Loads the wanted sample if the database is empty. Answers what to say at start about signing in. */
export async function prepare(settings: Settings): Promise<string[]> {
  const house = await openProcess(settings)
  try {
    await house.runtime.vault.check(readOnly(house.runtime.db))
    if (settings.env.sample !== 'none' && (await isEmpty(house.runtime)))
      await loadSample(house.runtime, settings.root, settings.env.sample)
    const db = readOnly(house.runtime.db)
    await tellChannels(house.runtime, new Date(), (await businessDay(db, new Date())).today)
    return await signInNotes(house)
  } finally {
    await house.close()
  }
}

/** Accounts told at start, enough to play every part of a report's way; the sign-in page has more. */
const AT_START = 12

/** Without any account: the code for the first-run page. Of a sample: some of its accounts. */
async function signInNotes({ runtime, accounts }: Process): Promise<string[]> {
  const db = readOnly(runtime.db)
  const { today, sample } = await businessDay(db, new Date())
  if (!(await anyAccount(db)))
    return [`Chưa có tài khoản nào. Mở trang /lam-viec để bắt đầu; mã cài đặt: ${accounts.setupCode}`]
  if (!sample) return []
  const { password, people } = await sampleAccounts(db, today)
  return [
    `Đăng nhập thử, mật khẩu chung "${password}":`,
    ...people
      .slice(0, AT_START)
      .map(
        ({ username, roles, place }) =>
          `  ${username.padEnd(20)} ${place} (${roles.map((role) => roleText[role]).join(', ')})`,
      ),
  ]
}

/** Prints where the pages are and how to sign in. */
export function announce({ env }: Settings, port: number, notes: readonly string[]): void {
  const address = env.behindAppUrl ? env.appUrl : env.appUrl.replace(/:\d+$/, `:${port}`)
  console.log([`\nChung Tay: ${address}`, `Dữ liệu:   ${env.dataDir}`, ...notes].join('\n'))
}
