import type { ReadSection } from './reading-shape.ts'

const ROMAN = /^(?:phần\s+)?[IVXLC]+$/i
const LETTER = /^[a-zđ]$/i
const DIGITS = /^\d+(?:\.\d+)*$/
const BULLET = /^\s*([-–—+•*])\s*\S/

/** One level of an address in an office's words: "mục II", "khoản 3", "điểm c". */
function nameOf(label: string): string {
  if (LETTER.test(label) && !/^[IVX]$/.test(label)) return `điểm ${label}`
  if (DIGITS.test(label)) return `khoản ${label}`
  if (ROMAN.test(label)) return `mục ${label.replace(/^phần\s+/i, '')}`
  return label
}

/**
 * The address of each paragraph as an office says it, the innermost first: "điểm c khoản 3 mục II", bullets counted:
 * "gạch đầu dòng thứ 2 khoản 1 mục IV". Paragraphs outside the outline have none.
 */
export function addressesOf(paragraphs: readonly string[], sections: readonly ReadSection[]): (string | null)[] {
  const starts = new Map<number, string>()
  collect(sections, [], starts)
  const addresses: (string | null)[] = []
  let current: string | null = null
  let bullets = 0
  paragraphs.forEach((text, n) => {
    const start = starts.get(n)
    if (start) {
      current = start
      bullets = 0
    }
    const isBullet = !start && current !== null && BULLET.test(text)
    if (isBullet) bullets += 1
    addresses.push(isBullet ? `gạch đầu dòng thứ ${bullets} ${current}` : current)
  })
  return addresses
}

function collect(sections: readonly ReadSection[], above: readonly string[], starts: Map<number, string>): void {
  for (const { label, at, children } of sections) {
    const way = [nameOf(label), ...above]
    starts.set(at.paragraph, way.join(' '))
    collect(children, way, starts)
  }
}
