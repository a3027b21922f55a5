// Consolidations through the pages: find one, freeze it, read its figures.
import type { Page } from '@playwright/test'
import { openRound } from './reports.ts'

/** A row of a form as it stands somewhere: its figures by the label of the row. */
export type Figures = Map<string, (number | null)[]>

export const RESULTS = 'Kết quả thực hiện theo chỉ số, giữa kỳ giai đoạn 2021-2025'
export const MONEY = 'Vốn thực hiện Chương trình, giữa kỳ giai đoạn 2021-2025'

/** How many columns of both forms hold figures that units entered; the last one is reckoned from them. */
export const ENTERED = 2

export async function openConsolidation(page: Page, unit: string): Promise<void> {
  await openRound(page)
  await page.getByRole('link', { name: 'Tổng hợp báo cáo' }).click()
  await page
    .getByRole('link', { name: `Tổng hợp của ${unit}`, exact: true })
    .first()
    .click()
}

/** A number as a page writes it; null where it says that there is none. */
export const numberIn = (text: string): number | null =>
  /\d/.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : null

/** The figures of a form on the page, by the labels of its rows (their measure left out). */
export async function figuresOnPage(page: Page, form: string): Promise<Figures> {
  const rows = await page
    .getByRole('table', { name: form })
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map(({ children: [head, ...cells] }) => [
        head!.firstChild!.textContent!,
        ...cells.map((cell) => (cell as HTMLElement).innerText.trim()),
      ]),
    )
  return new Map(rows.map(([label = '', ...cells]) => [label, cells.slice(0, ENTERED).map(numberIn)]))
}
