import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { formatDate } from '#platform/text/index.ts'
import { numberAndSymbol } from '#modules/documents/index.ts'
import { ActForm, Field, type Refused } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { discloseDocument, withdrawDisclosure } from '../commands/disclosure.ts'
import { Tabs } from '../parts/tabs.tsx'
import { disclosuresPath } from '../paths.ts'
import { mayDisclose } from '../policy.ts'
import { disclosableDocuments } from '../queries/disclosable.ts'
import { pageTexts } from './texts.vi.ts'
import type { Route } from './+types/disclosures.ts'

const t = pageTexts.disclosures

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { items, page } = await disclosableDocuments(ask, pageNumber(request))
  return { items: items.map((item) => ({ ...item, mayDecide: Boolean(mayDisclose(ask.actor, item)) })), page }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const documentId = form.text('documentId')
  const acts = { open: discloseDocument, close: withdrawDisclosure }
  const command = acts[form.text('lam') as keyof typeof acts]
  if (!command) throw data(null, { status: 400 })
  return actWith(args, form, {
    command,
    input: () => ({ documentId, summary: form.text('summary') }),
    done: () => disclosuresPath,
  })
}

export default function Disclosures({ loaderData: { items, page }, actionData: refused }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${pageTexts.product}`}</title>
      <Tabs here={disclosuresPath} />
      <h1>{t.title}</h1>
      <p className="quiet">{t.hint}</p>
      <Panel title={t.list}>
        {items.length === 0 ? <Empty>{t.none}</Empty> : <List items={items} refused={refused} />}
        <Pager page={page} href={(number) => `?trang=${number}`} />
      </Panel>
    </main>
  )
}

type Items = Route.ComponentProps['loaderData']['items']

const List = ({ items, refused }: { items: Items; refused: Refused }) => (
  <Scroll label={t.title}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.columns.document}</th>
          <th scope="col">{t.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              {item.subject}
              <br />
              <span className="small quiet">
                {item.kindName} · {t.dated(numberAndSymbol(item.number, item.symbol), formatDate(item.issuedOn))} ·{' '}
                {item.unitName}
              </span>
            </th>
            <td>
              <State item={item} refused={refused?.values['documentId'] === item.id ? refused : undefined} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

function State({ item, refused }: { item: Items[number]; refused: Refused }) {
  const lam = item.disclosedOn ? 'close' : 'open'
  return (
    <div className="stack tight">
      <span>
        <Mark tone={item.disclosedOn ? 'done' : 'plain'}>
          {item.disclosedOn ? t.since(formatDate(item.disclosedOn)) : t.notOpen}
        </Mark>
      </span>
      {item.mayDecide && (
        <details open={Boolean(refused)} className="no-print">
          <summary>{t[lam]}</summary>
          <ActForm refused={refused} labels={{ summary: pageTexts.labels.summaryOf }}>
            <input type="hidden" name="lam" value={lam} />
            <input type="hidden" name="documentId" value={item.id} />
            {lam === 'open' && (
              <Field name="summary" label={pageTexts.labels.summaryOf} refused={refused} defaultValue={item.subject} />
            )}
            <button className="button plain slim">{t[lam]}</button>
          </ActForm>
        </details>
      )}
    </div>
  )
}
