/** A piece of an item's body. Texts are plain: whoever shows them escapes them. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'paragraph'; text: string }

/** The body of an item: blank lines part paragraphs; "# " begins a heading, "- " an entry of a list. Nothing else has a meaning. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = []
  let open = false
  for (const line of body
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((each) => each.trim())) {
    if (line) append(blocks, line, open)
    open = line !== ''
  }
  return blocks
}

/** `open`: the line before was not blank. */
function append(blocks: Block[], line: string, open: boolean): void {
  const last = open ? blocks.at(-1) : undefined
  const { mark, text } = marked(line)
  if (mark === '-' && last?.kind === 'list') last.items.push(text)
  else if (mark === '' && last?.kind === 'paragraph') last.text += `\n${text}`
  else blocks.push(blockOf(mark, text))
}

function blockOf(mark: string, text: string): Block {
  if (mark === '-') return { kind: 'list', items: [text] }
  return { kind: mark === '#' ? 'heading' : 'paragraph', text }
}

function marked(line: string): { mark: string; text: string } {
  const [, mark = '', text = line] = /^([#-]) +(.+)$/.exec(line) ?? []
  return { mark, text }
}

/** The body as one plain text: for feeds and previews. */
export const plainText = (body: string): string =>
  blocksOf(body)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
    .join('\n')
