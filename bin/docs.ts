// Writes the generated pages of docs/: glossary, acts, tables. `--check` only compares (exit 1 when stale).
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './database.ts'
import { generatedDocs, staleDocs } from './generate/docs.ts'

const docs = await generatedDocs(root)
if (process.argv.includes('--check')) {
  const stale = staleDocs(root, docs)
  for (const file of stale) console.error(`${file} is stale: run bin/docs`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else for (const [file, text] of Object.entries(docs)) writeFileSync(join(root, file), text)
