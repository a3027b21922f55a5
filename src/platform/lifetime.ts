import { faultText } from './fault.ts'
import { log } from './log.ts'

const LIMIT_MS = 40_000

/** What a main has opened, closed in reverse order when it ends: by a signal, by a fault, or because it is done. */
export type Lifetime = {
  /** Opens something that must be closed at the end; a process that is already ending opens nothing more. */
  hold: <T>(open: () => Promise<T> | T, close: (opened: T) => Promise<unknown> | void) => Promise<T>
  end: (code: number) => Promise<never>
}

type Closer = () => Promise<unknown> | void

/** Binds the life of this process to its signals. A terminal that is closed (SIGHUP) ends it as Ctrl-C does. */
export function lifetime(): Lifetime {
  const closers: Closer[] = []
  let opening: Promise<unknown> = Promise.resolve()
  let ending: Promise<never> | null = null
  const end = (code: number) => (ending ??= close(closers, opening, code))
  const hold: Lifetime['hold'] = async (open, closeIt) => {
    if (ending) await ending
    const opened = Promise.resolve(open()).then((it) => {
      closers.push(() => closeIt(it))
      return it
    })
    // What is being opened when the end comes is waited for, or it would be left behind.
    opening = opened.catch(() => undefined)
    return opened
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(fault, (error) => {
      log.error(fault, { message: faultText(error) })
      void end(1)
    })
  return { hold, end }
}

async function close(closers: Closer[], opening: Promise<unknown>, code: number): Promise<never> {
  setTimeout(() => process.exit(1), LIMIT_MS).unref()
  await opening
  for (const closer of closers.toReversed()) await Promise.resolve(closer()).catch(() => undefined)
  return process.exit(code)
}
