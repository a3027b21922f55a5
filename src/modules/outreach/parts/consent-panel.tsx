import { formatDate } from '#platform/text/index.ts'
import { ActForm, Check, Field, type Refused } from '#ui/form/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { ItemPage } from '../queries/item-page.ts'
import { consentScanPath } from '../paths.ts'
import { pageTexts as t } from '../pages/texts.vi.ts'

type Consent = ItemPage['consents'][number]
type Props = { itemId: string; consents: readonly Consent[]; mayRecord: boolean; today: string; refused: Refused }

/** The written consents behind an item, and the forms to record one or its withdrawal. */
export function ConsentPanel({ itemId, consents, mayRecord, today, refused }: Props) {
  return (
    <Panel title={t.consents} id="dong-y">
      <p className="small quiet">{t.consentHint}</p>
      {consents.length === 0 && <Empty>{t.noConsents}</Empty>}
      <ul className="plain stack">
        {consents.map((consent) => (
          <li key={consent.id}>
            <Line consent={consent} />
            <Scan itemId={itemId} consent={consent} mayRecord={mayRecord} refused={refused} />
            {mayRecord && !consent.withdrawnOn && <Withdrawal consent={consent} today={today} refused={refused} />}
          </li>
        ))}
      </ul>
      {mayRecord && (
        <details open={refused?.values['lam'] === 'recordConsent'}>
          <summary>{t.addConsent}</summary>
          <RecordForm today={today} refused={refused?.values['lam'] === 'recordConsent' ? refused : undefined} />
        </details>
      )}
    </Panel>
  )
}

function Line({ consent }: { consent: Consent }) {
  const what = [consent.story && t.scopeStory, consent.picture && t.scopePicture].filter(Boolean).join(', ')
  return (
    <p>
      <strong>{consent.givenFor ? `${consent.personName} (${consent.givenFor})` : consent.personName}</strong>{' '}
      <span className="small quiet">{t.consentLine(what, formatDate(consent.givenOn), consent.paper)}</span>{' '}
      {consent.withdrawnOn && <Mark tone="late">{t.consentOver(formatDate(consent.withdrawnOn))}</Mark>}
    </p>
  )
}

type ScanProps = { itemId: string; consent: Consent; mayRecord: boolean; refused: Refused }

/** The photographed paper: seen where it is kept, else asked for. */
function Scan({ itemId, consent, mayRecord, refused }: ScanProps) {
  if (!mayRecord) return null
  if (consent.hasScan)
    return (
      <p>
        <a href={consentScanPath(itemId, consent.id)}>{t.seeScan}</a>
      </p>
    )
  const mine = refused?.values['lam'] === 'addScan' && refused.values['consentId'] === consent.id ? refused : undefined
  return (
    <details open={Boolean(mine)}>
      <summary>{t.addScan}</summary>
      <ActForm files refused={mine} scope={consent.id}>
        <input type="hidden" name="lam" value="addScan" />
        <input type="hidden" name="consentId" value={consent.id} />
        <Field
          name="scan"
          type="file"
          label={t.scan}
          hint={t.scanHint}
          accept="image/jpeg,image/png,image/webp"
          refused={mine}
          required
        />
        <button className="button plain">{t.addScan}</button>
      </ActForm>
    </details>
  )
}

function Withdrawal({ consent, today, refused }: { consent: Consent; today: string; refused: Refused }) {
  const mine =
    refused?.values['lam'] === 'withdrawConsent' && refused.values['consentId'] === consent.id ? refused : undefined
  return (
    <details open={Boolean(mine)}>
      <summary>{t.withdrawConsent}</summary>
      <ActForm refused={mine} labels={t.labels}>
        <input type="hidden" name="lam" value="withdrawConsent" />
        <input type="hidden" name="consentId" value={consent.id} />
        <Field name="withdrawnOn" label={t.labels.withdrawnOn} type="date" defaultValue={today} refused={mine} />
        <button className="button plain">{t.withdrawConsent}</button>
      </ActForm>
    </details>
  )
}

const RecordForm = ({ today, refused }: { today: string; refused: Refused }) => (
  <ActForm refused={refused} labels={t.labels}>
    <input type="hidden" name="lam" value="recordConsent" />
    <Field name="personName" label={t.labels.personName} refused={refused} autoComplete="off" />
    <Field name="givenFor" label={t.labels.givenFor} hint={t.hints.givenFor} refused={refused} autoComplete="off" />
    <fieldset>
      <legend>{t.labels.story}</legend>
      <Check name="story" label={t.scopeStory} />
      <Check name="picture" label={t.scopePicture} />
    </fieldset>
    <Field name="givenOn" label={t.labels.givenOn} type="date" defaultValue={today} refused={refused} />
    <Field name="paper" label={t.labels.paper} hint={t.hints.paper} refused={refused} />
    <button className="button">{t.addConsent}</button>
  </ActForm>
)
