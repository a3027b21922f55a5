import { piecesOf, type Stretch } from '../highlight.ts'
import type { Resting } from '../resting.ts'
import { pageTexts as t } from '../page-texts.vi.ts'

type Paragraph = { n: number; text: string }
/** The document as kept; every stretch that an item rests on is marked and can be reached as `#y-<anchor>`. */
export function DocumentPane({ paragraphs, items }: { paragraphs: readonly Paragraph[]; items: readonly Resting[] }) {
  const byParagraph = Map.groupBy(items, ({ paragraph }) => paragraph ?? -1)
  return (
    <section className="panel paper" aria-label={t.document} id="van-ban" tabIndex={0}>
      {paragraphs.map(({ n, text }) => (
        <p key={n} id={`d-${n}`}>
          {pieces(text, byParagraph.get(n) ?? [])}
        </p>
      ))}
    </section>
  )
}

function pieces(text: string, items: readonly Resting[]) {
  const stretches = items.map(({ anchor, start, end }): Stretch => ({ id: anchor, start: start ?? 0, end: end ?? 0 }))
  return piecesOf(text, stretches).map((piece, i) => {
    if (piece.ids.length === 0) return piece.text
    const [first, ...others] = piece.opens
    return (
      <mark key={i} className="span" id={first && `y-${first}`}>
        {others.map((anchor) => (
          <span key={anchor} id={`y-${anchor}`} />
        ))}
        {piece.text}
      </mark>
    )
  })
}
