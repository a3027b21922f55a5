import type { ReactNode } from 'react'
import { uiTexts } from '../texts.vi.ts'

/** A wide table scrolls inside its panel and can be scrolled by keyboard. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
    <section className="scroll" aria-label={uiTexts.table(label)} tabIndex={0}>
      {children}
    </section>
  )
}

export type Page = { number: number; size: number; total: number }

/** Links to the neighbouring pages of a list; nothing when all fits on one. `href` makes a page's address. */
export function Pager({ page, href }: { page: Page; href: (number: number) => string }) {
  const last = Math.max(1, Math.ceil(page.total / page.size))
  if (last === 1) return null
  const from = (page.number - 1) * page.size + 1
  return (
    <nav className="row between" aria-label={uiTexts.pages}>
      <span className="quiet small">{uiTexts.page(from, Math.min(page.total, from + page.size - 1), page.total)}</span>
      <span className="row">
        {page.number > 1 && <a href={href(page.number - 1)}>{uiTexts.previous}</a>}
        {page.number < last && <a href={href(page.number + 1)}>{uiTexts.next}</a>}
      </span>
    </nav>
  )
}

/** The page number of an address (`?trang=3`), from 1; anything else is 1. */
export function pageNumber(request: Request): number {
  const wanted = Number(new URL(request.url).searchParams.get('trang'))
  return Number.isInteger(wanted) && wanted > 0 && wanted < 100_000 ? wanted : 1
}
