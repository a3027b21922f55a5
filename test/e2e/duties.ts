// What journeys do with the duties of a running plan: find one, unfold a form of its page, read its panels.
import type { Locator, Page } from '@playwright/test'

/** Opens a unit's share of a duty from "Việc của tôi", by words of the duty. */
export async function openDuty(page: Page, words: string): Promise<void> {
  await page.goto('/lam-viec')
  await page.getByRole('main').getByRole('link').filter({ hasText: words }).first().click()
}

/** A form that is folded away under its title. */
export const folded = (page: Page, title: string): Locator =>
  page.getByRole('main').locator('details', { has: page.locator('summary').getByText(title, { exact: true }) })

/** Unfolds a form where it does not stand open. */
export async function unfold(form: Locator): Promise<Locator> {
  if ((await form.getAttribute('open')) === null) await form.locator('summary').first().click()
  return form
}

/** Unfolds a form, fills its fields by their names and sends it by its only button; waits for the page that answers. */
export async function answer(page: Page, title: string, fields: Record<string, string>): Promise<void> {
  const form = await unfold(folded(page, title))
  await fill(form, fields)
  const answered = page.waitForEvent('load')
  await form.locator('button').click()
  await answered
}

/** Fills fields of a form by their names. */
export async function fill(form: Locator, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await form.getByLabel(name, { exact: true }).fill(value)
}

/** Chooses in a list what begins with these words, as a name that a position follows; answers its value. */
export async function choose(list: Locator, words: string): Promise<string> {
  const option = list.locator('option').filter({ hasText: new RegExp(`^${words}`) })
  const value = (await option.first().getAttribute('value')) ?? ''
  await list.selectOption(value)
  return value
}

/** A panel of the page. */
export const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** Sets the day of the sample, as its banner offers. */
export async function moveDay(page: Page, day: string): Promise<void> {
  await page.goto('/lam-viec/ngay-lam-viec')
  await page.getByLabel('Ngày làm việc').fill(day)
  await page.getByRole('main').getByRole('button').click()
}
