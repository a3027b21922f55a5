import type { ReactNode } from 'react'
import type { PublicLink } from './site.ts'

/** The words of the frame, in the language of the page. */
export type FrameTexts = { skip: string; menu: string; search: string; searchLabel: string; foot: string }

type Props = {
  name: string
  path: string
  texts: FrameTexts
  menu: readonly PublicLink[]
  /** The banner above everything: sample data. */
  banner?: ReactNode
  /** Lines of the foot: responsible body, contact. */
  foot: ReactNode
  children: ReactNode
}

/** Head with the menu and the search, and foot, around every public page. */
export function PublicFrame({ name, path, texts, menu, banner, foot, children }: Props) {
  return (
    <>
      <a className="skip" href="#noi-dung">
        {texts.skip}
      </a>
      {banner && <aside className="sample">{banner}</aside>}
      <header className="head">
        <div className="wrap">
          <a className="site" href="/">
            {name}
          </a>
          <search className="no-print">
            <form action="/tim-kiem" method="get">
              <input type="search" name="q" aria-label={texts.searchLabel} placeholder={texts.searchLabel} />
              <button className="button plain">{texts.search}</button>
            </form>
          </search>
        </div>
      </header>
      <nav className="menu no-print" aria-label={texts.menu}>
        <ul className="wrap">
          {menu.map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={isHere(href, path) ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
      <footer className="foot" aria-label={texts.foot}>
        <div className="wrap small quiet">{foot}</div>
      </footer>
    </>
  )
}

const isHere = (href: string, path: string) => path === href || (href !== '/' && path.startsWith(`${href}/`))
