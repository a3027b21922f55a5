import { Fragment } from 'react'
import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { recordOf } from '#modules/organisation/server.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { offerOf } from '../offer.ts'
import { ConsentPanel } from '../parts/consent-panel.tsx'
import { ItemBody } from '../parts/index.ts'
import { ItemForms } from '../parts/item-forms.tsx'
import { ItemMark } from '../parts/item-mark.tsx'
import { PicturePanel } from '../parts/picture-panel.tsx'
import { itemPath, itemsPath, publicItemPath } from '../paths.ts'
import { itemPage } from '../queries/item-page.ts'
import { actTexts, fieldTexts, kindText } from '../texts.vi.ts'
import { itemActs } from './item-acts.ts'
import { pageTexts as t } from './texts.vi.ts'
import styles from './outreach.css?url'
import type { Route } from './+types/item.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request, params: { itemId } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const item = isId(itemId) ? await itemPage(ask, itemId) : null
  if (!item) throw data(null, { status: 404 })
  const record = await recordOf(appOf(context).db, 'item', item.id, pageNumber(request))
  return { item, record, offer: offerOf(ask.actor, item), today: ask.today }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const wish = itemActs(appOf(args.context), args.params.itemId)[form.text('lam') ?? '']
  if (!wish) throw data(null, { status: 400 })
  return actWith(args, form, wish)
}

type Data = Route.ComponentProps['loaderData']

export default function Item({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { item, offer, record, today } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${item.title} · ${t.product}`}</title>
      <p className="quiet">
        <a href={itemsPath}>{t.title}</a>
      </p>
      <Head item={item} offer={offer} />
      <div className="split">
        <Panel title={kindText[item.kind]}>
          <Facts item={item} />
          <p>
            <strong>{item.summary}</strong>
          </p>
          <ItemBody body={item.body} />
        </Panel>
        <div className="stack no-print">
          <ItemForms offer={offer} refused={refused} />
          <PicturePanel item={item} mayEdit={offer.edit} refused={refused} />
          <ConsentPanel
            itemId={item.id}
            consents={item.consents}
            mayRecord={offer.consents}
            today={today}
            refused={refused}
          />
          <Steps item={item} />
        </div>
      </div>
      <RecordPanel
        record={record}
        acts={actTexts}
        fields={fieldTexts}
        href={(number) => `${itemPath(item.id)}?trang=${number}#nhat-ky`}
      />
    </main>
  )
}

const Head = ({ item, offer }: Pick<Data, 'item' | 'offer'>) => (
  <div className="lead">
    <div>
      <h1>{item.title}</h1>
      <p>
        <ItemMark state={item.state} />{' '}
        <span className="small quiet">
          {item.unitName} · {t.by(item.draftedBy, formatDate(item.draftedOn))}
        </span>
      </p>
    </div>
    <span className="row no-print">
      {item.state === 'published' && <a href={publicItemPath(item.address)}>{t.seePublic}</a>}
      {offer.edit && (
        <a className="button plain" href={`${itemPath(item.id)}/sua`}>
          {t.edit}
        </a>
      )}
    </span>
  </div>
)

function Facts({ item }: Pick<Data, 'item'>) {
  const { communeName, basis, happensOn, happensUntil, place } = item
  const facts = [
    [t.labels.communeId, communeName ?? t.wholeArea],
    [t.labels.basis, basis],
    [t.labels.happensOn, happensOn && formatDate(happensOn)],
    [t.labels.happensUntil, happensUntil && formatDate(happensUntil)],
    [t.labels.place, place],
  ] as const
  return (
    <dl className="facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  )
}

const Steps = ({ item: { steps } }: Pick<Data, 'item'>) => (
  <Panel title={t.steps}>
    {steps.length === 0 && <Empty>{t.noSteps}</Empty>}
    <ol className="plain stack tight">
      {steps.map((step) => (
        <li key={step.n}>
          <strong>{t.step[step.kind]}</strong>{' '}
          <span className="small quiet">{`${step.by ?? t.house} · ${formatDate(step.onDay)}`}</span>
          {step.note && <p className="as-typed">{step.note}</p>}
        </li>
      ))}
    </ol>
  </Panel>
)
