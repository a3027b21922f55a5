import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Misspelling, Occasion, ProgrammeFacts, ReaderCatalogue } from '../reader/index.ts'

const component = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  label: z.string(),
  name: z.string(),
  owner: z.string(),
})
const form = z.object({ label: z.string(), title: z.string(), occasions: z.array(z.string()), source: z.string() })
const programme = z.object({
  title: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  components: z.array(component),
  officialForms: z.array(form),
  occasions: z.array(z.object({ code: z.string(), label: z.string(), words: z.array(z.string()) })),
})
const misspellings = z.object({
  misspellings: z.array(
    z.object({
      wrong: z.string(),
      right: z.string(),
      kind: z.enum(['spelling', 'abbreviation']),
      notAfter: z.array(z.string()).default([]),
    }),
  ),
})

type Programme = z.output<typeof programme>
type Component = z.output<typeof component>

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const numberIn = (label: string) => Number(/\d+/.exec(label)?.[0] ?? 0)
/** "Thông tư 10/2022/TT-BLĐTBXH (31/5/2022)" → "10/2022/TT-BLĐTBXH". */
const actIn = (source: string) => /\d+\/\S+/.exec(source)?.[0] ?? source

function subProjects(all: readonly Component[], project: Component) {
  return all
    .filter((one) => one.kind === 'subProject' && one.parent === project.code)
    .map(({ label, name, owner }) => ({ number: numberIn(label), name, owner }))
}

function factsOf({ title, validFrom, validTo, components, officialForms }: Programme): ProgrammeFacts {
  const projects = components.filter((one) => one.kind === 'project')
  return {
    title,
    validFrom,
    validTo,
    projects: projects.map((one) => ({
      number: numberIn(one.label),
      name: one.name,
      subProjects: subProjects(components, one),
    })),
    forms: officialForms.map((one) => ({
      act: actIn(one.source),
      label: one.label,
      title: one.title,
      occasions: one.occasions,
    })),
  }
}

function occasionsOf(programmes: readonly Programme[]): Occasion[] {
  const byCode = new Map(programmes.flatMap((one) => one.occasions).map((occasion) => [occasion.code, occasion]))
  return [...byCode.values()]
}

function daysOff(path: string): Pick<ReaderCatalogue, 'calendar' | 'dayOffNames'> {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
  const dated = rows.filter(([on]) => on !== undefined && on !== '')
  const daysOf = (kind: string) => dated.filter((row) => row[1] === kind).map((row) => row[0] ?? '')
  return {
    calendar: { off: new Set(daysOf('off')), worked: new Set(daysOf('working')) },
    dayOffNames: new Map(dated.filter((row) => row[1] === 'off').map((row) => [row[0] ?? '', row[2] ?? ''])),
  }
}

function misspellingsIn(path: string): Misspelling[] {
  return misspellings.parse(readJson(path)).misspellings
}

/**
 * What the reader's remarks need, from the shipped catalogue in `root`/catalogue. Throws when a file is missing or has
 * another shape: the catalogue is part of the installation.
 */
export function loadReaderCatalogue(root: string): ReaderCatalogue {
  const folder = join(root, 'catalogue')
  const programmes = readdirSync(join(folder, 'programmes'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => programme.parse(readJson(join(folder, 'programmes', name))))
  return {
    programmes: programmes.map(factsOf),
    occasions: occasionsOf(programmes),
    ...daysOff(join(folder, 'calendar', 'vn-days-off.tsv')),
    misspellings: misspellingsIn(join(folder, 'reader', 'misspellings.json')),
  }
}
