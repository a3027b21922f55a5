import { xmlDocument, xmlElement as element, xmlTextElement as textElement } from '#platform/text/index.ts'

/** An item as feeds tell it; addresses are whole. */
export type FeedItem = { address: string; title: string; summary: string; publishedAt: Date }

export type Feed = {
  name: string
  about: string
  language: string
  origin: string
  self: string
  items: readonly FeedItem[]
}

/** RSS 2.0. */
export function rss({ name, about, language, origin, self, items }: Feed): string {
  const entries = items.map(({ address, title, summary, publishedAt }) =>
    element(
      'item',
      textElement('title', title) +
        textElement('link', address) +
        textElement('guid', address, { isPermaLink: 'true' }) +
        textElement('description', summary) +
        textElement('pubDate', publishedAt.toUTCString()),
    ),
  )
  const head =
    textElement('title', name) +
    textElement('link', origin) +
    textElement('description', about) +
    textElement('language', language) +
    element('atom:link', '', { href: self, rel: 'self', type: 'application/rss+xml' })
  const channel = element('channel', head + entries.join(''))
  return xmlDocument(element('rss', channel, { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }))
}

/** Atom 1.0; `updated` of an empty feed is the beginning of time, not now. */
export function atom({ name, about, language, origin, self, items }: Feed): string {
  const entries = items.map(({ address, title, summary, publishedAt }) =>
    element(
      'entry',
      textElement('id', address) +
        textElement('title', title) +
        element('link', '', { href: address, rel: 'alternate', type: 'text/html' }) +
        textElement('updated', publishedAt.toISOString()) +
        textElement('summary', summary),
    ),
  )
  const updated = items[0]?.publishedAt ?? new Date(0)
  const head =
    textElement('id', `${origin}/`) +
    textElement('title', name) +
    textElement('subtitle', about) +
    element('link', '', { href: self, rel: 'self', type: 'application/atom+xml' }) +
    element('link', '', { href: `${origin}/`, rel: 'alternate', type: 'text/html' }) +
    textElement('updated', updated.toISOString()) +
    element('author', textElement('name', name))
  const feed = element('feed', head + entries.join(''), { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language })
  return xmlDocument(feed)
}

/** The map of the site (sitemaps.org); days are 'YYYY-MM-DD'. */
export function sitemap(pages: readonly { address: string; changedOn?: string }[]): string {
  const urls = pages.map(({ address, changedOn }) =>
    element('url', textElement('loc', address) + (changedOn ? textElement('lastmod', changedOn) : '')),
  )
  return xmlDocument(element('urlset', urls.join(''), { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }))
}

/** security.txt (RFC 9116): where to tell of a weakness; it says itself how long it counts. */
export function securityTxt({ contact, origin, now }: { contact: string; origin: string; now: Date }): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 6, 1))
  return [
    `Contact: ${contact.replaceAll(/[\r\n]/g, '')}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    `Policy: ${origin}/quyen-rieng-tu`,
    '',
  ].join('\n')
}
