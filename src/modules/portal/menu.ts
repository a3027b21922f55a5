import { paths } from './paths.ts'
import type { PortalTexts } from './texts.vi.ts'

/** The places of the public site (WORKFLOW 19), in their order. */
export const menuOf = ({ menu }: PortalTexts) => [
  { href: paths.policies, label: menu.policies },
  { href: paths.news, label: menu.news },
  { href: paths.results, label: menu.results },
  { href: paths.send, label: menu.send },
  { href: paths.follow, label: menu.follow },
  { href: paths.open, label: menu.open },
  { href: paths.contact, label: menu.contact },
]
