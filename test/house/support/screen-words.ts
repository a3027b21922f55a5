// What stands on screens, and the words that must not (docs/glossary.md says which word is right).
import ts from 'typescript'
import { parse } from '../../../bin/generate/acts.ts'

export type Finding = { line: number; text: string; rule: string }

/** Word that must not stand on a screen, and what to say instead. */
export const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/nộp báo cáo/iu, 'gửi báo cáo'],
  [/(?<!phê )duyệt kế hoạch/iu, 'xác nhận bảng phân công nhiệm vụ'],
  [/dự án \d+\.\d+/iu, 'Tiểu dự án 1 - Dự án 3'],
  [/phản ánh của dân/iu, 'phản ánh, kiến nghị'],
  [/hộ nghèo(,| và) cận nghèo/iu, 'hộ nghèo, hộ cận nghèo'],
  [/bảng điện tử/iu, 'cụm thông tin điện tử'],
  [/(?<!\p{L})thanh tra(?!\p{L})/u, 'kiểm tra'],
  [/giấy hẹn/iu, 'phiếu tiếp nhận'],
  [/(?<!không )(?<!\p{L})quá \S+ ngày/iu, 'quá hạn 1 ngày làm việc'],
  [/tiêu dự án/iu, 'tiểu dự án'],
  [/lòng ghép/iu, 'lồng ghép'],
  [
    /(?<![\p{L}\p{N}./_-])(the|and|of|merge|round|filing|submit|save|cancel|delete|edit|loading|error|search|back|next|previous|page|password|sign in|login|logout|please|update|upload|download|deadline|dashboard|report|form|user|admin|click|here|new|close|open|yes|no|not found|forbidden)(?![\p{L}\p{N}/_-])/iu,
    'tiếng Việt',
  ],
]

/** The forbidden words among these texts. */
const judge = (texts: readonly { line: number; text: string }[]): Finding[] =>
  texts.flatMap(({ line, text }) =>
    FORBIDDEN.filter(([word]) => word.test(text)).map(([, say]) => ({ line, text, rule: `say: ${say}` })),
  )

/** Findings in a file of texts: every string and template in it is for the screen. */
export function wordsInTexts(file: string, source: string): Finding[] {
  return judge(collect(parse(file, source), (node) => (isShown(node) ? literal(node) : null)))
}

/** A module's name and the name of a property are for programs. */
const isShown = (node: ts.Node): boolean =>
  !ts.isImportDeclaration(node.parent) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)

const SHOWN_ATTRIBUTES = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'summary', 'hint'])

/** Findings in a page: its own words, inline styles, raw HTML and scripts. */
export function wordsInPage(file: string, source: string): Finding[] {
  const parsed = parse(file, source)
  return [
    ...judge(collect(parsed, shownInJsx)),
    ...collect(parsed, misuse).map(({ line, text }) => ({
      line,
      text,
      rule: 'pages have no inline style, raw HTML or script',
    })),
  ]
}

function shownInJsx(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text
  const attribute = node.parent && ts.isJsxAttribute(node.parent) ? node.parent.name.getText() : null
  if (attribute) return SHOWN_ATTRIBUTES.has(attribute) ? literal(node) : null
  return literal(node) !== null && isShownBranch(node) ? literal(node) : null
}

/** Whether a text inside `{…}` of an element is what may be shown: the whole of it, or the outcome of a condition. */
function isShownBranch(node: ts.Node): boolean {
  const { parent } = node
  if (!parent) return false
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent)
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShownBranch(parent)
  if (ts.isBinaryExpression(parent)) return SHOWING.has(parent.operatorToken.kind) && isShownBranch(parent)
  return ts.isParenthesizedExpression(parent) && isShownBranch(parent)
}

const SHOWING = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
])

function misuse(node: ts.Node): string | null {
  if (ts.isJsxAttribute(node) && ['style', 'dangerouslySetInnerHTML'].includes(node.name.getText()))
    return node.getText()
  const isTag = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)
  return isTag && ['script', 'style', 'iframe'].includes(node.tagName.getText()) ? node.getText() : null
}

/** The text of a string; of a template with a figure in each gap. */
function literal(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal: { text } }) => `1${text}`).join('')
}

function collect(source: ts.SourceFile, textOf: (node: ts.Node) => string | null): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text?.trim())
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.trim() })
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  return found
}
