// The reporting rounds of a sample: opened from its rounds.json, with the reports that its units have sent already.
import { z } from 'zod'
import { fullKey, openTexts, roundFile, roundsOfFile, type Directory, type Form } from './modules/reporting/index.ts'
import { loadFilings, openRound } from './modules/reporting/server.ts'
import type { Command } from './platform/command/command.ts'
import type { Database } from './platform/db/index.ts'

type Loading = {
  run: <R>(command: Command<R>, input: unknown) => Promise<R>
  db: Database
  readJson: (path: string) => unknown
}

type Sample = { rounds: string; figures: string; homeUnit: string }

const placed = { unit: z.string(), form: z.string() }
const figuresFile = z.object({
  round: z.string(),
  sent: z
    .object({ level: z.number(), signedOn: z.string(), documentNumber: z.string(), units: z.array(z.string()) })
    .optional(),
  filings: z.array(z.object({ ...placed, cells: z.record(z.string(), z.number()) })),
  texts: z.array(z.object({ ...placed, texts: z.record(z.string(), z.string()) })),
})

/** Opens the rounds of a sample and loads what was sent in them; units, programmes and forms are there. */
export async function openSampleRounds(loading: Loading, sample: Sample): Promise<void> {
  const directory = await directoryOf(loading, sample.homeUnit)
  const ids = new Map<string, string>()
  for (const round of roundsOfFile(roundFile.parse(loading.readJson(sample.rounds)), directory))
    ids.set(round.code, (await loading.run(openRound, round)).id)
  const figures = figuresFile.parse(loading.readJson(sample.figures))
  if (!figures.sent) return
  const { units, documentNumber, ...sent } = figures.sent
  const values = await valuesOf(loading.db, figures)
  await loading.run(loadFilings, {
    ...sent,
    roundId: ids.get(figures.round),
    filings: units.map((code) => ({ unitId: directory.unitId(code), documentNumber, values: values(code) })),
  })
}

/** The values of a unit by place 'form.row.column'. */
async function valuesOf(db: Database, { filings, texts }: z.output<typeof figuresFile>) {
  const rows = await db.selectFrom('reporting.form').select(['code', 'definition']).execute()
  const forms = new Map(rows.map(({ code, definition }) => [code, definition as Form]))
  const entries = [
    ...filings.map(({ cells, ...place }) => ({ ...place, values: cells })),
    ...texts.map(({ texts: values, ...place }) => ({ ...place, values })),
  ]
  return (unit: string): Record<string, number | string> =>
    Object.fromEntries(
      entries
        .filter((entry) => entry.unit === unit)
        .flatMap(({ form, values }) =>
          Object.entries(values).map(([key, value]) => [`${form}.${fullKey(forms.get(form)!, key)}`, value]),
        ),
    )
}

async function directoryOf({ db }: Loading, homeUnit: string): Promise<Directory> {
  const units = await db.selectFrom('organisation.unit').select(['id', 'code', 'short_name']).execute()
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const components = await db.selectFrom('programmes.component').select(['code', 'label']).execute()
  const labels = new Map(components.map(({ code, label }) => [code, label]))
  const members = await db
    .selectFrom('organisation.unit_group_member as member')
    .innerJoin('organisation.unit_group as group', 'group.id', 'member.group_id')
    .innerJoin('organisation.unit as unit', 'unit.id', 'member.unit_id')
    .select(['group.code as group', 'unit.code'])
    .orderBy('unit.official_order')
    .execute()
  const plan = await db
    .selectFrom('plans.plan as plan')
    .innerJoin('organisation.unit as unit', 'unit.id', 'plan.unit_id')
    .select('plan.id')
    .where('unit.code', '=', homeUnit)
    .executeTakeFirst()
  return {
    planId: plan?.id ?? null,
    unitId: (code) => byCode.get(code)!.id,
    group: (code) => members.flatMap((member) => (member.group === code ? [member.code] : [])),
    componentLabel: (code) => labels.get(code) ?? code,
    restLabel: (code) => openTexts.rest(byCode.get(code)!.short_name),
    allLabel: openTexts.all,
  }
}
