import type { APIResponse, Page } from '@playwright/test'

/** Posts a form with the session of the page's person, as a program would; where it leads is not followed. */
export const post = (page: Page, address: string, form: Record<string, string>): Promise<APIResponse> =>
  page.request.post(address, { form, headers: { origin: new URL(page.url()).origin }, maxRedirects: 0 })
