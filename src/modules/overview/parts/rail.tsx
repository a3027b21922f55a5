import { menuFor, type Place } from '../menu.ts'
import { overviewTexts as t } from '../texts.vi.ts'

type Here = { path: string; administers: boolean }

/** The menu: a rail on wide screens, a fold-out on narrow ones; the same list in both. */
export function Rail(here: Here) {
  return (
    <nav className="rail no-print" aria-label={t.menu}>
      <div className="name">
        <Sign />
        {t.product}
      </div>
      <details className="rail-fold">
        <summary>{t.menuShort}</summary>
        <Groups {...here} />
      </details>
      <div className="rail-open">
        <Groups {...here} />
      </div>
    </nav>
  )
}

const Groups = ({ path, administers }: Here) =>
  menuFor(administers).map(({ title, places }) => (
    <div key={title ?? ''}>
      {title && <p className="rail-title">{title}</p>}
      {places.map((place) => (
        <a key={place.href} href={place.href} aria-current={isHere(path, place) ? 'page' : undefined}>
          {place.label}
        </a>
      ))}
    </div>
  ))

const isHere = (path: string, { href, under = href }: Place) =>
  href === '/lam-viec' ? path.replace(/\/$/, '') === href : path.startsWith(under)

const Sign = () => (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <path d="M4 15c0-5 4-8 9-8s9 3 9 8" fill="none" stroke="#ffbf47" strokeWidth="2.6" strokeLinecap="round" />
    <path d="M4 15c3 4 6 5 9 5s6-1 9-5" fill="none" stroke="#7fd1bf" strokeWidth="2.6" strokeLinecap="round" />
  </svg>
)
