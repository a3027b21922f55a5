import type { Piece } from '../outline/frame.ts'
import type { Paragraph } from '../paragraphs/index.ts'

const ISSUES =
  /\s(?:ban hanh|xay dung|trien khai|phat dong|to chuc) (?:va ban hanh )?(?:ke hoach|phuong an|chuong trinh)/
const BODY =
  /(?:^|[.;,:]\s)((?:Ủy|Uỷ) ban |UBND |Sở |Phòng |Ban |Bộ |Đảng ủy |Trung tâm |Hội |Cục |Chi cục )[^.;:,]{2,120}$/u

/** "Ủy ban nhân dân huyện … ban hành Kế hoạch …": who issues, when no letterhead says so. */
export function issuerInPreamble(preamble: readonly Paragraph[]): Piece | null {
  for (const paragraph of preamble) {
    const verb = ISSUES.exec(paragraph.folded)
    if (!verb) continue
    const before = paragraph.text.slice(0, verb.index)
    const body = BODY.exec(before)
    if (!body?.[1]) continue
    return { paragraph, start: before.lastIndexOf(body[1]), end: before.length }
  }
  return null
}
