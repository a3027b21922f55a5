import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Field, Select } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { isItemKind, itemKinds, itemStates, type ItemState } from '../item.ts'
import { ItemMark } from '../parts/item-mark.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { itemPath, itemsPath } from '../paths.ts'
import { writingUnits } from '../policy.ts'
import { itemList } from '../queries/items.ts'
import { kindText, stateText } from '../texts.vi.ts'
import { pageTexts as t } from './texts.vi.ts'
import styles from './outreach.css?url'
import type { Route } from './+types/items.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { searchParams } = new URL(request.url)
  const state = stateOf(searchParams.get('tinh-trang'))
  const kind = searchParams.get('loai')
  const filter = { state, kind: isItemKind(kind) ? kind : null, words: searchParams.get('tim') }
  const found = await itemList(ask, { ...filter, page: pageNumber(request) })
  return { ...found, filter, mayAdd: writingUnits(ask.actor).length > 0 }
}

const stateOf = (text: string | null): ItemState | null => itemStates.find((state) => state === text) ?? null

type Data = Route.ComponentProps['loaderData']

export default function Items({ loaderData: { items, page, filter, mayAdd } }: Route.ComponentProps) {
  const narrowed = Boolean(filter.state ?? filter.kind ?? filter.words)
  const empty = narrowed ? t.noneFound : mayAdd ? t.none : t.noneSeen
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${t.product}`}</title>
      <Tabs here={itemsPath} />
      <div className="lead">
        <h1>{t.title}</h1>
        {mayAdd && (
          <a className="button" href={`${itemsPath}/moi`}>
            {t.add}
          </a>
        )}
      </div>
      <Narrowing filter={filter} />
      <Panel title={t.list}>
        {items.length === 0 ? <Empty>{empty}</Empty> : <List items={items} />}
        <Pager page={page} href={(number) => hrefOf(filter, number)} />
      </Panel>
    </main>
  )
}

const Narrowing = ({ filter }: Pick<Data, 'filter'>) => (
  <search>
    <form className="form inline" method="get">
      <Field name="tim" label={t.search} type="search" defaultValue={filter.words ?? ''} />
      <Select
        name="tinh-trang"
        label={t.stateFilter}
        blank={t.all}
        options={itemStates.map((value) => ({ value, label: stateText[value] }))}
        {...(filter.state && { defaultValue: filter.state })}
      />
      <Select
        name="loai"
        label={t.kindFilter}
        blank={t.all}
        options={itemKinds.map((value) => ({ value, label: kindText[value] }))}
        {...(filter.kind && { defaultValue: filter.kind })}
      />
      <button className="button plain">{t.find}</button>
    </form>
  </search>
)

function hrefOf({ state, kind, words }: Data['filter'], number: number): string {
  const wanted = { ...(words && { tim: words }), ...(state && { 'tinh-trang': state }), ...(kind && { loai: kind }) }
  return `?${new URLSearchParams({ ...wanted, trang: String(number) }).toString()}`
}

const List = ({ items }: Pick<Data, 'items'>) => (
  <Scroll label={t.title}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.columns.title}</th>
          <th scope="col">{t.columns.unit}</th>
          <th scope="col">{t.columns.place}</th>
          <th scope="col">{t.columns.state}</th>
          <th scope="col">{t.columns.day}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <a href={itemPath(item.id)}>{item.title}</a>
              <br />
              <span className="small quiet">{kindText[item.kind]}</span>
            </th>
            <td>{item.unitName}</td>
            <td>{item.communeName ?? t.wholeArea}</td>
            <td>
              <ItemMark state={item.state} />
            </td>
            <td>{formatDate(item.lastOn ?? item.draftedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
