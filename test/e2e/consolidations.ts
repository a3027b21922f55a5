// Consolidations through the pages: find one, freeze it, read its figures.
import type { Page } from '@playwright/test'
import { openRound } from './reports.ts'
import { expect } from './support.ts'

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

const WRITTEN = 'Các hoạt động đã thực hiện theo kế hoạch; kết quả nêu ở biểu.'

/**
 * The words of the own report, which no figures from below give: the sections of which the figures tell results are written, in
 * the others that are blank there is nothing to tell.
 */
export async function writeWords(page: Page, unit: string): Promise<void> {
  await openConsolidation(page, unit)
  await page.getByRole('link', { name: 'Viết phần lời của báo cáo' }).click()
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  for (const section of await page.getByRole('textbox', { name: /^\d+\. (Tiểu dự án|Dự án) / }).all())
    await section.fill(WRITTEN)
  await page.getByRole('button', { name: /mục còn trống/ }).click()
  const nothing = page.getByRole('button', { name: /^Ghi “Không phát sinh/ })
  if ((await nothing.count()) > 0) {
    await nothing.click()
    await expect(page.getByText('Đã lưu.')).toBeVisible()
  } else await expect(page.getByText('Không còn ô số liệu hay mục nào để trống.')).toBeVisible()
}

/** Freezes a consolidation on its page. */
export async function freeze(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText('Đã chốt', { exact: true }).first()).toBeVisible()
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
