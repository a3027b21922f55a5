import { blocksOf, type Block } from '../markup.ts'

/** The text of an item: paragraphs, headings, lists. */
export const ItemBody = ({ body }: { body: string }) => (
  <div className="stack prose">{blocksOf(body).map((block, i) => pieceOf(block, i))}</div>
)

function pieceOf(block: Block, key: number) {
  if (block.kind === 'heading') return <h2 key={key}>{block.text}</h2>
  if (block.kind === 'paragraph')
    return (
      <p key={key} className="as-typed">
        {block.text}
      </p>
    )
  return (
    <ul key={key}>
      {block.items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  )
}
