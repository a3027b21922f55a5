import { data } from 'react-router'
import { act } from '#platform/http/act.ts'
import { askOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { formatDate } from '#platform/text/index.ts'
import { today } from '#platform/time/index.ts'
import { RecordPanel } from '#modules/organisation/parts/index.ts'
import { recordOf } from '#modules/organisation/server.ts'
import { ActForm, Check } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import { pageNumber } from '#ui/table/table.tsx'
import { setSigningPath } from '../commands/set-signing-path.ts'
import { signingPathOf } from '../queries/signing-paths.ts'
import { pageText, signingActText, signingPathText as t } from '../texts.vi.ts'
import type { Route } from './+types/signing-path.ts'

const HERE = '/lam-viec/van-ban/duong-trinh-ky'

export async function loader({ context, request, params: { unitId } }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const path = isId(unitId) ? await signingPathOf(ask, unitId) : undefined
  if (!path) throw data(null, { status: 404 })
  const record = await recordOf(ask.db, 'signing-path', unitId, pageNumber(request))
  return { path, record, saved: new URL(request.url).searchParams.get('xong') === 'da-luu' }
}

export const action = (args: Route.ActionArgs) =>
  act(args, {
    command: setSigningPath,
    input: (form) => ({
      unitId: args.params.unitId,
      contentCheck: form.has('contentCheck'),
      formCheck: form.has('formCheck'),
    }),
    done: ({ unitId }) => `${HERE}/${unitId}?xong=da-luu`,
  })

/** Which checks the drafts of one unit pass before the signature. */
export default function SigningPath({ loaderData: { path, record, saved }, actionData }: Route.ComponentProps) {
  return (
    <main id="noi-dung">
      <title>{`${t.of(path.unitName)} · ${pageText.product}`}</title>
      <h1>{t.of(path.unitName)}</h1>
      {saved && <Notice tone="done">{t.saved}</Notice>}
      <Panel title={t.steps}>
        <p>{t.stepsOf(path)}</p>
        {path.decidedAt && (
          <p className="small quiet">{t.decided(path.decidedBy, formatDate(today(path.decidedAt)))}</p>
        )}
        {path.maySet ? (
          <ActForm refused={actionData}>
            <Check name="contentCheck" label={t.contentCheck} defaultChecked={path.contentCheck ?? false} />
            <Check name="formCheck" label={t.formCheck} defaultChecked={path.formCheck ?? false} />
            <p className="small quiet">{t.keepNote}</p>
            <button className="button">{t.save}</button>
          </ActForm>
        ) : (
          <p className="quiet">{t.headOnly}</p>
        )}
      </Panel>
      <RecordPanel
        record={record}
        acts={signingActText}
        fields={t.fields}
        href={(number) => `?trang=${number}#nhat-ky`}
      />
      <p>
        <a href={`/lam-viec/danh-muc/don-vi/${path.unitId}`}>{t.toUnit}</a> · <a href={HERE}>{t.all}</a>
      </p>
    </main>
  )
}
