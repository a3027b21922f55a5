import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makePlanDocx } from '../../samples/make-plan-docx.ts'

const ROOT = join(import.meta.dirname, '../..')
const CODE = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const DAY = z.iso.date()
const TEXT = z.string().min(1)
const HEAD = { title: TEXT, source: z.array(TEXT).min(1), confidence: TEXT, notes: z.array(TEXT).optional() }
const DRAFT = { draft: z.literal(true).optional(), note: TEXT.optional() }
const VALID = { validFrom: DAY, validTo: DAY.nullable() }
const ROLES =
  'administrator standingOffice specialist communeOfficer clerk unitHead leader editor inspector oversight viewer'.split(
    ' ',
  )

const unitShape = z.strictObject({
  code: CODE,
  kind: z.enum([
    'province',
    'district',
    'commune',
    'hamlet',
    'department',
    'centre',
    'office',
    'committee',
    'front',
    'organisation',
  ]),
  fullName: TEXT,
  shortName: TEXT,
  placeName: TEXT.nullable(),
  symbol: TEXT.nullable(),
  symbolDraft: z.literal(true).optional(),
  parent: CODE.nullable(),
  officialOrder: z.int().positive(),
  ...VALID,
  spellings: z.array(TEXT),
  attributes: z.strictObject({
    gsoCode: z
      .string()
      .regex(/^\d{2,5}$/)
      .optional(),
    area: z.enum(['urban', 'rural']).optional(),
    border: z.boolean().optional(),
    outsideChain: z.literal(true).optional(),
    seat: TEXT.optional(),
    formerTown: z.literal(true).optional(),
  }),
  ...DRAFT,
  source: TEXT,
})
const groupShape = z.strictObject({
  code: CODE,
  name: TEXT,
  shortName: TEXT,
  spellings: z.array(TEXT),
  units: z.array(CODE).min(1),
  ...DRAFT,
})
const unitsFile = z.strictObject({ ...HEAD, units: z.array(unitShape), groups: z.array(groupShape) })
const successionFile = z.strictObject({
  ...HEAD,
  successionOn: DAY,
  succession: z.array(
    z.strictObject({ from: CODE, to: CODE, extent: z.enum(['whole', 'part']), note: TEXT.optional(), source: TEXT }),
  ),
})
const componentShape = z.strictObject({
  code: CODE,
  parent: CODE.nullable(),
  kind: z.enum(['project', 'subProject', 'group']),
  label: TEXT,
  short: TEXT,
  name: TEXT,
  owner: TEXT,
  allotted: z.boolean(),
  confidence: TEXT,
  source: TEXT,
  ...DRAFT,
})
const programmeFile = z.strictObject({
  code: CODE,
  ...HEAD,
  shortName: TEXT,
  spellings: z.array(TEXT),
  ...VALID,
  legalActs: z.array(
    z.strictObject({
      number: TEXT,
      kind: TEXT,
      title: TEXT,
      issuer: TEXT,
      date: DAY,
      inForce: DAY.optional(),
      confidence: TEXT,
      note: TEXT.optional(),
    }),
  ),
  components: z.array(componentShape),
  officialForms: z.array(
    z.strictObject({
      code: CODE,
      label: TEXT,
      annex: TEXT,
      kind: z.enum(['outline', 'table']),
      purpose: TEXT,
      occasions: z.array(TEXT),
      title: TEXT,
      contentKnown: z.boolean(),
      confidence: TEXT,
      source: TEXT,
      ...DRAFT,
    }),
  ),
  occasions: z.array(z.strictObject({ code: TEXT, label: TEXT, words: z.array(TEXT) })),
  reportDeadlines: z.array(z.looseObject({ report: TEXT, occasion: TEXT, confidence: TEXT, source: TEXT })),
  indicators: z.array(
    z.strictObject({
      code: CODE,
      component: CODE.nullable(),
      name: TEXT,
      unit: TEXT,
      denominator: TEXT.nullable(),
      confidence: TEXT,
      source: TEXT,
      ...DRAFT,
    }),
  ),
  targets: z.array(
    z.strictObject({
      indicator: CODE,
      scope: TEXT,
      by: DAY,
      value: z.number().nullable(),
      text: TEXT,
      confidence: TEXT,
      source: TEXT,
    }),
  ),
  standingOffices: z.array(
    z.strictObject({ level: TEXT, unit: CODE, ...VALID, confidence: TEXT, source: TEXT, ...DRAFT }),
  ),
  componentLeads: z.array(
    z.strictObject({ component: CODE, unit: CODE, ...VALID, confidence: TEXT, source: TEXT, ...DRAFT }),
  ),
})
const columnShape = z.strictObject({
  key: CODE,
  label: TEXT,
  short: TEXT.optional(),
  unit: TEXT.nullable(),
  type: z.enum(['number', 'money', 'text']),
  whole: z.literal(true).optional(),
  planned: z.literal(true).optional(),
  computed: z.strictObject({ rule: z.literal('ratio'), of: z.tuple([CODE, CODE]) }).optional(),
})
const rowShape = z.strictObject({
  key: CODE,
  label: TEXT,
  component: CODE.nullable(),
  indicator: CODE.optional(),
  unit: TEXT.nullable().optional(),
  cells: z.array(CODE).optional(),
  prompt: TEXT.optional(),
  insert: CODE.optional(),
  under: CODE.optional(),
  counted: z.literal('directives').optional(),
})
const formFile = z.strictObject({
  code: CODE,
  ...HEAD,
  kind: z.enum(['table', 'text', 'outline']),
  programme: CODE,
  draft: z.literal(true),
  ...VALID,
  columns: z.array(columnShape).min(1),
  rows: z.array(rowShape).min(1),
  total: z.strictObject({ label: TEXT, columns: z.array(CODE) }).optional(),
  checks: z.array(
    z.strictObject({
      left: TEXT,
      op: z.literal('<='),
      right: TEXT,
      times: z.number().positive().optional(),
      severity: z.enum(['warning', 'notice']),
      needsReason: z.boolean(),
      text: TEXT,
    }),
  ),
})
const remindersFile = z.strictObject({
  ...HEAD,
  draft: z.literal(true),
  reminderRules: z
    .array(
      z.strictObject({
        ...VALID,
        before: z.array(z.int().nonnegative()).min(1),
        afterEvery: z.int().positive(),
        source: TEXT,
        ...DRAFT,
      }),
    )
    .min(1),
})
const peopleFile = z.strictObject({
  ...HEAD,
  draft: z.literal(true),
  people: z.array(
    z.strictObject({
      username: z.string().regex(/^[a-z]+\.[a-z0-9]+$/),
      fullName: z.string().regex(/^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+$/u),
      memberships: z
        .array(z.strictObject({ unit: CODE, role: z.enum(ROLES), position: TEXT, from: DAY, to: DAY.optional() }))
        .min(1),
    }),
  ),
})
const partShape = z.strictObject({
  unit: CODE,
  components: z.array(CODE).optional(),
  rest: z.literal(true).optional(),
  request: z.literal(true).optional(),
  figures: z.enum(['consolidated', 'own']).optional(),
  ...DRAFT,
})
const roundsFile = z.strictObject({
  ...HEAD,
  draft: z.literal(true),
  rounds: z.array(
    z.strictObject({
      code: CODE,
      title: TEXT,
      programme: CODE,
      purpose: z.enum(['monitoring', 'evaluation']),
      occasion: TEXT,
      orderedForm: CODE.nullable(),
      period: z.strictObject({ from: DAY, to: DAY }),
      cutoff: z.strictObject({ date: DAY, ...DRAFT }),
      forms: z.array(CODE),
    }),
  ),
  levels: z.array(
    z.strictObject({
      round: CODE,
      level: z.int().positive(),
      title: TEXT,
      fromGroup: CODE.optional(),
      fromUnits: z.array(CODE).optional(),
      draftedBy: CODE.optional(),
      due: z.strictObject({ date: DAY, by: z.enum(['before', 'not later than']) }).nullable(),
      sameReportAs: z.int().optional(),
      parts: z.array(partShape).optional(),
      receivers: z.array(partShape).min(1),
      ...DRAFT,
    }),
  ),
})
const figuresFile = z.strictObject({
  ...HEAD,
  draft: z.literal(true),
  mark: z.literal('Số liệu minh họa'),
  round: CODE,
  sent: z.strictObject({ level: z.int(), signedOn: DAY, documentNumber: TEXT, units: z.array(CODE).min(1) }).optional(),
  filings: z.array(
    z.strictObject({ unit: CODE, form: CODE, cells: z.record(z.string(), z.number().nonnegative().multipleOf(0.5)) }),
  ),
  texts: z.array(z.strictObject({ unit: CODE, form: CODE, texts: z.record(z.string(), TEXT) })),
  corrections: z.array(
    z.strictObject({
      unit: CODE,
      form: CODE,
      cell: TEXT,
      filed: z.number(),
      corrected: z.number(),
      by: CODE,
      reason: TEXT,
    }),
  ),
})
const sampleFile = z.strictObject({
  code: CODE,
  name: TEXT,
  ...HEAD,
  publicTitle: TEXT,
  banner: TEXT,
  figureNote: TEXT,
  draft: z.literal(true),
  businessToday: DAY,
  password: TEXT,
  shown: z.array(TEXT).min(1),
  homeUnit: CODE,
  programme: CODE,
  catalogues: z.array(TEXT),
  plan: z.strictObject({ text: TEXT, docx: TEXT.optional(), breakdown: TEXT }),
  people: TEXT,
  rounds: TEXT,
  figures: TEXT,
  feedback: TEXT,
  petitions: TEXT,
  outreach: TEXT,
})

type Unit = z.infer<typeof unitShape>
type Form = z.infer<typeof formFile>

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const json = (path: string): unknown => JSON.parse(text(path))
const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
const shipped = [...filesUnder('catalogue'), ...filesUnder('samples')]
const jsonFiles = shipped.filter((path) => path.endsWith('.json'))
const load = <T>(shape: z.ZodType<T>, matching: RegExp): (T & { file: string })[] =>
  jsonFiles.filter((path) => matching.test(path)).map((file) => ({ ...shape.parse(json(file)), file }))

const unitFiles = load(unitsFile, /units\/tay-ninh|samples\/.*\/units\.json/)
const units = new Map<string, Unit>(unitFiles.flatMap((file) => file.units).map((unit) => [unit.code, unit]))
const groups = new Map(unitFiles.flatMap((file) => file.groups).map((group) => [group.code, group]))
const programmes = new Map(load(programmeFile, /programmes\//).map((programme) => [programme.code, programme]))
const forms = new Map<string, Form>(load(formFile, /forms\//).map((form) => [form.code, form]))
const samples = load(sampleFile, /sample\.json$/).map((sample) => ({
  ...sample,
  persons: peopleFile.parse(json(sample.people)).people,
  chain: roundsFile.parse(json(sample.rounds)),
  numbers: figuresFile.parse(json(sample.figures)),
}))
const componentsOf = (programme: string): Set<string> =>
  new Set(programmes.get(programme)?.components.map((component) => component.code))
const openCells = (form: Form): string[] => {
  const typed = form.columns.filter((column) => !column.computed).map((column) => column.key)
  return form.rows.flatMap((row) => (row.cells ?? typed).map((column) => `${row.key}.${column}`))
}
const repeated = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index)

describe('every shipped file', () => {
  it('is there at all', () => {
    expect(unitFiles).toHaveLength(3)
    expect(programmes.size).toBe(2)
    expect(forms.size).toBe(8)
    expect(samples.map((sample) => sample.code).toSorted()).toEqual(['tan-bien-2023', 'xa-tan-bien-2026'])
  })
  it.each(shipped.filter((path) => /\.(?:json|tsv|txt|md)$/.test(path)))('%s is NFC with plain line ends', (path) => {
    const content = text(path)
    expect(content).toBe(content.normalize('NFC'))
    expect(content).not.toMatch(/\r|\u00A0|\u200B|\uFEFF/)
    expect(content.endsWith('\n')).toBe(true)
  })
  it.each(jsonFiles)('%s names its source and confidence', (path) => {
    z.looseObject(HEAD).parse(json(path))
  })
  it.each(jsonFiles)('%s says why a row is a draft', (path) => {
    const file = z.looseObject({ notes: z.array(TEXT).optional() }).parse(json(path))
    const rows = Object.values(file)
      .filter(Array.isArray)
      .flat()
      .filter((row: unknown) => z.looseObject({ draft: z.literal(true) }).safeParse(row).success)
    if (rows.length > 0) expect(file.notes?.length).toBeGreaterThan(0)
  })
})

describe('words on screen', () => {
  const FORBIDDEN = [
    /nộp báo cáo/i,
    /duyệt kế hoạch/i,
    /dự án \d+\.\d/i,
    /phản ánh của (?:người )?dân/i,
    /hộ nghèo, cận nghèo/i,
    /hộ nghèo và cận nghèo/i,
    /bảng điện tử/i,
    /thanh tra/i,
    /giấy hẹn/i,
    /chương trình MTTQ/i,
    /tiêu dự án/i,
    /lòng ghép/i,
    /giám nghèo/i,
    /giữa kỳ (?:năm )?2023/i,
    /\b(?:merge|round|filing|submit|report|draft|form)\b/i,
  ]
  const SHOWN = /^(?:title|publicTitle|name|fullName|shortName|label|short|text|prompt|position|banner|reason|unit)$/
  const shownTexts = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string') return SHOWN.test(key) && /[^a-z0-9-]/.test(value) ? [value] : []
    if (Array.isArray(value)) return value.flatMap((one) => shownTexts(one, key))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, one]) => shownTexts(one, key === 'texts' ? 'text' : name))
  }
  it.each(jsonFiles)('%s uses no forbidden word', (path) => {
    const shown = shownTexts(json(path))
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((one) => FORBIDDEN.some((word) => word.test(one)))).toEqual([])
  })
})

describe('units', () => {
  it('that are made up come with a sample only', () => {
    const madeUp = unitFiles.filter(
      ({ confidence, units: own }) =>
        confidence === 'illustrative' || own.some((unit) => /minh họa/i.test(unit.fullName + unit.source)),
    )
    expect(madeUp.map(({ file }) => file)).toEqual(['samples/xa-tan-bien-2026/units.json'])
  })
  it('have one code each, a known parent and a valid time inside their parent', () => {
    expect(repeated(unitFiles.flatMap((file) => file.units.map((unit) => unit.code)))).toEqual([])
    for (const unit of units.values()) {
      expect(unit.validTo === null || unit.validFrom < unit.validTo, unit.code).toBe(true)
      if (unit.draft) expect(unit.note, unit.code).toBeDefined()
      if (unit.parent === null) continue
      const parent = units.get(unit.parent)
      expect(parent, `${unit.code} → ${unit.parent}`).toBeDefined()
      expect([parent?.validFrom, parent?.validTo], unit.code).toEqual([unit.validFrom, unit.validTo])
    }
  })
  it('have roots and no cycle', () => {
    for (const unit of units.values()) {
      const seen = new Set<string>()
      for (let at: Unit | undefined = unit; at; at = at.parent === null ? undefined : units.get(at.parent)) {
        expect(seen.has(at.code), unit.code).toBe(false)
        seen.add(at.code)
      }
    }
  })
  it.each(unitFiles)(
    '$file: no order, name, spelling or area code names two units',
    ({ units: own, groups: ownGroups }) => {
      expect(repeated(own.filter((unit) => unit.parent).map((unit) => `${unit.parent}#${unit.officialOrder}`))).toEqual(
        [],
      )
      const names = [...own, ...ownGroups.map((group) => ({ ...group, fullName: group.name }))].map((one) => [
        ...new Set([one.fullName, one.shortName, ...one.spellings]),
      ])
      expect(repeated(names.flat())).toEqual([])
      expect(repeated(own.flatMap((unit) => unit.attributes.gsoCode ?? []))).toEqual([])
      for (const group of ownGroups)
        for (const code of group.units) expect(own.map((unit) => unit.code)).toContain(code)
    },
  )
  it('keep bodies outside the chain outside it', () => {
    const outside = [...units.values()].filter((unit) => unit.attributes.outsideChain)
    expect(outside.length).toBeGreaterThanOrEqual(8)
    for (const unit of outside) expect(unit.parent ?? '').not.toMatch(/^ubnd-/)
  })
  it('have the ten communes of the district in official order, the town first', () => {
    const communes = [...units.values()]
      .filter((unit) => unit.kind === 'commune' && unit.parent === 'ubnd-huyen-tan-bien')
      .toSorted((a, b) => a.officialOrder - b.officialOrder)
    expect(communes.map((unit) => unit.placeName)).toEqual([
      'Thị trấn Tân Biên',
      'Xã Tân Lập',
      'Xã Thạnh Bắc',
      'Xã Tân Bình',
      'Xã Thạnh Bình',
      'Xã Thạnh Tây',
      'Xã Hòa Hiệp',
      'Xã Tân Phong',
      'Xã Mỏ Công',
      'Xã Trà Vong',
    ])
    expect(groups.get('cac-xa-thi-tran')?.units).toEqual(communes.map((unit) => unit.code))
  })
  it('pass on to units of the next day: wholly to one, in part to several', () => {
    const [file] = load(successionFile, /succession/)
    const rows = file?.succession ?? []
    expect(rows).toHaveLength(15)
    for (const row of rows) {
      expect(units.get(row.from)?.validTo, row.from).toBe('2025-06-30')
      expect(units.get(row.to)?.validFrom, row.to).toBe(file?.successionOn)
      const same = rows.filter((other) => other.from === row.from)
      if (row.extent === 'whole') expect(same, row.from).toHaveLength(1)
      else if (units.get(row.from)?.kind === 'commune') expect(same.length, row.from).toBeGreaterThan(1)
    }
    for (const code of groups.get('cac-xa-thi-tran')?.units ?? []) expect(rows.map((row) => row.from)).toContain(code)
  })
})

describe('calendar/vn-days-off.tsv', () => {
  const [header, ...rows] = text('catalogue/calendar/vn-days-off.tsv')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  it('has its columns, sorted days without a repeat, and a source in every row', () => {
    expect(header).toEqual(['on', 'kind', 'name', 'confidence', 'source'])
    const days = rows.map((row) => row[0] ?? '')
    expect(days).toEqual([...new Set(days)].toSorted())
    for (const row of rows) {
      expect(row).toHaveLength(5)
      expect(row.every((cell) => cell.trim() !== '')).toBe(true)
      expect(DAY.safeParse(row[0]).success, row[0]).toBe(true)
      expect(row[1]).toMatch(/^(?:off|working)$/)
    }
  })
  it('makes working days of Saturdays only, one for each swapped day of that year', () => {
    const swapped = (kind: string, name: RegExp): string[] =>
      rows.filter((row) => row[1] === kind && name.test(row[2] ?? '')).map((row) => row[0] ?? '')
    const working = swapped('working', /./)
    expect(working.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay())).toEqual(working.map(() => 6))
    expect(working.map((day) => day.slice(0, 4))).toEqual(swapped('off', /hoán đổi/).map((day) => day.slice(0, 4)))
  })
})

describe.each([...programmes.values()])('programme $code', (programme) => {
  const components = componentsOf(programme.code)
  it('refers only to what is there', () => {
    expect(repeated(programme.components.map((component) => component.code))).toEqual([])
    expect(repeated(programme.legalActs.map((act) => act.number))).toEqual([])
    expect(repeated(programme.indicators.map((indicator) => indicator.code))).toEqual([])
    for (const { parent } of programme.components) if (parent) expect(components).toContain(parent)
    for (const { component } of programme.indicators) if (component) expect(components).toContain(component)
    for (const { indicator } of programme.targets) {
      expect(programme.indicators.map((one) => one.code)).toContain(indicator)
    }
    for (const { unit } of [...programme.standingOffices, ...programme.componentLeads]) {
      expect(units.has(unit), unit).toBe(true)
    }
    for (const { component } of programme.componentLeads) expect(components).toContain(component)
    const occasions = programme.occasions.map((occasion) => occasion.code)
    for (const form of programme.officialForms) for (const code of form.occasions) expect(occasions).toContain(code)
  })
  it('has acts that came into force no earlier than they were issued', () => {
    for (const act of programme.legalActs) expect((act.inForce ?? act.date) >= act.date, act.number).toBe(true)
  })
  it('gives every allotted leaf exactly one lead', () => {
    const parents = new Set(programme.components.map((component) => component.parent))
    const leaves = programme.components.filter((component) => component.allotted && !parents.has(component.code))
    expect(programme.componentLeads.map((lead) => lead.component).toSorted()).toEqual(
      leaves.map((component) => component.code).toSorted(),
    )
  })
})

it('rules of reminding: one for each day', () => {
  const rules = load(remindersFile, /catalogue\/reminders\//)
    .flatMap(({ reminderRules }) => reminderRules)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
  expect(rules.length).toBeGreaterThan(0)
  for (const [i, rule] of rules.slice(1).entries()) expect((rules[i]?.validTo ?? '9999') < rule.validFrom).toBe(true)
})

describe('programme giam-ngheo-2021-2025', () => {
  const programme = programmes.get('giam-ngheo-2021-2025')
  it('has seven projects and thirteen leaves; Dự án 2 has no part, Dự án 3 has two', () => {
    const all = programme?.components ?? []
    const children = (code: string): number => all.filter((component) => component.parent === code).length
    expect(all.filter((component) => component.kind === 'project')).toHaveLength(7)
    expect(all.filter((component) => children(component.code) === 0)).toHaveLength(13)
    expect([children('da2'), children('da3')]).toEqual([0, 2])
    expect(all.find((component) => component.code === 'da3-tda1')).toMatchObject({
      label: 'Tiểu dự án 1 - Dự án 3',
      short: 'TDA 1 - DA 3',
    })
  })
  it('gives Mẫu số 01 to monitoring and Mẫu số 02 to a mid-term evaluation', () => {
    const form = (code: string) => programme?.officialForms.find((one) => one.code === code)
    expect(form('mau-so-01')).toMatchObject({ purpose: 'monitoring' })
    expect(form('mau-so-01')?.occasions).not.toContain('midTerm')
    expect(form('mau-so-02')).toMatchObject({ purpose: 'evaluation' })
    expect(form('mau-so-02')?.occasions).toContain('midTerm')
  })
})

describe.each([...forms.values()])('form $code', (form) => {
  const columns = form.columns.map((column) => column.key)
  const rows = form.rows.map((row) => row.key)
  it('has one key a row and a column, known components, indicators, cells, inserts', () => {
    const programme = programmes.get(form.programme)
    expect(repeated(rows)).toEqual([])
    expect(repeated(columns)).toEqual([])
    for (const column of form.columns) for (const of of column.computed?.of ?? []) expect(columns).toContain(of)
    for (const row of form.rows) {
      if (row.component) expect(componentsOf(form.programme), row.key).toContain(row.component)
      else expect(form.kind, row.key).not.toBe('table')
      if (row.indicator) expect(programme?.indicators.map((one) => one.code)).toContain(row.indicator)
      if (row.insert) expect(forms.has(row.insert), row.insert).toBe(true)
      if (row.under) expect(rows).toContain(row.under)
      for (const cell of row.cells ?? []) expect(columns).toContain(cell)
    }
    for (const key of form.total?.columns ?? []) expect(columns).toContain(key)
  })
  it('checks columns or cells that are there', () => {
    const places = new Set([...columns, ...openCells(form)])
    for (const check of form.checks) expect([places.has(check.left), places.has(check.right)]).toEqual([true, true])
  })
})

it('the mid-term tables ask a commune for sixty numbers', () => {
  const tables = ['giua-ky-ket-qua', 'giua-ky-von'].map((code) => forms.get(code)).filter((form) => form !== undefined)
  expect(tables.flatMap(openCells)).toHaveLength(60)
})

describe.each(samples)('sample $code', (sample) => {
  const senders = sample.chain.levels
    .filter((level) => level.level === 1)
    .flatMap((level) => groups.get(level.fromGroup ?? '')?.units ?? [])
  const roleAt = (unit: string): string[] =>
    sample.persons
      .flatMap((person) => person.memberships)
      .filter((one) => one.unit === unit)
      .map((one) => one.role)

  it('names files that are shipped, a known home unit and programme', () => {
    const paths = [...sample.catalogues, ...Object.values(sample.plan), sample.people, sample.rounds, sample.figures]
    for (const path of paths) expect(shipped).toContain(path)
    expect(units.has(sample.homeUnit)).toBe(true)
    expect(sample.catalogues).toContain(`catalogue/programmes/${sample.programme}.json`)
  })
  it('has people with names of their own in known units, an administrator and two officers of the standing office', () => {
    expect(repeated(sample.persons.map((person) => person.username))).toEqual([])
    expect(repeated(sample.persons.map((person) => person.fullName))).toEqual([])
    const all = sample.persons.flatMap((person) => person.memberships)
    for (const one of all) {
      expect(units.has(one.unit), one.unit).toBe(true)
      expect(one.from >= (units.get(one.unit)?.validFrom ?? '9'), one.unit).toBe(true)
      expect(one.from <= sample.businessToday).toBe(true)
    }
    expect(all.some((one) => one.role === 'administrator')).toBe(true)
    const standing = programmes.get(sample.programme)?.standingOffices.map((office) => office.unit) ?? []
    expect(all.filter((one) => one.role === 'standingOffice' && standing.includes(one.unit)).length).toBeGreaterThan(1)
  })
  it('has an officer, a head and a clerk wherever a report is made', () => {
    expect(senders.length).toBeGreaterThanOrEqual(8)
    for (const unit of senders) {
      expect(new Set(roleAt(unit)), unit).toEqual(new Set(['communeOfficer', 'unitHead', 'clerk']))
    }
    const others = sample.chain.levels.flatMap((level) => level.parts ?? []).map((part) => part.unit)
    for (const unit of others) expect(roleAt(unit), unit).toEqual(expect.arrayContaining(['unitHead', 'clerk']))
  })
  it('has rounds whose units, forms and components are there, each level with one receiver of the rest', () => {
    const components = componentsOf(sample.programme)
    for (const round of sample.chain.rounds) {
      for (const form of round.forms) expect(sample.catalogues).toContain(`catalogue/forms/${form}.json`)
      expect(round.period.from < round.period.to && round.cutoff.date >= round.period.to).toBe(true)
      expect(programmes.get(round.programme)?.occasions.map((one) => one.code)).toContain(round.occasion)
      for (const level of sample.chain.levels) if (level.due) expect(level.due.date > round.cutoff.date).toBe(true)
    }
    for (const level of sample.chain.levels) {
      expect(sample.chain.rounds.map((round) => round.code)).toContain(level.round)
      expect(Boolean(level.fromGroup) !== Boolean(level.fromUnits), level.title).toBe(true)
      if (level.fromGroup) expect(groups.has(level.fromGroup), level.fromGroup).toBe(true)
      for (const unit of level.fromUnits ?? []) expect(units.has(unit), unit).toBe(true)
      expect(level.receivers.filter((receiver) => receiver.rest)).toHaveLength(1)
      for (const part of [...level.receivers, ...(level.parts ?? [])]) {
        expect(units.has(part.unit), part.unit).toBe(true)
        for (const component of part.components ?? []) expect(components).toContain(component)
      }
      expect(repeated(level.receivers.flatMap((receiver) => receiver.components ?? []))).toEqual([])
      if (!level.due) expect(level.note).toBeDefined()
    }
  })
  it('has a figure for every open cell of every sender and none beside', () => {
    const tables = sample.chain.rounds
      .flatMap((round) => round.forms)
      .filter((code) => forms.get(code)?.kind === 'table')
    const { filings } = sample.numbers
    expect(repeated(filings.map((filing) => `${filing.unit} ${filing.form}`))).toEqual([])
    for (const unit of senders) {
      for (const code of tables) {
        const filing = filings.find((one) => one.unit === unit && one.form === code)
        expect(Object.keys(filing?.cells ?? {}), `${unit} ${code}`).toEqual(openCells(forms.get(code) as Form))
      }
    }
    for (const { unit, form, cells } of filings) {
      expect(units.has(unit), unit).toBe(true)
      const open = openCells(forms.get(form) as Form)
      for (const cell of Object.keys(cells)) expect(open, `${unit} ${form}`).toContain(cell)
    }
  })
  it('has figures that pass the checks of their forms', () => {
    for (const { unit, form, cells } of sample.numbers.filings) {
      const shape = forms.get(form) as Form
      for (const check of shape.checks) {
        const pairs = check.left.includes('.')
          ? [[check.left, check.right]]
          : shape.rows.map((row) => [`${row.key}.${check.left}`, `${row.key}.${check.right}`])
        for (const [left = '', right = ''] of pairs) {
          const [low, high] = [cells[left], cells[right]]
          if (low !== undefined && high !== undefined) expect(low <= high, `${unit} ${left}`).toBe(true)
        }
      }
    }
  })
  it('has texts for places of the form, and corrections that end in the figure on file', () => {
    for (const { unit, form, texts } of sample.numbers.texts) {
      const shape = forms.get(form) as Form
      expect(shape.kind).not.toBe('table')
      const places = shape.kind === 'outline' ? shape.rows.map((row) => row.key) : openCells(shape)
      for (const key of Object.keys(texts)) expect(places, `${unit} ${form}`).toContain(key)
    }
    for (const unit of sample.numbers.sent?.units ?? [])
      expect(
        sample.numbers.filings.some((filing) => filing.unit === unit),
        unit,
      ).toBe(true)
    for (const one of sample.numbers.corrections) {
      const filing = sample.numbers.filings.find((other) => other.unit === one.unit && other.form === one.form)
      expect(filing?.cells[one.cell]).toBe(one.corrected)
      expect(one.filed).not.toBe(one.corrected)
      expect(units.has(one.by)).toBe(true)
    }
  })
  it('has a plan that says it is none, with place, date, recipients and signer', () => {
    const plan = text(sample.plan.text)
    expect(plan.split('\n')[0]).toMatch(/^\(Văn bản minh họa, .*không phải văn bản được ban hành\)$/)
    expect(plan).toMatch(
      /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nTân Biên, ngày \d+ tháng \d+ năm \d{4}/,
    )
    const signer = plan.trimEnd().split('\n').at(-1)
    expect(sample.persons.map((person) => person.fullName)).toContain(signer)
  })
})

describe('sample tan-bien-2023', () => {
  const numbers = samples.find((sample) => sample.code === 'tan-bien-2023')?.numbers
  const plan = text('samples/tan-bien-2023/plan.txt')
  it('tells in words what its capital table says', () => {
    const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
    for (const filing of numbers?.filings.filter((one) => one.form === 'giua-ky-von' && /^ubnd-/.test(one.unit)) ??
      []) {
      const sum = (column: string): number =>
        Object.entries(filing.cells).reduce((total, [cell, value]) => total + (cell.endsWith(column) ? value : 0), 0)
      const words = numbers?.texts.find((one) => one.unit === filing.unit && one.form === 'giua-ky-de-cuong')?.texts[
        'von'
      ]
      expect(words, filing.unit).toContain(`${vietnamese.format(sum('.ke-hoach'))} triệu đồng`)
      expect(words, filing.unit).toContain(`${vietnamese.format(sum('.giai-ngan'))} triệu đồng`)
      expect(words, filing.unit).toContain(`${vietnamese.format((sum('.giai-ngan') / sum('.ke-hoach')) * 100)}%`)
    }
  })
  it('keeps the faults that the reader of plans must remark on', () => {
    for (const fault of [
      'Chương trình MTTQ giảm nghèo',
      'Tiêu dự án 1 thuộc Dự án 2',
      'Tiêu dự án 2 thuộc Dự án 2',
      'lòng ghép',
      'giám nghèo',
      'Mẫu số 01',
      '\nf) ',
      '+ Cấp xã, thị trấn:',
      'trước 01/07/2023',
      'trước ngày 01/8/2023',
      'trước ngày 10/8/2023',
      'cơ quan chủ quản chương trình',
      '- Tổ chức thực hiện;',
      'Phòng Văn hóa Thông tin',
      'Lao động –Thương binh',
    ]) {
      expect(plan).toContain(fault)
    }
    expect(new Set(plan.match(/\d+\/(?:KH-UBND|QĐ-UBND)|10\/2022\/TT-BLĐTBXH/g)).size).toBe(3)
    expect(new Set(plan.match(/trước (?:ngày )?[\d/]+/g)).size).toBe(4)
    expect(plan.match(/^[IVX]+\. /gm)).toHaveLength(4)
  })
  it('has seven agency headings with 3, 2, 1, 1, 2, 3, 4 duties', () => {
    const part = plan.slice(plan.indexOf('IV. TỔ CHỨC'), plan.indexOf('Trên đây'))
    const headings = part.split(/^(?=\d\. )/m).slice(1)
    const duties = headings.map(
      (heading) =>
        heading
          .trim()
          .split('\n')
          .slice(1)
          .filter((line) => line !== '').length,
    )
    expect(duties).toEqual([3, 2, 1, 1, 2, 3, 4])
  })
  it('has the Word file of its text: run `node samples/make-plan-docx.ts` after a change', async () => {
    const made = Buffer.from(await makePlanDocx(plan))
    expect(made.equals(readFileSync(join(ROOT, 'samples/tan-bien-2023/plan.docx')))).toBe(true)
  })
})

describe('sample xa-tan-bien-2026', () => {
  it('has households that balance: at the end = at the start - out + back + new', () => {
    const filings = samples.find((sample) => sample.code === 'xa-tan-bien-2026')?.numbers.filings ?? []
    const moved = filings.filter((filing) => filing.form === 'sau-thang-ho-ngheo')
    expect(moved).toHaveLength(8)
    for (const { unit, cells } of moved) {
      for (const kind of ['ngheo', 'can-ngheo']) {
        for (const column of ['ho', 'nhan-khau']) {
          const at = (row: string): number => cells[`${kind}-${row}.${column}`] ?? Number.NaN
          expect(at('cuoi-ky'), `${unit} ${kind}`).toBe(at('dau-ky') - at('thoat') + at('tai') + at('phat-sinh'))
        }
      }
    }
  })
})
