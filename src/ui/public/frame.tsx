import type { ReactNode } from 'react'
import type { PublicLink } from './site.ts'

/** The words of the frame, in the language of the page. */
export type FrameTexts = {
  skip: string
  menu: string
  search: string
  searchLabel: string
  foot: string
  read: string
  stop: string
}

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
      <Head name={name} texts={texts} />
      <Menu path={path} texts={texts} menu={menu} />
      {/* Shown by read-aloud.js where the browser has a voice. */}
      <div className="wrap read no-print" data-read hidden>
        <button type="button" className="button plain slim">
          {texts.read}
        </button>
        <button type="button" className="button plain slim" hidden>
          {texts.stop}
        </button>
      </div>
      {children}
      <footer className="foot" aria-label={texts.foot}>
        <div className="wrap small quiet stack tight">{foot}</div>
      </footer>
    </>
  )
}

const Head = ({ name, texts }: Pick<Props, 'name' | 'texts'>) => (
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
)

function Menu({ path, texts, menu }: Pick<Props, 'path' | 'texts' | 'menu'>) {
  const here = hereOf(path, menu)
  return (
    <nav className="menu no-print" aria-label={texts.menu}>
      <ul className="wrap">
        {menu.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The place that a path lies in: the longest address that it begins with. */
const hereOf = (path: string, menu: Props['menu']): string | undefined =>
  menu
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0]
