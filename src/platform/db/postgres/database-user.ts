import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { operatorTexts as t } from '../../texts.vi.ts'

/** As whom PostgreSQL runs: ourselves, or `nobody` when we are root (PostgreSQL refuses root). Throws where neither can be. */
export function databaseUser(): { uid?: number; gid?: number } {
  const uid = process.getuid?.()
  if (uid === undefined) return {}
  if (uid !== 0) return known(uid)
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith('nobody:'))
  if (!line) throw new Error(t.noNobody)
  const [, , nobody, group] = line.split(':')
  return { uid: Number(nobody), gid: Number(group) }
}

/** initdb looks its user up by number and fails on a number that nobody bears (some containers run so). */
function known(uid: number): object {
  try {
    userInfo()
    return {}
  } catch {
    throw new Error(t.unknownUser(uid))
  }
}

/** Whether everybody may pass through every folder down to this one, itself included. */
export const passableByOthers = (folder: string): boolean => firstClosed(folder) === null

/** The outermost folder on the way to `folder` that lets no others pass (a checkout under /root); null where all do. */
export function firstClosed(folder: string): string | null {
  const above = dirname(folder) === folder ? null : firstClosed(dirname(folder))
  return above ?? ((statSync(folder).mode & 0o001) === 0 ? folder : null)
}
