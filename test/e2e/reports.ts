// What journeys do with reports through the pages: find them, fill them in, take them through signature.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './support.ts'

const root = join(import.meta.dirname, '../..')
const read = <T>(file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as T

type Row = { key: string; label: string }
type FormFile = { code: string; kind: string; columns: Row[]; rows: Row[] }
type Cells = Record<string, number>
type Texts = Record<string, string>
export type Correction = { form: string; cell: string; filed: number; corrected: number; reason: string }

const sample = read<{ catalogues: string[]; rounds: string; figures: string }>('samples/tan-bien-2023/sample.json')
const round = read<{ rounds: { title: string }[]; levels: { title: string }[] }>(sample.rounds)
const figures = read<{
  filings: { unit: string; form: string; cells: Cells }[]
  texts: { unit: string; form: string; texts: Texts }[]
  corrections: Correction[]
}>(sample.figures)

export const roundTitle = round.rounds[0]!.title
export const levelTitles = round.levels.map(({ title }) => title)
export const correction = figures.corrections[0]!

/** The forms of the sample's round by code. */
const forms = new Map(
  sample.catalogues
    .filter((file) => file.startsWith('catalogue/forms/'))
    .map((file) => read<FormFile>(file))
    .map((form) => [form.code, form]),
)

/** How a cell 'row.column' of a form is called where it stands alone: the name of its field. */
export function cellName(formCode: string, key: string): string {
  const { kind, rows, columns } = forms.get(formCode)!
  const [rowKey, columnKey] = key.split('.')
  const row = rows.find((one) => one.key === rowKey)!
  const column = columns.find((one) => one.key === columnKey)
  return kind === 'outline' || !column ? row.label : `${row.label}: ${column.label}`
}

/** A figure as a Vietnamese officer types it. */
export const typed = (number: number): string => number.toLocaleString('vi-VN')

/** Everything a unit of the sample has to say, by the names of the fields; `wrong` puts the error of the sample in. */
export function contentOf(unit: string, wrong = false): Map<string, string> {
  const own = figures.filings.filter((one) => one.unit === unit)
  const told = figures.texts.filter((one) => one.unit === unit)
  const numbers = own.flatMap(({ form, cells }) =>
    Object.entries(cells).map(([key, value]) => [cellName(form, key), typed(value)] as const),
  )
  const texts = told.flatMap(({ form, texts: own }) =>
    Object.entries(own).map(([key, value]) => [cellName(form, key), value] as const),
  )
  const content = new Map([...numbers, ...texts])
  if (wrong) content.set(cellName(correction.form, correction.cell), typed(correction.filed))
  return content
}

/** Opens the page of the sample's round from the list of reports. */
export async function openRound(page: Page): Promise<void> {
  await page.goto('/lam-viec/bao-cao')
  await page.getByRole('link', { name: roundTitle, exact: true }).click()
}

/** The rows of units at a level of the chain, on the page of the round. */
export const levelOf = (page: Page, level: number): Locator =>
  page.getByRole('region', { name: `Bước ${level}. ${levelTitles[level - 1]}` })

/** Opens a unit's report at a level, by the way of the round's page. */
export async function openReport(page: Page, unit: string, level = 1): Promise<void> {
  await openRound(page)
  await levelOf(page, level).getByRole('link', { name: unit, exact: true }).click()
}

/** The address of a report, of which `kiem-tra/:part` and the rest hang. */
export const placeOf = (page: Page): string => new URL(page.url()).pathname

/** Fills fields in by their names, and saves the draft. */
export async function fillIn(page: Page, content: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, value] of content) await page.getByLabel(name, { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
}
