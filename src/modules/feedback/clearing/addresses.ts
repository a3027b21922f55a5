import type { Plain } from './plain-letters.ts'
import type { PersonalKind, Span } from './span.ts'
import { fold, spokenNumber } from './words.vi.ts'

const STREET = 'duong|hem|ngo|ngach|pho|to|khu pho|kp|ap|thon|quoc lo|ql|tinh lo|dt'
const NUMBER = '\\d{1,4}[a-z]?(?: ?/ ?\\d{1,4}[a-z]?)*'

/** What may follow the name of a network and is a place's: nhóm Zalo ap3. */
const PLACES = '(?!(?:ap|to|kp|khu|xa|lop|nhom|thon|doi)\\d)'

const FORMS: [PersonalKind, boolean, RegExp][] = [
  [
    'email',
    true,
    new RegExp(
      `[a-z0-9._+-]{1,64} ?(?:@|[[({] ?(?:${fold.at}) ?[\\])}]| a cong ) ?[a-z0-9-]+(?: ?(?:\\.| (?:${fold.dot}) |[[({] ?(?:${fold.dot}) ?[\\])}]) ?[a-z0-9-]+)+`,
      'g',
    ),
  ],
  // Addresses of offices (gov.vn) are no person's.
  ['link', true, /(?:https?|hxxps?|ftp):\/\/(?!(?:[a-z0-9-]+\.)*gov\.vn(?![a-z0-9.@:]))[^\s<>"]+/g],
  ['link', true, /(?<![a-z0-9@./])www\.(?!(?:[a-z0-9-]+\.)*gov\.vn(?![a-z0-9.@:]))[^\s<>"]+/g],
  [
    'link',
    true,
    /(?<![a-z0-9@./-])(?!(?:[a-z0-9-]+\.)*gov\.vn(?![a-z0-9.@:]))(?:[a-z0-9-]+\.)+(?:com|vn|net|org|info|me|io|xyz|page|link|ly|gl|app|site|top|asia)(?:\/[^\s<>"]*)?(?![a-z0-9])/g,
  ],
  [
    'link',
    true,
    new RegExp(`(?<![a-z])(?:${fold.networks})(?: cua (?:toi|em|chau|con))?(?: la| ten)? ?: ?[^\\s,;]+`, 'g'),
  ],
  ['link', true, /(?<![a-z0-9.])@[a-z0-9._]{3,}/g],
  // A name in a network, with a figure or a sign in it as such names have: zalo Teo123.
  [
    'link',
    true,
    new RegExp(
      `(?<![a-z])(?:${fold.networks})(?: (?:cua|la|ten|id|tai khoan|toi|em|minh))*(?: ?[:=-] ?| )@?${PLACES}(?=[a-z0-9._-]*[a-z])(?=[a-z0-9._-]*(?:\\d|_|[a-z0-9]\\.[a-z0-9]))[a-z0-9][a-z0-9._-]*[a-z0-9]`,
      'g',
    ),
  ],
  // Where somebody lives.
  [
    'address',
    true,
    new RegExp(
      `(?<![a-z])(?:so nha|nha so|can ho so) ?:? ?${spokenNumber}(?= ?(?:[,.;:!?)\\n]|$)| (?:${STREET}|khu|xa|thi tran)(?![a-z]))`,
      'g',
    ),
  ],
  [
    'address',
    false,
    new RegExp(
      `(?<![a-z])(?:so nha|nha so|can ho so) ?:? ?${spokenNumber}(?! (?:nay|qua|ngoai|truoc|sau|can|cai|ho|ngoi|chuc|nghin|ngan|\\d))`,
      'g',
    ),
  ],
  ['address', false, new RegExp(`(?<![a-z])(?:hem|ngo|ngach|kiet) so ${spokenNumber}`, 'g')],
  [
    'address',
    true,
    new RegExp(`(?<![a-z])(?:so nha|nha so|can ho so|can ho|phong tro so) ?:? ?${NUMBER}(?![0-9a-z])`, 'g'),
  ],
  ['address', true, new RegExp(`(?<![a-z0-9/])(?:so )?${NUMBER},? ?(?:duong|hem|ngo|ngach|pho)(?![a-z])`, 'g')],
  ['address', true, new RegExp(`(?<![a-z0-9/])(?:hem|ngo|ngach|kiet)(?: so)? ${NUMBER}(?![0-9a-z])`, 'g')],
  ['address', false, new RegExp(`(?<![a-z0-9/])(?:dia chi|nha o|o tai) ?:? ?(?:so )?${NUMBER}(?![0-9a-z])`, 'g')],
  ['address', false, new RegExp(`(?<![a-z0-9/])so ${NUMBER},? ?(?:${STREET})(?![a-z])`, 'g')],
  ['address', false, new RegExp(`(?<![a-z])to ?(?:so )?\\d{1,3},? (?:ap|khu pho|kp)(?![a-z])`, 'g')],
  ['address', true, /(?<![a-z])thua(?: dat)?(?: so)? ?:? ?\d+(?:,? ?(?:to)? ?ban do(?: so)? ?:? ?\d+)?/g],
]

/** `12/3 Nguyễn Trãi`: a number with strokes before a name with capitals. A document's 12/QĐ-UBND is none. */
const NUMBERED = /(?<![\p{L}\d/])\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?)* (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/gu
const UNITS_BEFORE = /(?:thang|nam|ngay|quy|khoa|so|lop|khoi|dot|lan|toan|con|co|gan|hon) $/

/** Addresses of houses, of post and of the net. */
export function addressesIn({ text, folded }: Plain): Span[] {
  const formed = FORMS.flatMap(([kind, certain, form]) =>
    [...folded.matchAll(form)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      certain,
    })),
  )
  const numbered = [...text.matchAll(NUMBERED)]
    .filter(({ index }) => !UNITS_BEFORE.test(folded.slice(Math.max(0, index - 8), index)))
    .map((match) => {
      const certain = match[0].includes('/')
      return { start: match.index, end: match.index + match[0].trimEnd().length, kind: 'address' as const, certain }
    })
  return [...formed, ...numbered]
}
