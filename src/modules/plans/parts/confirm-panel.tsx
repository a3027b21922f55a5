import { formatDate } from '#platform/text/index.ts'
import { today } from '#platform/time/index.ts'
import { ActForm, Field, TextArea } from '#ui/form/index.ts'
import { Notice, Panel } from '#ui/panel/panel.tsx'
import type { Standing } from '../queries/checking.ts'
import type { Plan } from '../queries/plans.ts'
import { pageTexts as t } from '../page-texts.vi.ts'
import { Folded, refusedOf, type Refused } from './duty-form.tsx'

type Props = { plan: Plan; standing: Standing; refused: Refused }

const labels = { reason: t.reason, note: t.askNote }

/** What leads to the confirmed breakdown, and what was confirmed before. */
export function ConfirmPanel({ plan, standing, refused }: Props) {
  const { request, may, confirmations } = standing
  return (
    <Panel title={t.confirmation} id="xac-nhan">
      <Waiting plan={plan} standing={standing} />
      {may.correct && <AskForm version={plan.version} refused={refusedOf(refused, 'de-nghi')} />}
      {request && may.confirm && <ConfirmForms requestId={request.id} refused={refusedOf(refused, 'tra-lai')} />}
      {may.correct && hasDocument(plan) && <ReadAgain version={plan.version} />}
      {may.takeBack && <TakeBack />}
      <Amending plan={plan} may={may} refused={refused} />
      <Confirmed confirmations={confirmations} />
    </Panel>
  )
}

const Confirmed = ({ confirmations }: Pick<Standing, 'confirmations'>) => (
  <ol className="plain small">
    {confirmations.map((one) => (
      <li key={one.version}>
        {t.confirmed(one.version, one.confirmedBy, one.askedBy, formatDate(one.businessDay))}
        {one.reason && ` ${t.reopened(one.reason)}`}
      </li>
    ))}
  </ol>
)

function Waiting({ plan, standing: { request, sentBack } }: Omit<Props, 'refused'>) {
  if (!request)
    return sentBack && plan.state !== 'running' ? (
      <Notice tone="soon">{t.sentBack(sentBack.by, sentBack.note)}</Notice>
    ) : null
  return (
    <>
      <p>{t.waiting(request.askedByName, formatDate(today(request.askedAt)))}</p>
      {request.note && <blockquote className="quiet">{request.note}</blockquote>}
    </>
  )
}

function AskForm({ version, refused }: { version: number; refused: Refused }) {
  return (
    <ActForm refused={refused} labels={labels}>
      <input type="hidden" name="lam" value="de-nghi" />
      <input type="hidden" name="seenVersion" value={version} />
      <p className="quiet small">{t.askHint}</p>
      <Field name="note" label={t.askNote} refused={refused} />
      <button className="button">{t.ask}</button>
    </ActForm>
  )
}

function ConfirmForms({ requestId, refused }: { requestId: string; refused: Refused }) {
  return (
    <>
      <ActForm>
        <input type="hidden" name="lam" value="xac-nhan" />
        <input type="hidden" name="requestId" value={requestId} />
        <button className="button">{t.confirm}</button>
      </ActForm>
      <Folded title={t.sendBack} open={refused}>
        <ActForm refused={refused} labels={labels}>
          <input type="hidden" name="lam" value="tra-lai" />
          <TextArea name="reason" label={t.reason} refused={refused} />
          <button className="button plain">{t.sendBack}</button>
        </ActForm>
      </Folded>
    </>
  )
}

/** Only a breakdown that was read and never confirmed can be read again. */
const hasDocument = ({ confirmations, sourceKind }: Plan) =>
  confirmations === 0 && (sourceKind === 'file' || sourceKind === 'paste')

const ReadAgain = ({ version }: { version: number }) => (
  <Folded title={t.readAgain} open={false}>
    <ActForm>
      <p className="quiet small">{t.readAgainHint}</p>
      <input type="hidden" name="lam" value="doc-lai" />
      <input type="hidden" name="seenVersion" value={version} />
      <button className="button plain">{t.readAgain}</button>
    </ActForm>
  </Folded>
)

const TakeBack = () => (
  <ActForm>
    <p className="quiet small">{t.waitingSelf}</p>
    <input type="hidden" name="lam" value="rut" />
    <button className="button plain">{t.takeBack}</button>
  </ActForm>
)

/** To begin an amendment, or to give the one of this page up. */
const Amending = ({ plan, may, refused }: Pick<Props, 'plan' | 'refused'> & Pick<Standing, 'may'>) => (
  <>
    {may.giveUp && <GiveUp version={plan.version} />}
    {may.reopen && <Reopen refused={refusedOf(refused, 'mo-lai')} />}
  </>
)

const GiveUp = ({ version }: { version: number }) => (
  <Folded title={t.giveUp} open={false}>
    <ActForm>
      <p className="quiet small">{t.giveUpHint}</p>
      <input type="hidden" name="lam" value="bo-ban-dieu-chinh" />
      <input type="hidden" name="seenVersion" value={version} />
      <button className="button plain">{t.giveUp}</button>
    </ActForm>
  </Folded>
)

const Reopen = ({ refused }: { refused: Refused }) => (
  <Folded title={t.reopen} open={refused}>
    <ActForm refused={refused} labels={labels}>
      <p className="quiet small">{t.reopenHint}</p>
      <input type="hidden" name="lam" value="mo-lai" />
      <TextArea name="reason" label={t.reason} refused={refused} />
      <button className="button plain">{t.reopen}</button>
    </ActForm>
  </Folded>
)
