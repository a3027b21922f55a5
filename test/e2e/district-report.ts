// The district's own report, as the standing office makes it from what the departments sent.
import type { Page } from '@playwright/test'
import { freeze, openConsolidation } from './consolidations.ts'
import type { Desks } from './desks.ts'
import { CHILDREN_ROW, STANDING, standing } from './midterm-cast.ts'
import { correction, typed } from './reports.ts'
import { confirmWaiting, eventually, issue } from './signing.ts'
import { expect } from './support.ts'

/** Opens the figure of the children in the district's consolidation, down to the communes and to what one of them filed. */
export async function openFigure(page: Page, communes: number): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: CHILDREN_ROW })
  await row.getByRole('link').last().click()
  await page.getByRole('row').filter({ hasText: 'Trung tâm Y tế' }).getByText('mở tiếp').click()
  const given = page.getByRole('row').filter({ has: page.getByText('Đã xác nhận', { exact: true }) })
  await expect(given).toHaveCount(communes)
  const filed = given.filter({ hasText: 'UBND xã Tân Lập' })
  await expect(filed).toContainText(typed(correction.corrected))
  await filed.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('UBND xã Tân Lập')
}

/** The standing office takes in what the departments sent, freezes its own report and has it issued. */
export async function consolidateDistrict(deskOf: Desks['deskOf'], button: string, parts: number): Promise<void> {
  const page = await deskOf(standing.officer)
  await page.goto('/lam-viec')
  await eventually(page, (look) => look(page.getByRole('link', { name: /^Kiểm tra số liệu/ })).toHaveCount(parts))
  expect(await confirmWaiting(page)).toBe(parts)
  await openConsolidation(page, STANDING)
  await freeze(page, button)
  await issue(deskOf, standing)
  await eventually(page, (look) => look(page.getByText('Đã ban hành', { exact: true }).first()).toBeVisible())
}
