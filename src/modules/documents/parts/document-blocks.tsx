import type { Block, DocumentTable, TableCell } from '#platform/document/index.ts'
import { formatNumber } from '#platform/text/numbers.ts'
import { Scroll } from '#ui/table/table.tsx'
import { previewText as t } from '../texts.vi.ts'

/** The text and tables of a document. */
export const DocumentBlocks = ({ blocks }: { blocks: Block[] }) =>
  blocks.map((block, at) => <OneBlock key={at} block={block} />)

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className={block.level === 'point' ? 'indented' : 'indented strong'}>{`${block.label} ${block.text}`}</p>
      )
    case 'paragraph':
      return <p className={paragraphClass(block)}>{block.text}</p>
    case 'bullet':
      return <p className="indented">{`- ${block.text}`}</p>
    case 'pageBreak':
      return <hr />
    case 'table':
      return <TableBlock table={block} />
  }
}

function paragraphClass({ align, bold, italic }: Extract<Block, { kind: 'paragraph' }>): string {
  const place = { left: 'kept', center: 'centred kept', right: 'right kept', justify: 'indented kept' }[
    align ?? 'justify'
  ]
  return `${place}${bold ? ' strong' : ''}${italic ? ' slanted' : ''}`
}

function TableBlock({ table }: { table: DocumentTable }) {
  const { caption, unitNote, columns, header, rows } = table
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <Scroll label={caption ?? t.table}>
      {unitNote && <p className="right slanted">{unitNote}</p>}
      <table>
        {caption && <caption>{caption}</caption>}
        <colgroup>
          {columns.map(({ width }, at) => (
            <col key={at} width={`${Math.round((width / shares) * 100)}%`} />
          ))}
        </colgroup>
        <thead>
          {header.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, column) => (
                <th key={column} scope="col" colSpan={cell.span} rowSpan={cell.rows}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>{cells.map((cell, index) => bodyCell(cell, index, cells, table))}</tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function bodyCell(cell: TableCell, index: number, cells: TableCell[], { columns }: DocumentTable) {
  const column = cells.slice(0, index).reduce((sum, { span }) => sum + (span ?? 1), 0)
  const style = `${cell.bold ? ' strong' : ''}${cell.italic ? ' slanted' : ''}`
  if ('number' in cell)
    return (
      <td key={index} colSpan={cell.span} className={`num${style}`}>
        {formatNumber(cell.number, { decimals: cell.decimals })}
      </td>
    )
  const align = cell.align ?? columns[column]?.align ?? 'left'
  return (
    <td key={index} colSpan={cell.span} className={`kept ${align === 'center' ? 'centred' : align}${style}`}>
      {cell.text}
    </td>
  )
}
