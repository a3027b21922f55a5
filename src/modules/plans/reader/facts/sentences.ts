import { firstAbove } from '../search.ts'
import { readLabel } from '../paragraphs/labels.ts'
import type { Paragraph } from '../paragraphs/index.ts'

/** A sentence of a paragraph in normalised offsets, list label left out. */
export type Sentence = { start: number; end: number; text: string }

const END = /[.;](?=\s+[\p{Lu}“"(])|\.\/\.?/gu

const known = new WeakMap<Paragraph, Sentence[]>()

/** The sentences of a paragraph; a semicolon before a capital letter ends one too. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  const made = known.get(paragraph) ?? cut(paragraph)
  known.set(paragraph, made)
  return made
}

function cut(paragraph: Paragraph): Sentence[] {
  const sentences: Sentence[] = []
  let start = readLabel(paragraph.text)?.start ?? 0
  const push = (end: number) => {
    const text = paragraph.text.slice(start, end)
    const lead = text.length - text.trimStart().length
    if (text.trim() !== '') sentences.push({ start: start + lead, end, text: text.trim() })
    start = end
  }
  for (const found of paragraph.text.matchAll(END)) {
    if (found.index < start || isLabelDot(paragraph.text, start, found.index)) continue
    push(found.index + found[0].length)
  }
  push(paragraph.text.length)
  return sentences
}

/** The dot of "1." or "TP." ends no sentence. */
function isLabelDot(text: string, start: number, at: number): boolean {
  const words = text.slice(Math.max(start, at - 20), at).trim()
  return /^(?:[\dIVXa-zđ]{1,4}(?:\.\d+)*)$/u.test(words) || /(?:^|\s)(?:TP|TT|TX|P|Q|TS|ThS|BS|GS)$/u.test(words)
}

/** The sentence that holds the offset. */
export function sentenceAt(paragraph: Paragraph, offset: number): Sentence {
  const sentences = sentencesOf(paragraph)
  const found = sentences[firstAbove(sentences, (sentence) => sentence.end > offset)]
  return found ?? { start: 0, end: paragraph.text.length, text: paragraph.text.trim() }
}
