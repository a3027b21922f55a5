import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The plan's file as saved once more: the sample holds this plan already, read from the same bytes. */
export function planSavedAgain() {
  const bytes = readFileSync(join(root, 'samples/tan-bien-2023/plan.docx'))
  const comment = Buffer.from('saved again')
  bytes.writeUInt16LE(comment.length, bytes.length - 2)
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: 'Kế hoạch giảm nghèo 2023.docx', mimeType, buffer: Buffer.concat([bytes, comment]) }
}
