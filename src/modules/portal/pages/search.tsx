import { searchWords } from '#platform/search/index.ts'
import { Field } from '#ui/form/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { useTexts } from '../parts/use-texts.ts'
import { publicHits, type PublicHits } from '../queries/found.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/search.ts'

export const headers = freshHeaders

export async function loader({ context, request }: Route.LoaderArgs) {
  const words = searchWords(new URL(request.url).searchParams.get('q'))
  return { words, found: words ? await publicHits(visitOf(context), words) : [] }
}

export default function Search({ loaderData: { words, found } }: Route.ComponentProps) {
  const { search: t, frame } = useTexts()
  const total = found.reduce((sum, hits) => sum + hits.total, 0)
  return (
    <PublicPage title={t.title} heading={words ? t.found(total, words) : t.title}>
      <meta name="robots" content="noindex" />
      <search>
        <form method="get" className="form">
          <Field name="q" label={t.label} hint={t.hint} type="search" defaultValue={words ?? ''} />
          <button className="button">{frame.search}</button>
        </form>
      </search>
      {words && total === 0 && <Empty>{t.nothing}</Empty>}
      {found.map((hits) => (
        <Found key={hits.kind} hits={hits} />
      ))}
    </PublicPage>
  )
}

function Found({ hits: { kind, items, total } }: { hits: PublicHits }) {
  const t = useTexts().search
  if (items.length === 0) return null
  return (
    <section className="stack tight" aria-labelledby={kind}>
      <h2 id={kind}>{t[kind]}</h2>
      {items.length < total && <p className="small quiet">{t.more(items.length, total)}</p>}
      <ul className="plain items">
        {items.map(({ href, title, text }) => (
          <li key={href}>
            <h3>
              <a href={href}>{title}</a>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
