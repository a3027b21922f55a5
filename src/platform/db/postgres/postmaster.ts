import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What postmaster.pid tells of a server: line 1 pid, line 4 port, line 8 status. */
export type Postmaster = { pid: number; port: number; ready: boolean }

const pidFile = (dir: string) => join(dir, 'postmaster.pid')

/** The server of a data folder as its pid file tells it; null where there is no file or it is not written out yet. */
export function readPostmaster(dir: string): Postmaster | null {
  if (!existsSync(pidFile(dir))) return null
  const lines = readFileSync(pidFile(dir), 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3]), ready: ['ready', 'standby'].includes(lines[7]?.trim() ?? '') }
}

/** A pid file left by a server that was killed blocks the next start: its pid may even live on as a zombie. */
export const forgetPostmaster = (dir: string) => rmSync(pidFile(dir), { force: true })

/** Whether a process runs. A zombie (dead, not yet reaped by its parent) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return !isZombie(pid)
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return process.platform === 'linux'
  }
}

/** Whether that process is a PostgreSQL of this folder, not another program that got the same number after a reboot. */
export function isPostgresOf(pid: number, dir: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return (line[0] ?? '').endsWith('postgres') && line.includes(dir)
  } catch {
    return false
  }
}
