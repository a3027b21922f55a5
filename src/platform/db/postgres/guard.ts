import { log } from '../../log.ts'
import { isAlive, type Postmaster } from './postmaster.ts'

const LOOK_MS = 500

type Guarded = { pid: () => number; stop: () => Promise<void> }

type Hands = {
  /** Starts the server again on the port that connections know. */ again: (port: number) => Promise<Postmaster>
  end: (pid: number) => Promise<void>
}

/**
 * Looks after a running server: one that dies beneath a living app (killed, out of memory) is started again on its port, where
 * it recovers and is found by the next connection. A start that fails is a fault that ends the process.
 */
export function guard({ pid: first, port }: Postmaster, { again, end }: Hands): Guarded {
  let pid = first
  let reviving: Promise<void> | null = null
  const revive = async () => {
    log.error('database-died', { pid })
    pid = (await again(port)).pid
    reviving = null
    log.info('database-back', { pid })
  }
  const look = setInterval(() => {
    if (!isAlive(pid)) reviving ??= revive()
  }, LOOK_MS)
  look.unref()
  const stop = async () => {
    clearInterval(look)
    await reviving
    await end(pid)
  }
  return { pid: () => pid, stop }
}
