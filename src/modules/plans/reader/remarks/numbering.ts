import { quoteOf } from '../paragraphs/index.ts'
import { readLabel } from '../paragraphs/labels.ts'
import type { Node } from '../outline/sections.ts'
import type { Remark } from '../reading.ts'
import { remarkTexts as t } from '../texts.vi.ts'
import { bodyOf, remark, type Check, type Ground } from './ground.ts'

/** A letter that official lists do not use (f, j, w, z). */
const checkLetters: Check = (ground) =>
  bodyOf(ground).flatMap((paragraph) => {
    const label = readLabel(paragraph.text)
    if (label?.style !== 'letter' || label.order > 0) return []
    return [remark('list-letter', 'note', t.listLetter(label.label), [quoteOf(paragraph, 0, label.start)])]
  })

function orderRemark(ground: Ground, before: Node, node: Node): Remark[] {
  const { order } = node.label
  const paragraph = ground.frame.paragraphs[node.from]
  // A list that begins again belongs to something between the two that carries no number.
  if (!paragraph || order <= 1 || before.label.order === 0 || node.rank !== before.rank) return []
  const evidence = [quoteOf(paragraph, 0, Math.max(node.label.start, 1))]
  const { label } = node.label
  if (order <= before.label.order) return [remark('number-repeated', 'note', t.numberRepeated(label), evidence)]
  if (order === before.label.order + 1) return []
  return [remark('number-skipped', 'note', t.numberSkipped(before.label.label, label), evidence)]
}

function ordersIn(ground: Ground, nodes: readonly Node[]): Remark[] {
  return nodes.flatMap((node, i) => {
    const before = nodes[i - 1]
    return [...(before ? orderRemark(ground, before, node) : []), ...ordersIn(ground, node.children)]
  })
}

/** Numbers and letters out of order. */
export const numberingChecks: Check[] = [checkLetters, (ground) => ordersIn(ground, ground.outline)]
