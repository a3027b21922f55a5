import { Panel } from '#ui/panel/panel.tsx'
import { piecesOf } from '../highlight.ts'
import { pageTexts as t } from '../page-texts.vi.ts'

type Duty = { paragraph: number | null; start: number | null; end: number | null; address: string | null }
type Props = { duty: Duty; around: readonly { n: number; text: string }[] }

/** The sentence a duty rests on, in its place in the document. */
export function QuotePanel({ duty, around }: Props) {
  if (duty.paragraph === null) return null
  const stretch = { id: 'y', start: duty.start ?? 0, end: duty.end ?? 0 }
  return (
    <Panel title={t.quote} aside={<span className="small quiet">{duty.address}</span>}>
      {around.map(({ n, text }) => (
        <p key={n} className={n === duty.paragraph ? undefined : 'small quiet'}>
          {n === duty.paragraph
            ? piecesOf(text, [stretch]).map((piece, i) =>
                piece.ids.length > 0 ? (
                  <mark key={i} className="span">
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )
            : text}
        </p>
      ))}
    </Panel>
  )
}
