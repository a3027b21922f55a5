import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operatorTexts as t } from '../texts.vi.ts'
import { isAlive } from './postgres/postmaster.ts'

type Holder = { pid: number; start: string }

/**
 * Takes a data folder (made where there is none) for this process; throws a readable Error while another live process has it.
 * Returns how to let go. A lock left by a process that was killed is taken over.
 */
export function lockDataDir(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    take(join(dataDir, 'app.lock'), dataDir)
  } catch (error) {
    throw noAccess.has((error as NodeJS.ErrnoException).code) ? new Error(t.noAccess(dataDir)) : error
  }
  return () => rmSync(join(dataDir, 'app.lock'), { force: true })
}

const noAccess = new Set<string | undefined>(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'])

function take(file: string, dataDir: string): void {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }), { mode: 0o600 })
  try {
    while (!linked(mine, file)) {
      const holder = readHolder(file)
      if (holder && holds(holder)) throw new Error(t.inUse(dataDir, holder.pid))
      setAside(file, holder)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** A link is made whole or not at all, and never over another: of two starts at the same moment one wins. */
function linked(mine: string, file: string): boolean {
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead holder's lock away; if another start took it in between, it is put back. */
function setAside(file: string, dead: Holder | null): void {
  const aside = `${file}.old.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && (moved.pid !== dead?.pid || moved.start !== dead.start)) linked(aside, file)
  rmSync(aside, { force: true })
}

const holds = ({ pid, start }: Holder) => pid !== process.pid && isAlive(pid) && startOf(pid) === start

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
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
