// What backup, restore and migrate share: the operator's settings, an orderly end, and one plain sentence when something is wrong.
import { readEnv, type Env } from '../src/platform/env.ts'
import { lifetime, type Lifetime } from '../src/platform/lifetime.ts'
import { root } from './database.ts'

/** Runs an operator's command; its answer is printed. */
export async function operate(work: (env: Env, life: Lifetime) => Promise<string>): Promise<void> {
  const life = lifetime()
  try {
    console.log(await work(readEnv(process.env, root), life))
    await life.end(0)
  } catch (error) {
    console.error((error as Error).message)
    await life.end(1)
  }
}
