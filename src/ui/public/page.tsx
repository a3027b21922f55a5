import type { ReactNode } from 'react'
import { usePublicSite } from './site.ts'

type Preview = {
  title: string
  /** For search engines and for previews in messages; plain text. */
  description?: string | undefined
  /** Path of a picture of the page, for previews. */
  picture?: string | null | undefined
  kind?: 'website' | 'article'
}

type Props = Preview & {
  children: ReactNode
  /** What is shown as the page's heading, where not its title; null when the page brings its own `h1`. */
  heading?: ReactNode
}

/** One public page inside the frame: title, preview data, `main` with one `h1`. */
export function PublicPage({ title, heading = title, children, ...preview }: Props) {
  const { name } = usePublicSite()
  return (
    <main id="noi-dung" className="wrap stack">
      <title>{title === name ? title : `${title} · ${name}`}</title>
      <PreviewData title={title} {...preview} />
      {heading !== null && <h1>{heading}</h1>}
      {children}
    </main>
  )
}

/** What search engines and messages show of a page (Open Graph). */
function PreviewData({ title, description, picture, kind = 'website' }: Preview) {
  const site = usePublicSite()
  const address = site.origin + site.path
  return (
    <>
      {description && <meta name="description" content={description} />}
      {description && <meta property="og:description" content={description} />}
      {picture && <meta property="og:image" content={site.origin + picture} />}
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={site.language === 'vi' ? 'vi_VN' : site.language} />
      <link rel="canonical" href={address} />
    </>
  )
}
