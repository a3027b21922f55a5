import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postgres/postmaster.ts'

/** Takes a data folder for this process; throws a readable Error while another live process has it. Returns how to let go. */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'app.lock')
  const holder = readHolder(file)
  if (holder && holder.pid !== process.pid && isAlive(holder.pid) && startOf(holder.pid) === holder.start)
    throw new Error(
      `Thư mục dữ liệu ${dataDir} đang được một tiến trình Chung Tay khác dùng (pid ${holder.pid}). Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR khác.`,
    )
  rmSync(file, { force: true })
  // 'wx': of two starts at the same moment one fails here.
  const handle = openSync(file, 'wx', 0o600)
  writeSync(handle, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }))
  closeSync(handle)
  return () => rmSync(file, { force: true })
}

function readHolder(file: string): { pid: number; start: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; start: string }
  } catch {
    return null
  }
}

/** The kernel's start time of a process: tells a process from a later one with the same number. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
