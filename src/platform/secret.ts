import { inspect } from 'node:util'
import { z } from 'zod'

/**
 * A value that must not reach the record, a stored answer, the hash of an act's input, or a log: passwords, cookies, recovery codes.
 * An act that returns one gives it to its first caller only: a repeat finds null in its place.
 */
export class Secret<T = string> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  reveal(): T {
    return this.#value
  }

  toJSON(): null {
    return null
  }

  toString(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}

/** The input field of an act that takes a secret text. */
export const secretText = z.custom<Secret>((value) => value instanceof Secret)
