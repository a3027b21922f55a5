import type { ReactNode } from 'react'
import { usePublicSite } from './site.ts'

type Props = {
  title: string
  children: ReactNode
  /** For search engines and for previews in messages; plain text. */
  description?: string
  /** Path of a picture of the page, for previews. */
  picture?: string | null
  kind?: 'website' | 'article'
  /** What is shown as the page's heading, where not its title; null when the page brings its own `h1`. */
  heading?: ReactNode
}

/** One public page inside the frame: title, preview data, `main` with one `h1`. */
export function PublicPage({ title, description, picture, kind = 'website', heading = title, children }: Props) {
  const site = usePublicSite()
  const full = title === site.name ? title : `${title} · ${site.name}`
  const address = site.origin + site.path
  return (
    <main id="noi-dung" className="wrap stack">
      <title>{full}</title>
      {description && <meta name="description" content={description} />}
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={address} />
      {picture && <meta property="og:image" content={site.origin + picture} />}
      <meta property="og:locale" content={site.language === 'vi' ? 'vi_VN' : site.language} />
      <link rel="canonical" href={address} />
      {heading !== null && <h1>{heading}</h1>}
      {children}
    </main>
  )
}
