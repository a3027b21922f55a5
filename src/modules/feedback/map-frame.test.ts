import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameOf, nameBeside } from './map-frame.ts'

const dot = (latitude: number, longitude: number, total = 1) => ({ latitude, longitude, total })

test('one dot stands in the middle', () => {
  const frame = frameOf([dot(11.54, 106)])
  const { x, y, r } = frame.place(dot(11.54, 106))
  expect([x, Math.abs(y - frame.height / 2) < 1, r]).toEqual([170, true, 13])
})

test('north is up, east is right, more is larger', () => {
  const [a, b] = [dot(11.6, 105.9, 1), dot(11.5, 106.1, 9)]
  const frame = frameOf([a, b])
  const [first, second] = [frame.place(a), frame.place(b)]
  expect(first.y).toBeLessThan(second.y)
  expect(first.x).toBeLessThan(second.x)
  expect([first.r, second.r]).toEqual([13, 24])
})

test('lines stand at whole tenths', () => {
  const { meridians, parallels } = frameOf([dot(11.54, 105.95), dot(11.62, 106.13)])
  expect(meridians.map(({ degrees }) => degrees)).toEqual([106, 106.1])
  expect(parallels.map(({ degrees }) => degrees)).toEqual([11.5, 11.6])
})

test('every dot lies within the frame', () => {
  const anywhere = fc.record({
    latitude: fc.double({ min: 8, max: 24, noNaN: true }),
    longitude: fc.double({ min: 102, max: 110, noNaN: true }),
    total: fc.integer({ min: 1, max: 1000 }),
  })
  fc.assert(
    fc.property(fc.array(anywhere, { minLength: 1, maxLength: 20 }), (dots) => {
      const frame = frameOf(dots)
      for (const one of dots) {
        const { x, y, r } = frame.place(one)
        expect(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height && r >= 13 && r <= 24).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['in the middle', 170, [], { x: 170, y: 127, anchor: 'middle' }],
  ['at the left', 20, [], { x: 7, y: 127, anchor: 'start' }],
  ['at the right', 330, [], { x: 336, y: 127, anchor: 'end' }],
  ['over another dot it is left out', 170, [{ x: 200, y: 120, r: 13 }], null],
  ['beside a far one it stands', 170, [{ x: 200, y: 200, r: 13 }], { x: 170, y: 127, anchor: 'middle' }],
])('the name of a dot %s', (_where, x, others, wanted) => {
  const dot = { x, y: 100, r: 13 }
  expect(nameBeside(dot, [dot, ...others], 340)).toEqual(wanted)
})
