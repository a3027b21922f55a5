/** How many addresses are remembered: a flood from more than these is told by the database again. */
const MOST = 10_000

/** Whom the limits refused, until when: remembered in this process only, so that a flood costs neither its bodies nor the database. */
export class TurnedAway {
  readonly #until = new Map<string, number>()

  remember(address: string, until: Date): void {
    if (this.#until.size >= MOST) this.#until.clear()
    this.#until.set(address, until.getTime())
  }

  /** Seconds that an address has still to wait; 0 when it may come. */
  secondsLeft(address: string, now: Date): number {
    const left = (this.#until.get(address) ?? 0) - now.getTime()
    if (left > 0) return Math.ceil(left / 1000)
    this.#until.delete(address)
    return 0
  }
}
