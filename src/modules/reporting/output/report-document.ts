import type { AdministrativeDocument, Block } from '#platform/document/index.ts'
import { filledForms, type ReportContent } from './report-content.ts'
import { bodyOf } from './report-sections.ts'
import { isAuthority, signatureOf, type Signer } from './signature.ts'
import { outputTexts as t, placeOfDate } from './texts.vi.ts'

/** The body whose report it is, with its official full name; `parent…` of the body above, for the head of an office's paper. */
export type Issuer = {
  fullName: string
  kind: string
  symbol: string | null
  placeName: string | null
  parentName: string | null
  parentPlace: string | null
}

export type ReportHead = {
  issuer: Issuer
  signer: Signer | null
  /** What the report is on: stands under "BÁO CÁO". */
  title: string
  /** Full names of those it goes to. */
  receivers: readonly string[]
  /** Symbol of the office that wrote it, where that is another. */
  drafter?: string | null
  year: number
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
    ...headOf(head),
    body: [
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
    signature: signatureOf(head.issuer.kind, head.signer),
    annexes: [],
  }
}

const remark = (text: string, align: 'center' | 'justify' = 'justify'): Block => ({
  kind: 'paragraph',
  text,
  align,
  italic: true,
})

function headOf({ issuer, title, year, replaces }: ReportHead) {
  const authority = isAuthority(issuer.kind)
  const place = (authority ? issuer.placeName : issuer.parentPlace) ?? issuer.placeName ?? issuer.fullName
  return {
    letterhead: { parentBody: authority ? null : issuer.parentName, issuingBody: issuer.fullName },
    number: null,
    symbol: issuer.symbol ? `${t.reportAbbreviation}-${issuer.symbol}` : t.reportAbbreviation,
    place: placeOfDate(place),
    date: null,
    draftYear: year,
    kindTitle: t.report,
    subject: title,
    ...(replaces && { replaces }),
    addressees: [],
    bases: [],
  }
}
