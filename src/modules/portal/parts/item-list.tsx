import { formatDate } from '#platform/text/index.ts'
import { publicItemPath } from '#modules/outreach/index.ts'
import type { PublishedItem } from '#modules/outreach/server.ts'
import { useTexts } from './use-texts.ts'

type Props = {
  items: readonly PublishedItem[]
  /** Level of the titles, below the heading that they stand under. */
  level?: 2 | 3
}

/** Items of a list: title, where and when, and what they tell in short. */
export const ItemList = ({ items, level = 2 }: Props) => (
  <ul className="plain items">
    {items.map((item) => (
      <Item key={item.id} item={item} level={level} />
    ))}
  </ul>
)

function Item({ item, level }: { item: PublishedItem; level: 2 | 3 }) {
  const t = useTexts().news
  const Title = level === 2 ? 'h2' : 'h3'
  const place = item.communeName ?? t.wholeArea
  const when =
    item.kind === 'event' && item.happensOn
      ? t.on(formatDate(item.happensOn), item.happensUntil && formatDate(item.happensUntil))
      : t.published(formatDate(item.publishedOn))
  return (
    <li>
      <Title>
        <a href={publicItemPath(item.address)}>{item.title}</a>
      </Title>
      <p className="small quiet">
        {t.kinds[item.kind]} · {place} · {when}
        {item.place && ` · ${item.place}`}
      </p>
      <p>{item.summary}</p>
    </li>
  )
}
