import type { LevelByHand } from './round-adjust.ts'
import type { RoundInput } from './round.ts'

/** The names of the fields that change the proposed chain. */
export const chainFields = {
  receiver: (component: string) => `nhan.${component}`,
  due: (level: number) => `han.${level}`,
  bound: (level: number) => `cach.${level}`,
  member: (level: number, unitId: string) => `gui.${level}.${unitId}`,
  form: (code: string) => `bieu.${code}`,
}

type Posted = { text: (name: string) => string | undefined; group: (prefix: string) => [string, string][] }

/** What is not typed but known: the plan, the unit that opens, the chain as it was adjusted. */
type Known = Pick<RoundInput, 'planId' | 'unitId' | 'programme' | 'levels'>

/** Who receives which component, as chosen in the form or the address. */
export const receiversChosen = (fields: readonly (readonly [string, string])[]): Map<string, string> =>
  new Map(fields.flatMap(([name, value]) => (name.startsWith('nhan.') ? [[name.slice('nhan.'.length), value]] : [])))

/** What was typed for each level; the round's schema checks the date. */
export function levelsByHand(form: Posted): Map<number, LevelByHand> {
  const members = form.group('gui')
  const bounds = new Map(form.group('cach'))
  return new Map(
    form.group('han').map(([level, date]) => {
      const bound = bounds.get(level) === 'before' ? 'before' : 'not later than'
      const unitIds = members.flatMap(([key]) => (key.startsWith(`${level}.`) ? [key.slice(level.length + 1)] : []))
      return [Number(level), { due: date === '' ? null : { date, bound }, unitIds }]
    }),
  )
}

/** What the page posts, for `openRound`; its schema checks it. The code makes a second click on the same round find the first. */
export function roundOfForm(form: Posted, known: Known) {
  const occasion = form.text('occasion') ?? ''
  const until = form.text('period.until')
  return {
    ...known,
    code: [occasion.toLowerCase(), until, known.planId?.slice(-12)].filter(Boolean).join('-'),
    title: form.text('title') ?? '',
    purpose: form.text('purpose'),
    occasion,
    orderedForm: form.text('orderedForm') ?? null,
    period: { from: form.text('period.from'), until },
    cutoff: { on: form.text('cutoff') ?? null, note: form.text('cutoffNote') ?? null },
    forms: form.group('bieu').map(([code]) => code),
  }
}
