import { isUpper } from '../paragraphs/zones.ts'
import { quoteOf, type Paragraph } from '../paragraphs/index.ts'
import type { Quoted, Remark } from '../reading.ts'
import { remarkTexts as t } from '../texts.vi.ts'
import type { Misspelling } from '../catalogue.ts'
import { bodyKey, isGeneral } from './bodies.ts'
import { bodyOf, type Check, type Ground, remark, shown } from './ground.ts'

const MOST_EVIDENCE = 8
const MOST_NAMES = 300
const MANAGING =
  /co quan chu quan(?: chuong trinh)?[^.;]{0,12}\(?\s?(?:la |:)?\s?(?:phong|ubnd (?:huyen|xa)|uy ban nhan dan (?:huyen|xa|thi tran))\b/g
const COMMUNE_LEVEL = /(?<![a-z])cap xa, (?:thi tran|phuong)(?:, (?:thi tran|phuong))?/g

function found(paragraphs: readonly Paragraph[], pattern: RegExp): Quoted[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.folded.matchAll(pattern)].map((one) => quoteOf(paragraph, one.index, one.index + one[0].length)),
  )
}

const checkManaging: Check = (ground) => {
  const evidence = found(bodyOf(ground), MANAGING)
  return evidence.length > 0 ? [remark('managing-body', 'warning', t.managingBody, evidence)] : []
}

const checkCommuneLevel: Check = (ground) => {
  const evidence = found(bodyOf(ground), COMMUNE_LEVEL)
  return evidence[0] ? [remark('commune-level', 'note', t.communeLevel(shown(evidence[0].quote)), evidence)] : []
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, String.raw`\s`)

/** Likely misspellings and wrong abbreviations; the words are compared with their tone marks. */
const checkSpelling: Check = (ground) => {
  const { misspellings } = ground.catalogue
  if (misspellings.length === 0) return []
  const any = new RegExp(
    String.raw`(?<![\p{L}\d])(?:${misspellings.map(({ wrong }) => escaped(wrong)).join('|')})(?![\p{L}\d])`,
    'giu',
  )
  const hits = [...titleAndBody(ground)].flatMap((paragraph) =>
    [...paragraph.text.matchAll(any)].flatMap((one) => {
      const pair = pairOf(misspellings, one[0], paragraph.text.slice(0, one.index))
      return pair ? [{ pair, evidence: quoteOf(paragraph, one.index, one.index + one[0].length) }] : []
    }),
  )
  return [...Map.groupBy(hits, ({ pair }) => pair)].map(([pair, same]): Remark => {
    const evidence = same.slice(0, MOST_EVIDENCE).map((hit) => hit.evidence)
    const wrong = shown(evidence[0]?.quote ?? pair.wrong)
    return pair.kind === 'abbreviation'
      ? remark('wrong-abbreviation', 'warning', t.abbreviation(wrong, pair.right), evidence)
      : remark('misspelling', 'note', t.misspelling(wrong, pair.right), evidence)
  })
}

function pairOf(all: readonly Misspelling[], printed: string, before: string): Misspelling | undefined {
  const words = shown(printed).toLowerCase()
  const ends = before.trimEnd().toLowerCase()
  return all.find(
    ({ wrong, notAfter }) => wrong.toLowerCase() === words && !notAfter.some((word) => ends.endsWith(word)),
  )
}

function titleAndBody(ground: Ground): Set<Paragraph> {
  return new Set([...ground.frame.title.map((piece) => piece.paragraph), ...bodyOf(ground)])
}

/** Names of single bodies that the reading knows, each kept once. */
function knownBodies({ reading }: Ground): Set<string> {
  const names = [
    ...reading.agencies.flatMap((agency) => agency.members),
    ...reading.reportObligations.flatMap(({ who, to }) => [...who, ...to]),
  ]
  const single = names.filter((name) => /^\p{Lu}/u.test(name) && !isGeneral(name) && name.split(' ').length > 2)
  return new Set(single.slice(0, MOST_NAMES).map(bodyKey))
}

/** The same words with other signs between them, other capitals or other places of the tone mark. */
function spellingsOf(ground: Ground, key: string): Quoted[] {
  const words = key.split(' ')
  if (words.length < 3 || words.length > 16) return []
  const pattern = new RegExp(String.raw`(?<![a-z])${words.join(String.raw`[\s,-]{1,3}(?:va\s)?`)}(?![a-z])`, 'g')
  const bySpelling = new Map<string, Quoted>()
  for (const paragraph of bodyOf(ground))
    for (const one of paragraph.folded.matchAll(pattern)) {
      const printed = paragraph.text.slice(one.index, one.index + one[0].length)
      const spelling = spellingOf(printed)
      if (!isUpper(printed) && !bySpelling.has(spelling))
        bySpelling.set(spelling, quoteOf(paragraph, one.index, one.index + one[0].length))
    }
  return bySpelling.size > 1 ? [...bySpelling.values()] : []
}

/** The first letter and the word for the territory may be written large or small. */
function spellingOf(printed: string): string {
  const words = shown(printed).replace(/\s(?:Thành phố|Tỉnh|Huyện|Thị xã|Xã|Phường)(?=\s|$)/gu, (word) =>
    word.toLowerCase(),
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const checkNames: Check = (ground) =>
  [...knownBodies(ground)].flatMap((key) => {
    const evidence = spellingsOf(ground, key)
    if (evidence.length === 0) return []
    const names = [...new Set(evidence.map(({ quote }) => `“${shown(quote)}”`))].join(', ')
    return [remark('agency-spellings', 'note', t.spellings(names), evidence.slice(0, MOST_EVIDENCE))]
  })

/** The choice and the spelling of words. */
export const wordingChecks: Check[] = [checkManaging, checkCommuneLevel, checkNames, checkSpelling]
