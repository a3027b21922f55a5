import { useOutletContext } from 'react-router'

export type PublicLink = { href: string; label: string }

/** What every public page knows of the site it stands in; the frame's route hands it down. */
export type PublicSite = {
  name: string
  /** BCP 47: 'vi', 'km' … */
  language: string
  /** Scheme and host, without a slash at the end: feeds and previews need whole addresses. */
  origin: string
  /** The path of the page, without its query. */
  path: string
}

/** The site of the page being rendered, below the public frame only. */
export const usePublicSite = (): PublicSite => useOutletContext<PublicSite>()
