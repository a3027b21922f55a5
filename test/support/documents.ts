import { strFromU8, unzipSync } from 'fflate'
import type { AdministrativeDocument } from '#platform/document/index.ts'

/** A small report with everything filled in; a test changes what it is about. */
export function sampleReport(change: Partial<AdministrativeDocument> = {}): AdministrativeDocument {
  return {
    letterhead: { parentBody: 'Ủy ban nhân dân huyện Tân Biên', issuingBody: 'Phòng Lao động - Thương binh và Xã hội' },
    number: null,
    symbol: 'BC-LĐTBXH',
    place: 'Tân Biên',
    date: null,
    draftYear: 2023,
    kindTitle: 'Báo cáo',
    subject: 'Kết quả giữa kỳ công tác giảm nghèo giai đoạn 2021-2025',
    addressees: ['Ủy ban nhân dân huyện Tân Biên'],
    bases: ['Căn cứ Kế hoạch số 15/KH-UBND;', 'Thực hiện Công văn số 7/UBND-LĐTBXH'],
    body: [{ kind: 'paragraph', text: 'Phòng báo cáo kết quả như sau.' }],
    closing: './.',
    recipients: ['Như trên', 'Lưu: VT, LĐTBXH.'],
    signature: { form: ['KT. Trưởng phòng'], position: 'Phó Trưởng phòng', name: 'Nguyễn Thị Bưởi' },
    annexes: [],
    ...change,
  }
}

/** The text of one part of an Office file. */
export function partOf(file: Uint8Array, path: string): string {
  const entry = unzipSync(file)[path]
  if (!entry) throw new Error(`the file has no ${path}`)
  return strFromU8(entry)
}

/** The paragraphs of a .docx in order: their text (line breaks as '\n') and their XML. */
export function paragraphsOf(file: Uint8Array): { text: string; xml: string }[] {
  const matches = partOf(file, 'word/document.xml').match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []
  return matches.map((xml) => ({ xml, text: textOf(xml) }))
}

function textOf(xml: string): string {
  const runs = xml.match(/<w:t [^>]*>[^<]*<\/w:t>|<w:br\/>/g) ?? []
  const text = runs.map((run) => (run === '<w:br/>' ? '\n' : run.replace(/<[^>]*>/g, ''))).join('')
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
