import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actsOf, actsPage } from './acts.ts'
import { databasePage } from './database.ts'
import { glossaryPage, readTerms } from './glossary.ts'

/** The generated pages by file name, as the sources of `root` say they must be now. */
export async function generatedDocs(root: string): Promise<Record<string, string>> {
  return {
    'docs/glossary.md': glossaryPage(await readTerms(root)),
    'docs/acts.md': actsPage(actsOf(root)),
    'docs/database.md': databasePage(readFileSync(join(root, 'db/schema.sql'), 'utf8')),
  }
}

/** Which of these pages differ from the files of `root`. */
export const staleDocs = (root: string, docs: Record<string, string>): string[] =>
  Object.entries(docs)
    .filter(([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text)
    .map(([file]) => file)
