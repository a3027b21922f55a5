import type { RoundInput } from './round.ts'

type Posted = { text: (name: string) => string | undefined; texts: (name: string) => string[] }

/** What is not typed but known: the plan, the unit that opens, the chain proposed from the obligations chosen. */
type Known = Pick<RoundInput, 'planId' | 'unitId' | 'programme' | 'levels'>

/** What the page posts, for `openRound`; its schema checks it. The code makes a second click on the same round find the first. */
export function roundOfForm(form: Posted, known: Known) {
  const occasion = form.text('occasion') ?? ''
  const until = form.text('until')
  return {
    ...known,
    code: [occasion.toLowerCase(), until, known.planId?.slice(-12)].filter(Boolean).join('-'),
    title: form.text('title') ?? '',
    purpose: form.text('purpose'),
    occasion,
    period: { from: form.text('from'), until },
    cutoff: { on: form.text('cutoff') ?? null, note: form.text('cutoffNote') ?? null },
    forms: form.texts('forms'),
  }
}
