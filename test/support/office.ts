import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Makes Calc reckon every formula on loading instead of believing the cached results. */
const ALWAYS_RECKON = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
const CSV_OF_ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Whether the program can be started here. */
function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

/**
 * The files (bytes by name) as LibreOffice opens them, saved in another form; results by file name. One start serves all of them,
 * as a start takes longer than a file. Null where there is no LibreOffice.
 */
export async function openedByOffice(
  files: Record<string, Uint8Array>,
  target: 'text' | 'csv' | 'pdf' | 'xlsx',
): Promise<Record<string, Buffer> | null> {
  if (!hasProgram('soffice')) return null
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true })
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECKON)
    const sources = Object.keys(files).map((name) => join(folder, name))
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)))
    const form = { text: 'txt:Text (encoded):UTF8', csv: CSV_OF_ALL_SHEETS, pdf: 'pdf', xlsx: 'xlsx' }[target]
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const out = join(folder, 'out')
    await run('soffice', ['--headless', profile, '--convert-to', form, '--outdir', out, ...sources], {
      timeout: 120_000,
      // The sheets' names become file names: without a UTF-8 locale their tone marks are lost.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    const made = await readdir(out)
    return Object.fromEntries(
      await Promise.all(made.map(async (file) => [file, await readFile(join(out, file))] as const)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of each page of a PDF, or null where there is no pdftotext. */
export async function pagesOf(pdf: Uint8Array): Promise<string[] | null> {
  if (!hasProgram('pdftotext')) return null
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  try {
    await writeFile(join(folder, 'a.pdf'), pdf)
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { maxBuffer: 64_000_000 })
    return stdout.split('\f').slice(0, -1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
