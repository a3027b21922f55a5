import { foldEach } from '#platform/text/index.ts'
import { looksLikeBody, membersOf, predicateAt, tidyName } from '../blocks/names.ts'
import type { Paragraph } from '../paragraphs/index.ts'
import type { Sentence } from './sentences.ts'

const STOP =
  /[;.:]|\s(?:trước|để|chậm nhất|theo|kết quả|tiến độ|định kỳ|tình hình|đúng|hằng|hàng|mỗi|một lần|ít nhất|tối thiểu|\d+ (?:lần|tháng|tuần)|xem xét|về|trong|vào|khi|nếu|bổ sung|và gửi|\(?thông qua|các (?:nội dung|chỉ tiêu|khó khăn|vấn đề|kết quả|vụ|nhiệm vụ|giải pháp))(?=\s|$)/u
const LEVEL = /^((?:cấp )[^:]{2,40}|[^:]{2,60}):\s*/iu
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

/** Who a sentence says shall act: "Cấp xã: Gửi …", "Các ban, ngành (A, B) báo cáo …", "Yêu cầu các phòng …". */
export function subjectsOf(paragraph: Paragraph, sentence: Sentence): string[] {
  const text = paragraph.text.slice(sentence.start, sentence.end)
  const level = LEVEL.exec(text)
  const after = level ? text.slice(level[0].length) : text
  const told = bodiesTold(after)
  if (told) return told
  if (looksLikeBody(after.slice(0, 60))) return bodiesBeforeVerb(after).filter((name) => !/\d{2}/.test(name))
  return level?.[1] && looksLikeBody(level[1]) && predicateAt(level[1]) < 0 ? [tidyName(level[1])] : []
}
