import type { ReactNode } from 'react'
import { PublicPage } from '#ui/public/index.ts'

type Told = { title: string; description: string; parts: readonly (readonly [string, readonly string[]])[] }

/** A page of headings and paragraphs, and what else it tells below them. */
export const ToldPage = ({ texts: { title, description, parts }, children }: { texts: Told; children?: ReactNode }) => (
  <PublicPage title={title} description={description}>
    {parts.map(([heading, paragraphs]) => (
      <section key={heading} className="stack tight">
        <h2>{heading}</h2>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    ))}
    {children}
  </PublicPage>
)
