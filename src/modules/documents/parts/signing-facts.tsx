import { formatDate } from '#platform/text/index.ts'
import { Notice } from '#ui/panel/panel.tsx'
import type { SigningStage } from '../signing.ts'
import { numberAndSymbol, pageText as t } from '../texts.vi.ts'
import { StageMark } from './stage-mark.tsx'

type Other = { id: string; number: number | null; symbol: string; issuedOn: string | null } | null

type Signing = {
  title: string
  unitFullName: string
  kindName: string
  subjectHref: string
  stage: SigningStage
  number: number | null
  symbol: string
  issuedOn: string | null
  lastNote: string | null
  holds: readonly string[]
  replacesId: string | null
  replacedBy: Other
}

/** What the document is and where it stands, at the head of its page. */
export function SigningFacts({ signing }: { signing: Signing }) {
  const { title, unitFullName, kindName, subjectHref, stage, number, symbol, issuedOn, lastNote } = signing
  return (
    <div className="stack tight">
      <p className="quiet">
        <a href="/lam-viec/van-ban">{t.signings}</a> · {unitFullName} · {kindName}
      </p>
      <h1>{title}</h1>
      <p className="row">
        <StageMark stage={stage} />
        {number !== null && issuedOn !== null && (
          <strong>{t.numberOn(numberAndSymbol(number, symbol), formatDate(issuedOn))}</strong>
        )}
        <a href={subjectHref}>{t.subject}</a>
      </p>
      {stage === 'returned' && lastNote && <Notice tone="soon">{t.because(lastNote)}</Notice>}
      <Holds reasons={signing.holds} />
      <Replacement signing={signing} />
    </div>
  )
}

/** Why nobody signs it or gives it a number as it is. */
const Holds = ({ reasons }: { reasons: readonly string[] }) =>
  reasons.length > 0 && (
    <Notice tone="late">
      <p>
        <strong>{t.heldTitle}</strong>
      </p>
      {reasons.map((reason, n) => (
        <p key={n}>{reason}</p>
      ))}
      <p>{t.heldWayOut}</p>
    </Notice>
  )

function Replacement({ signing: { replacesId, replacedBy } }: { signing: Signing }) {
  return (
    <>
      {replacesId && (
        <p>
          <a href={`/lam-viec/van-ban/${replacesId}`}>{t.replaces}</a>
        </p>
      )}
      {replacedBy && (
        <Notice tone="soon">
          <a href={`/lam-viec/van-ban/${replacedBy.id}`}>{replacedBy.issuedOn ? t.replaced : t.beingReplaced}</a>
        </Notice>
      )}
    </>
  )
}
