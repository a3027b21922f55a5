import type { AdministrativeDocument, Block } from '#platform/document/index.ts'
import { headOf, signatureOf, type Issuer, type Signer } from '#modules/organisation/index.ts'
import { filledForms, type ReportContent } from './report-content.ts'
import { bodyOf } from './report-sections.ts'
import { outputTexts as t } from './texts.vi.ts'

export type ReportHead = {
  /** The body whose report it is; `signer` of it may be another than its head. */
  issuer: Omit<Issuer, 'signer'>
  signer: Signer | null
  /** What the report is on: stands under "BÁO CÁO". */
  title: string
  /** Full names of those it goes to. */
  receivers: readonly string[]
  /** Symbol of the office that wrote it, where that is another. */
  drafter?: string | null
  year: number
  /** How the plan is named on which it reports; null where the round comes from none. */
  plan?: string | null
  /** 'Thay thế Báo cáo số 12/BC-UBND ngày …' of a replacing report. */
  replaces?: string | null
  /** 'Số liệu minh họa', where an installation's figures are made up. */
  mark?: string | null
  /** Not yet frozen: sections that nobody has written are left open, not declared empty. */
  unfinished?: boolean
  /** Sentences under the text: what is missing, which figures differ from the sums and why. */
  notes?: readonly string[]
  /** Directive documents of the period, one a line. */
  directives?: readonly string[]
}

/** The report of a unit, its own or consolidated, as a document by Nghị định 30/2020/NĐ-CP; number and date blank. */
export function reportDocument(head: ReportHead, content: ReportContent): AdministrativeDocument {
  const forms = filledForms(content)
  const outline = forms.find(({ form }) => form.kind === 'outline')
  return {
    ...openingOf(head),
    body: [
      { kind: 'paragraph', text: t.opening(head.issuer.fullName, head.title, head.plan ?? null) },
      ...(head.mark ? [remark(t.illustrative(head.mark), 'center')] : []),
      ...bodyOf({
        outline,
        forms,
        directives: head.directives ?? [],
        nothing: head.unfinished ? t.open : t.nothing,
      }),
      ...(head.notes ?? []).map((note) => remark(note)),
    ],
    closing: './.',
    recipients: [...head.receivers, head.drafter ? t.archiveWith(head.drafter) : t.archive],
    signature: signatureOf({ kind: head.issuer.kind, signer: head.signer }),
    annexes: [],
  }
}

const remark = (text: string, align: 'center' | 'justify' = 'justify'): Block => ({
  kind: 'paragraph',
  text,
  align,
  italic: true,
})

function openingOf({ issuer, title, year, replaces }: ReportHead) {
  const { letterhead, place } = headOf(issuer)
  return {
    letterhead,
    number: null,
    symbol: issuer.symbol ? `${t.reportAbbreviation}-${issuer.symbol}` : t.reportAbbreviation,
    place,
    date: null,
    draftYear: year,
    kindTitle: t.report,
    subject: title,
    ...(replaces && { replaces }),
    addressees: [],
    bases: [],
  }
}
