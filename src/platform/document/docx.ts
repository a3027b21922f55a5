import { Document, Packer, type Paragraph, type Table } from 'docx'
import { freezeArchive, withoutMoment } from './archive.ts'
import { bodyBlocks } from './docx-body.ts'
import { letterhead } from './docx-letterhead.ts'
import { opening } from './docx-opening.ts'
import { FONT, gap, section, SIZE, textWidth } from './docx-page.ts'
import { signatureBlock } from './docx-signature.ts'
import { plain } from './docx-text.ts'
import type { AdministrativeDocument, Annex } from './model.ts'
import { capitals, printable } from './printable.ts'
import { closed, printedDate, printedNumber } from './printed.ts'
import { FORM } from './texts.vi.ts'

/**
 * The document as a .docx in the page form of Nghị định 30/2020/NĐ-CP, Phụ lục I. Equal models give equal bytes.
 * The model must have passed `administrativeDocument`.
 */
export async function renderDocx(model: AdministrativeDocument): Promise<Uint8Array> {
  const document = new Document({
    title: printable(`${model.kindTitle ?? ''} ${model.subject}`).trim(),
    creator: printable(model.letterhead.issuingBody),
    lastModifiedBy: printable(model.letterhead.issuingBody),
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [
      section(model.orientation ?? 'portrait', mainText(model), model.draftNotes),
      ...model.annexes.map((annex) => section(annex.orientation, annexText(annex, model))),
    ],
  })
  return freezeArchive(await Packer.pack(document, 'uint8array'), withoutMoment)
}

function mainText(model: AdministrativeDocument): (Paragraph | Table)[] {
  const width = textWidth(model.orientation ?? 'portrait')
  return [
    letterhead(model),
    gap(120),
    ...opening(model),
    ...bodyBlocks(closed(model.body, model.closing), width, true),
    gap(120, true),
    signatureBlock(model),
  ]
}

function annexText(annex: Annex, model: AdministrativeDocument): (Paragraph | Table)[] {
  const style = { bold: true, size: SIZE.body }
  const heads = [plain(annex.label, style), plain(capitals(annex.title), style)]
  if (annex.reference) heads.push(plain(enclosed(annex.reference, model), { italics: true, size: SIZE.body }))
  return [...heads, gap(200), ...bodyBlocks(annex.body, textWidth(annex.orientation), false)]
}

function enclosed({ kind, issuer }: { kind: string; issuer: string }, model: AdministrativeDocument): string {
  const number = FORM.numberInText(printedNumber(model), model.symbol)
  return FORM.enclosedWith(kind, number, printedDate(model), issuer)
}
