import type { PublishedItem } from '#modules/outreach/server.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { Pager, type Page } from '#ui/table/table.tsx'
import { paths } from '../paths.ts'
import { ItemList } from './item-list.tsx'
import { NewsTabs } from './news-tabs.tsx'
import { useTexts } from './use-texts.ts'

export type Places = readonly { id: string; name: string | null; code: string }[]

type Props = {
  here: string
  items: readonly PublishedItem[]
  page: Page
  places: Places
  /** The code of the chosen place; null = all. */
  place: string | null
}

/** A list of items that can be narrowed to a place, page by page. */
export function ItemsOfPlace({ here, items, page, places, place }: Props) {
  const t = useTexts().news
  const narrowed = place ? `noi=${place}&` : ''
  return (
    <>
      <NewsTabs here={here} />
      <search className="no-print">
        <form method="get" className="row">
          <label htmlFor="noi">{t.place}</label>
          <select id="noi" name="noi" defaultValue={place ?? ''} className="short">
            <option value="">{t.everywhere}</option>
            {places.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <button className="button plain">{t.show}</button>
        </form>
      </search>
      {items.length === 0 ? <Empty>{place ? t.noneThere : t.none}</Empty> : <ItemList items={items} />}
      <Pager page={page} href={(number) => `?${narrowed}trang=${number}`} />
      <p className="row no-print">
        <a href={paths.suggest}>{t.suggest}</a>
        <a href={paths.rss}>{t.feed}</a>
      </p>
    </>
  )
}
