import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrPath } from './path.ts'

/** The squares that a path paints, as a drawing program would fill it. */
function painted({ size, path }: { size: number; path: string }): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) squares[Number(y)]![at] = true
  return squares
}

test('the path paints exactly the dark squares, with a quiet edge of four', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 150 }), (text) => {
      const { data, size } = encode(text, { ecc: 'M', border: 4 })
      const code = qrPath(text)
      expect(code.size).toBe(size)
      expect(painted(code)).toEqual(data)
      expect(painted(code).slice(0, 4).flat()).not.toContain(true)
    }),
    { numRuns: 30 },
  )
})
