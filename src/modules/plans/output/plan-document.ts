import { headOf, signatureOf, type Issuer } from '#modules/organisation/index.ts'
import type { AdministrativeDocument, DocumentTable } from '#platform/document/index.ts'
import { planLetterTexts as t } from '../texts.vi.ts'

/** Names the form of this document in what is frozen for signature. */
export const PLAN_DOCUMENT = 'ke-hoach-cap-duoi-1'

export type PlanDocument = {
  issuer: Issuer
  /** The plan that it carries out, as documents name it. */
  upper: string
  /** Each with its deadlines in words. */
  duties: readonly { text: string; dues: readonly string[] }[]
  /** Who receives it: the standing office of the plan above. */
  recipients: readonly string[]
  year: number
}

/** A lower unit's own plan (KH) from the duties that the plan above gives it; number and date blank. */
export function planDocument({ issuer, upper, duties, recipients, year }: PlanDocument): AdministrativeDocument {
  const head = headOf(issuer)
  return {
    ...head,
    symbol: `${t.abbreviation}-${head.symbol}`,
    number: null,
    date: null,
    draftYear: year,
    kindTitle: t.kind,
    subject: t.subject(upper),
    addressees: [],
    bases: [t.basis(upper)],
    body: [
      { kind: 'paragraph', text: t.carryingOut(upper, issuer.fullName) },
      { kind: 'heading', level: 'part', label: 'I.', text: t.duties },
      dutyTable(duties),
      { kind: 'heading', level: 'part', label: 'II.', text: t.carrying },
      { kind: 'paragraph', text: t.carryingText(issuer.fullName) },
    ],
    closing: './.',
    recipients: [...recipients, t.archive],
    signature: signatureOf(issuer),
    annexes: [],
  }
}

const dutyTable = (duties: PlanDocument['duties']): DocumentTable => ({
  kind: 'table',
  columns: [{ width: 1, align: 'center' }, { width: 10 }, { width: 4 }],
  header: [[{ text: t.order }, { text: t.duty }, { text: t.due }]],
  rows: duties.map(({ text, dues }, i) => [
    { text: String(i + 1) },
    { text },
    { text: dues.length > 0 ? dues.join('; ') : t.noDate },
  ]),
  fontSize: 12,
})
