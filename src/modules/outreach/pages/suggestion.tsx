import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { recordOf, unitsById } from '#modules/organisation/server.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { ActForm, Select, TextArea, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { declineSuggestion, takeSuggestion } from '../commands/suggestion.ts'
import { itemPath, suggestionPath, suggestionsPath } from '../paths.ts'
import { writingUnits } from '../policy.ts'
import { suggestionById } from '../queries/suggestions.ts'
import { actTexts, fieldTexts, suggestionKindText } from '../texts.vi.ts'
import { pageTexts } from './texts.vi.ts'
import type { Route } from './+types/suggestion.ts'

const t = pageTexts.suggestions

export async function loader({ context, request, params: { suggestionId } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const suggestion = isId(suggestionId) ? await suggestionById(ask, suggestionId) : undefined
  if (!suggestion) throw data(null, { status: 404 })
  const [units, record] = await Promise.all([
    unitsById(ask.db, suggestion.decision ? [] : writingUnits(ask.actor)),
    recordOf(appOf(context).db, 'suggestion', suggestion.id, pageNumber(request)),
  ])
  return { suggestion, units, record }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const { suggestionId } = args.params
  if (form.text('lam') === 'take')
    return actWith(args, form, {
      command: takeSuggestion,
      input: () => ({ suggestionId, unitId: form.text('unitId') }),
      done: ({ itemId }) => itemPath(itemId),
    })
  return actWith(args, form, {
    command: declineSuggestion,
    input: () => ({ suggestionId, reason: form.text('reason') }),
    done: () => suggestionPath(suggestionId),
  })
}

type Data = Route.ComponentProps['loaderData']

export default function Suggestion({ loaderData, actionData: refused }: Route.ComponentProps) {
  const { suggestion, units, record } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${suggestion.title} · ${pageTexts.product}`}</title>
      <p className="quiet">
        <a href={suggestionsPath}>{t.title}</a>
      </p>
      <h1>{suggestion.title}</h1>
      <p className="small quiet">
        {suggestionKindText[suggestion.kind]} · {suggestion.communeName ?? pageTexts.wholeArea} ·{' '}
        {t.received(formatDate(suggestion.receivedOn))}
      </p>
      <p className="as-typed">{suggestion.text}</p>
      {suggestion.decision ? <Decided suggestion={suggestion} /> : <Sender suggestion={suggestion} />}
      {units.length > 0 && <Deciding units={units} refused={refused} />}
      <RecordPanel
        record={record}
        acts={actTexts}
        fields={{ decision: fieldTexts['decision']!, note: fieldTexts['note']! }}
        href={(number) => `${suggestionPath(suggestion.id)}?trang=${number}#nhat-ky`}
      />
    </main>
  )
}

const Sender = ({ suggestion }: Pick<Data, 'suggestion'>) => (
  <>
    <dl className="facts">
      <dt>{t.sender}</dt>
      <dd>{suggestion.senderName ?? t.anonymous}</dd>
      <dt>{t.contact}</dt>
      <dd>{suggestion.senderContact ?? t.anonymous}</dd>
    </dl>
    <p className="small quiet">{t.contactHint}</p>
  </>
)

const Decided = ({ suggestion }: Pick<Data, 'suggestion'>) => (
  <Panel title={suggestion.decision ? t[suggestion.decision] : t.open}>
    {suggestion.decidedBy && <p>{suggestion.decidedBy}</p>}
    {suggestion.reason && <p className="as-typed">{suggestion.reason}</p>}
    {suggestion.itemId && <a href={itemPath(suggestion.itemId)}>{t.toItem}</a>}
  </Panel>
)

const Deciding = ({ units, refused }: Pick<Data, 'units'> & { refused: Refused }) => (
  <div className="stack no-print">
    <Panel title={t.take}>
      <ActForm refused={refused?.values['lam'] === 'take' ? refused : undefined} labels={pageTexts.labels}>
        <input type="hidden" name="lam" value="take" />
        <p className="small quiet">{t.takeHint}</p>
        <Select
          name="unitId"
          label={pageTexts.labels.unitId}
          options={units.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          {...(units[0] && { defaultValue: units[0].id })}
        />
        <button className="button">{t.take}</button>
      </ActForm>
    </Panel>
    <Panel title={t.decline}>
      <ActForm refused={refused?.values['lam'] === 'decline' ? refused : undefined} labels={pageTexts.labels}>
        <input type="hidden" name="lam" value="decline" />
        <TextArea name="reason" label={pageTexts.labels.reason} rows={2} refused={refused} />
        <button className="button plain">{t.decline}</button>
      </ActForm>
    </Panel>
  </div>
)
