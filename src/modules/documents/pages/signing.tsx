import { data } from 'react-router'
import { actWith } from '#platform/http/act.ts'
import { appOf, askOf } from '#platform/http/context.ts'
import { Form } from '#platform/http/form.ts'
import { isId } from '#platform/id.ts'
import { pageNumber } from '#ui/table/table.tsx'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { recordOf } from '#modules/organisation/server.ts'
import { offerTo } from '../offer.ts'
import { documentPreviewCss, DocumentPreview } from '../parts/index.ts'
import { SigningFacts } from '../parts/signing-facts.tsx'
import { SigningFiles } from '../parts/signing-files.tsx'
import { SigningForms } from '../parts/signing-forms.tsx'
import { SigningSteps } from '../parts/signing-steps.tsx'
import { nextNumber, signingPage } from '../queries/signing-page.ts'
import { pageText as t, signingActText } from '../texts.vi.ts'
import { signingActs } from './signing-acts.ts'
import type { Route } from './+types/signing.ts'
import styles from './documents.css?url'

export const links = () => [styles, documentPreviewCss].map((href) => ({ rel: 'stylesheet', href }))

export async function loader({ context, request, params: { id } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const signing = isId(id) ? await signingPage(ask, id) : undefined
  if (!signing) throw data(null, { status: 404 })
  const offer = offerTo(ask.actor, signing)
  const year = Number(ask.today.slice(0, 4))
  const proposed = offer.step === 'numbered' ? await nextNumber(ask, { ...signing, year }) : null
  const record = await recordOf(appOf(context).db, 'signing', id, pageNumber(request))
  return { signing, offer, proposed, record, today: ask.today }
}

export async function action(args: Route.ActionArgs) {
  const form = await Form.of(args.request)
  const acts = signingActs(appOf(args.context), args.params.id)
  return actWith(args, form, acts[form.asked(Object.keys(acts))]!)
}

export default function Signing({ loaderData, actionData }: Route.ComponentProps) {
  const { signing, offer, proposed, record, today } = loaderData
  return (
    <main id="noi-dung">
      <title>{`${signing.title} · ${t.product}`}</title>
      <SigningFacts signing={signing} />
      <div className="split">
        <DocumentPreview model={printedModel(signing)} />
        <div className="stack signing-side no-print">
          <SigningForms signing={signing} offer={offer} proposed={proposed} today={today} refused={actionData} />
          <SigningSteps signing={signing} />
          <SigningFiles signing={signing} offer={offer} refused={actionData} />
        </div>
      </div>
      <div className="no-print">
        <RecordPanel record={record} acts={signingActText} href={(number) => `?trang=${number}#nhat-ky`} />
      </div>
    </main>
  )
}

/** The content as it stands now: with its number and date once it has them. */
const printedModel = ({ model, number, issuedOn }: Route.ComponentProps['loaderData']['signing']) => ({
  ...model,
  number,
  date: issuedOn,
})
