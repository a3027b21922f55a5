import { Fragment } from 'react'
import { data } from 'react-router'
import { formatDate } from '#platform/text/index.ts'
import { publishedItem } from '#modules/outreach/server.ts'
import { ItemBody } from '#modules/outreach/parts/index.ts'
import { PublicPage } from '#ui/public/index.ts'
import { useTexts } from '../parts/use-texts.ts'
import { paths, picturePath } from '../paths.ts'
import { freshHeaders, visitOf } from './visit.ts'
import type { Route } from './+types/item.ts'

export const headers = freshHeaders

export async function loader({ context, params }: Route.LoaderArgs) {
  const item = await publishedItem(visitOf(context).db, params.address)
  if (!item) throw data(null, { status: 404 })
  return item
}

type Data = Route.ComponentProps['loaderData']

export default function Item({ loaderData: item }: Route.ComponentProps) {
  const t = useTexts().news
  const picture = item.pictureId && picturePath(item.pictureId)
  return (
    <PublicPage title={item.title} description={item.summary} picture={picture} kind="article">
      <p className="small quiet">
        {t.kinds[item.kind]} · {item.communeName ?? t.wholeArea} · {t.published(formatDate(item.publishedOn))}
      </p>
      <p className="lead">{item.summary}</p>
      {picture && <Picture item={item} src={picture} />}
      {(item.happensOn ?? item.place ?? item.basis) && <Facts item={item} />}
      <ItemBody body={item.body} />
      <p className="small quiet">{t.by(item.unitName)}</p>
      <p className="no-print">
        <a href={paths.news}>{t.title}</a>
      </p>
    </PublicPage>
  )
}

const Picture = ({ item, src }: { item: Data; src: string }) => (
  <img className="picture" src={src} alt={item.alt ?? ''} width={item.width ?? 480} height={item.height ?? 320} />
)

function Facts({ item }: { item: Data }) {
  const t = useTexts().news
  const { happensOn, happensUntil } = item
  const when = happensOn && t.on(formatDate(happensOn), happensUntil && formatDate(happensUntil))
  const facts = [
    [t.when, when],
    [t.where, item.place],
    [t.basis, item.basis],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]))
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
