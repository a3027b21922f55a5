import type { PortalTexts } from './texts.vi.ts'

/** The places of the public site (WORKFLOW 19), in their order. */
export const menuOf = ({ menu }: PortalTexts) => [
  { href: '/chinh-sach', label: menu.policies },
  { href: '/tin-tuc', label: menu.news },
  { href: '/ket-qua', label: menu.results },
  { href: '/phan-anh/gui', label: menu.send },
  { href: '/phan-anh', label: menu.follow },
  { href: '/cong-khai', label: menu.open },
  { href: '/lien-he', label: menu.contact },
]
