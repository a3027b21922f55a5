import { askOf } from '#platform/http/context.ts'
import { searchWords, type Hits } from '#platform/search/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Field } from '#ui/form/index.ts'
import { searchAll } from '../queries.ts'
import { overviewTexts as t } from '../texts.vi.ts'
import type { Route } from './+types/search.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const words = searchWords(new URL(request.url).searchParams.get('q'))
  return { words, found: words ? await searchAll(ask, words) : [] }
}

export default function Search({ loaderData: { words, found } }: Route.ComponentProps) {
  const total = found.reduce((sum, hits) => sum + hits.total, 0)
  return (
    <main id="noi-dung">
      <title>{`${t.searchTitle} · ${t.product}`}</title>
      <h1>{words ? t.found(total, words) : t.searchTitle}</h1>
      <search>
        <form className="form inline" method="get">
          <Field name="q" label={t.searchLabel} hint={t.searchHint} type="search" defaultValue={words ?? ''} />
          <button className="button">{t.searchLabel}</button>
        </form>
      </search>
      {words && total === 0 && <Empty>{t.nothingFound}</Empty>}
      {found.map(group)}
    </main>
  )
}

const group = ({ kind, items, total }: Hits) =>
  items.length > 0 && (
    <Panel key={kind} title={kind} aside={<span className="quiet small">{t.shown(items.length, total)}</span>}>
      <ul className="tasks">
        {items.map(({ id, href, title, origin }) => (
          <li key={id}>
            <a className="what" href={href}>
              {title}
            </a>
            <span className="from">{origin}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
