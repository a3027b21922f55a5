import { expect, menuOf, personOfRole, signIn, test } from './support.ts'

for (const [role, username] of Object.entries(personOfRole))
  test(`${role} (${username}) opens every place of the menu`, async ({ page }) => {
    await signIn(page, username)
    const places = await menuOf(page)
    expect(places).toContain('/lam-viec')
    for (const place of places) {
      const answer = await page.goto(place)
      expect(answer?.status(), place).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-current=page]').first(), `${place} is not marked in the menu`).toBeAttached()
    }
  })
