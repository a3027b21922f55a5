import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidationTexts } from './consolidation-texts.vi.ts'
import { completeness, flagUpwards, newsOf, shownFigure, standingState, versionState } from './consolidation.ts'

describe('the state of a frozen version', () => {
  const facts = { current: true, frozen: true, sent: false, later: false, laterSent: false }
  it.each([
    ['waiting for the signature', facts, 'frozen'],
    ['issued', { ...facts, sent: true }, 'issued'],
    ['issued, a draft of the next in hand', { ...facts, sent: true, later: true }, 'issued'],
    ['issued, a later report issued too', { ...facts, sent: true, later: true, laterSent: true }, 'replaced'],
    ['returned from the signature', { ...facts, current: false, frozen: false }, 'provisional'],
    ['taken back for a new version', { ...facts, current: false, frozen: false, later: true }, 'replaced'],
    ['its filing opened again', { ...facts, frozen: false }, 'provisional'],
  ] as const)('%s', (_name, wanted, state) => expect(versionState(wanted)).toBe(state))
})

describe('the state of the report as a whole, its versions newest first', () => {
  it.each([
    ['nothing frozen yet', [], 'provisional'],
    ['the only draft came back', ['provisional'], 'provisional'],
    ['a new draft came back after the issue', ['provisional', 'issued'], 'issued'],
    ['one that took the place of another came back', ['provisional', 'replaced'], 'provisional'],
    ['a new draft waits', ['frozen', 'issued'], 'frozen'],
    ['issued anew', ['issued', 'replaced'], 'issued'],
  ] as const)('%s', (_name, states, wanted) => expect(standingState(states.map((state) => ({ state })))).toBe(wanted))
})

describe('a figure of the report', () => {
  it('is the sum where nobody changed it, blank where nobody gave one', () => {
    expect(shownFigure(5, undefined)).toEqual({ number: 5, sum: 5, difference: null, baseChanged: false })
    expect(shownFigure(null, undefined).number).toBeNull()
    expect(shownFigure(0, undefined).number).toBe(0)
  })
  it.each([
    [10, { number: 12, base: 10 }, 2, false],
    [11, { number: 12, base: 10 }, 1, true],
    [null, { number: 12, base: null }, 12, false],
    [0, { number: 12, base: null }, 12, true],
    [0.3, { number: 0.1, base: 0.3 }, -0.2, false],
  ])('with the sum %s and the override %j differs by %s', (sum, override, difference, baseChanged) =>
    expect(shownFigure(sum, { ...override, reason: 'trùng' })).toEqual({
      number: override.number,
      sum,
      difference,
      baseChanged,
    }),
  )
  it('an override always stands, and tells of every change of the sum', () => {
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(figure, figure, figure, (sum, base, number) => {
        const shown = shownFigure(sum, { number, base, reason: 'x' })
        expect(shown.number).toBe(number)
        expect(shown.baseChanged).toBe(sum !== base)
        expect(sum + shown.difference!).toBe(number)
      }),
    )
  })
})

describe('completeness', () => {
  it.each([
    [[], { total: 0, confirmed: 0, complete: false }],
    [[{ total: 10, confirmed: 9 }], { total: 10, confirmed: 9, complete: false }],
    [
      [
        { total: 10, confirmed: 10 },
        { total: 3, confirmed: 3 },
      ],
      { total: 13, confirmed: 13, complete: true },
    ],
  ])('%j', (shares, expected) => expect(completeness(shares)).toEqual(expected))
})

describe('who is missing', () => {
  const xa = (count: number) => Array.from({ length: count }, (_, n) => `xã ${n + 1}`)
  it.each([
    [0, 'Tổng hợp từ 8/8 đơn vị.'],
    [2, 'Tổng hợp từ 8/10 đơn vị; chưa có: xã 1, xã 2.'],
    [12, `Tổng hợp từ 8/20 đơn vị; chưa có: ${xa(12).join(', ')}.`],
    [13, `Tổng hợp từ 8/21 đơn vị; chưa có: ${xa(12).join(', ')} và 1 đơn vị khác.`],
    [192, `Tổng hợp từ 8/200 đơn vị; chưa có: ${xa(12).join(', ')} và 180 đơn vị khác.`],
  ])('%d units: all are counted, the first are named', (count, sentence) =>
    expect(consolidationTexts.share(8, 8 + count, xa(count))).toBe(sentence),
  )
})

describe('new figures', () => {
  const farm = { level: 2, unitId: 'farm' }
  const office = { level: 3, unitId: 'office' }
  const top = { level: 4, unitId: 'top' }
  const row = (place: typeof farm, news: number, sources: (typeof farm)[] = []) => ({ ...place, news, sources })

  it('flag the unit they came to, and everyone above as beneath', () => {
    const flags = flagUpwards([row(top, 0, [office]), row(office, 0, [farm]), row(farm, 1)])
    expect([farm, office, top].map((place) => newsOf(flags, place))).toEqual(['direct', 'beneath', 'beneath'])
  })
  it('flag nobody who was not added up from it', () => {
    const flags = flagUpwards([row(office, 0, []), row(farm, 1)])
    expect(newsOf(flags, office)).toBeNull()
  })
  it('without news there are no flags', () => expect(flagUpwards([row(farm, 0), row(office, 0, [farm])]).size).toBe(0))
})
