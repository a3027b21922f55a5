import { foldEach } from '#platform/text/index.ts'
import { looksLikeBody, membersOf, predicateAt, tidyName } from '../blocks/names.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import type { Sentence } from './sentences.ts'

const STOP =
  /[;.:]|\s(?:trước|để|chậm nhất|theo|kết quả|tiến độ|định kỳ|tình hình|đúng|hằng|hàng|mỗi|một lần|ít nhất|tối thiểu|(?:đầu|giữa|cuối) (?:mỗi|hằng|hàng|tuần|tháng|quý|năm)|\d+ (?:lần|tháng|tuần)|xem xét|về|trong|vào|khi|nếu|bổ sung|và gửi|\(?thông qua|các (?:nội dung|chỉ tiêu|khó khăn|vấn đề|kết quả|vụ|nhiệm vụ|giải pháp))(?=\s|$)/u
const LEVEL = /^((?:cấp )[^:]{2,40}|[^:]{2,60}):\s*/iu
const SINGLED = /^(?:trong do,? )?(?:rieng(?: doi voi)?|doi voi) /
const PLACE = String.raw`(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) )?(?:các )?(?:xã|phường|thị trấn|đặc khu|ấp|khu phố) `
const NAME = String.raw`\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*`
const PLACES = new RegExp(String.raw`^${PLACE}${NAME}(?:(?:, |; | và )(?:${PLACE})?${NAME})*`, 'u')
const PERSON = /^(?:can bo|cong chuc|vien chuc|nguoi|chuyen vien|dong chi|ho |doanh nghiep|hop tac xa)/
const ORDER = /^(?:de nghi|yeu cau|giao)\s?:?\s/
const LONGEST_NAME = 140

/** "cơ quan chủ quản chương trình (Phòng …)": the brackets say who is meant by general words. */
export function bodiesInBrackets(text: string): string[] {
  const found = /^[^().;]{3,90}\(([^()]{3,200})\)/u.exec(text)
  if (!found?.[1] || !looksLikeBody(found[1])) return []
  return /^(?:cơ quan|đơn vị|các|những)\s/iu.test(text) ? membersOf(found[1]) : []
}

/** The bodies that open these words, up to the first word that cannot be part of a name. */
export function bodiesAt(text: string): string[] {
  if (!looksLikeBody(text.slice(0, 60))) return []
  const inner = bodiesInBrackets(text)
  if (inner.length > 0) return inner
  const stop = text.search(STOP)
  const words = (stop < 0 ? text : text.slice(0, stop)).slice(0, LONGEST_NAME * 2)
  const verb = predicateAt(words)
  return membersOf((verb > 0 ? words.slice(0, verb) : words).split('(', 1)[0] ?? '')
}

/** "UBND tỉnh yêu cầu các sở …": who is told stands after the verb. */
function bodiesTold(text: string): string[] | null {
  const order = ORDER.exec(foldEach(text.slice(0, 20)))
  return order ? bodiesAt(text.slice(order[0].length)) : null
}

function bodiesBeforeVerb(text: string): string[] {
  const verb = predicateAt(text)
  if (verb <= 0 || verb > LONGEST_NAME) return []
  const told = bodiesTold(text.slice(verb))
  if (told) return told
  const inner = bodiesInBrackets(text)
  return inner.length > 0 ? inner : membersOf(text.slice(0, verb))
}

/** Where the names end that a sentence sets apart; -1 when it does not say. */
function endOfNames(text: string): number {
  const verb = predicateAt(text)
  const colon = text.indexOf(':')
  if (verb > 0) return colon > 0 ? Math.min(verb, colon) : verb
  const places = PLACES.exec(text)?.[0].length
  return places ?? (colon > 0 ? colon : text.search(/,(?=\s*\p{Ll})/u))
}

/** The bodies that a sentence sets apart from those around it: "Riêng UBND xã A và UBND xã B tổ chức …". */
export function singledOut(text: string): string[] {
  const lead = /^[trđ]/iu.test(text) ? SINGLED.exec(foldEach(text.slice(0, 40))) : null
  const rest = lead ? text.slice(lead[0].length) : ''
  if (!lead || PERSON.test(foldEach(rest)) || !looksLikeBody(rest.slice(0, 60))) return []
  const end = endOfNames(rest)
  return end > 0 && end <= LONGEST_NAME ? membersOf(rest.slice(0, end)) : []
}

/** Who a sentence says shall act: "Cấp xã: Gửi …", "Các ban, ngành (A, B) báo cáo …", "Yêu cầu các phòng …". */
export function subjectsOf(paragraph: Paragraph, sentence: Sentence): string[] {
  const text = paragraph.text.slice(sentence.start, sentence.end)
  const apart = singledOut(text)
  return apart.length > 0 ? apart : openingBodies(text)
}

function openingBodies(text: string): string[] {
  const level = LEVEL.exec(text)
  const after = level ? text.slice(level[0].length) : text
  const told = bodiesTold(after)
  if (told) return told
  if (looksLikeBody(after.slice(0, 60))) return bodiesBeforeVerb(after).filter((name) => !/\d{2}/.test(name))
  return level?.[1] && looksLikeBody(level[1]) && predicateAt(level[1]) < 0 ? [tidyName(level[1])] : []
}
