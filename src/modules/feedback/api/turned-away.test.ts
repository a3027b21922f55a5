import { expect, test } from 'vitest'
import { TurnedAway } from './turned-away.ts'

const at = (seconds: number) => new Date(Date.UTC(2023, 5, 26) + seconds * 1000)

test('an address waits as long as it was told, others do not', () => {
  const gone = new TurnedAway()
  gone.remember('127.0.0.2', at(60))
  expect(gone.secondsLeft('127.0.0.2', at(0))).toBe(60)
  expect(gone.secondsLeft('127.0.0.2', at(59.5))).toBe(1)
  expect(gone.secondsLeft('127.0.0.3', at(0))).toBe(0)
  expect(gone.secondsLeft('127.0.0.2', at(60))).toBe(0)
})

test('a flood from everywhere does not fill the memory', () => {
  const gone = new TurnedAway()
  for (let n = 0; n <= 10_000; n++) gone.remember(String(n), at(60))
  expect(gone.secondsLeft('0', at(0))).toBe(0)
  expect(gone.secondsLeft('10000', at(0))).toBe(60)
})
