// The laws of the house over all of src (or of the project given): who imports whom, and that every source file was looked at.
import { parseArgs } from 'node:util'
import { breaches } from './laws/breaches.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const found = breaches(positionals[0] ?? process.cwd())
for (const { rule, from, to } of found) console.error(`${rule}: ${from}${to ? ` → ${to}` : ''}`)
if (found.length === 0) console.log('All laws hold.')
process.exitCode = found.length === 0 ? 0 : 1
