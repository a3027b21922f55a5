import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { suggestionPath, suggestionsPath } from '../paths.ts'
import { suggestionList } from '../queries/suggestions.ts'
import { suggestionKindText } from '../texts.vi.ts'
import { pageTexts } from './texts.vi.ts'
import type { Route } from './+types/suggestions.ts'

const t = pageTexts.suggestions

export async function loader({ context, request }: Route.LoaderArgs) {
  return suggestionList(askOf(context, request), pageNumber(request))
}

export default function Suggestions({ loaderData: { items, page } }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${pageTexts.product}`}</title>
      <Tabs here={suggestionsPath} />
      <h1>{t.title}</h1>
      <Panel title={t.columns.title}>
        {items.length === 0 ? <Empty>{t.none}</Empty> : <List items={items} />}
        <Pager page={page} href={(number) => `?trang=${number}`} />
      </Panel>
    </main>
  )
}

const List = ({ items }: { items: Route.ComponentProps['loaderData']['items'] }) => (
  <Scroll label={t.title}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.columns.title}</th>
          <th scope="col">{t.columns.place}</th>
          <th scope="col">{t.columns.day}</th>
          <th scope="col">{t.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={suggestionPath(one.id)}>{one.title}</a>
              <br />
              <span className="small quiet">{suggestionKindText[one.kind]}</span>
            </th>
            <td>{one.communeName ?? pageTexts.wholeArea}</td>
            <td>{formatDate(one.receivedOn)}</td>
            <td>
              <Mark tone={one.decision ? 'plain' : 'sent'}>{t[one.decision ?? 'open']}</Mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
