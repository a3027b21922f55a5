import { formatDate } from '#platform/text/index.ts'
import { timeOfDay, today } from '#platform/time/index.ts'
import { Mark, type Tone } from '#ui/mark/mark.tsx'
import { Empty } from '#ui/panel/panel.tsx'
import type { ConsolidationState } from '../consolidation.ts'
import { consolidationStateText, consolidationTexts as t } from '../consolidation-texts.vi.ts'

type Version = {
  version: number
  state: ConsolidationState
  missing: number
  frozenAt: Date
  frozenBy: string | null
  signedOn: string | null
  documentNumber: string | null
  signingId: string
}

const tones: Record<ConsolidationState, Tone> = {
  provisional: 'plain',
  frozen: 'sent',
  issued: 'done',
  replaced: 'plain',
}

export const StateMark = ({ state }: { state: ConsolidationState }) => (
  <Mark tone={tones[state]}>{consolidationStateText[state]}</Mark>
)

/** The state of one frozen version: one whose draft came back from the signature is no longer to be signed. */
export const VersionMark = ({ state }: { state: ConsolidationState }) =>
  state === 'provisional' ? <Mark tone="back">{t.cameBack}</Mark> : <StateMark state={state} />

/** A moment as people read it: '26/06/2023 09:15'. */
export const moment = (at: Date): string => `${formatDate(today(at))} ${timeOfDay(at)}`

/** The frozen versions, the last first, each with its state and the way to its figures. */
export function ConsolidationVersions({
  versions,
  path,
  signing,
}: {
  versions: Version[]
  path: string
  signing: boolean
}) {
  if (versions.length === 0) return <Empty>{t.noVersions}</Empty>
  return (
    <ul className="plain stack tight">
      {versions.map((one) => (
        <li key={one.version}>
          <strong>{t.version(one.version)}</strong> <VersionMark state={one.state} />{' '}
          {one.documentNumber && one.signedOn && t.issuedAs(one.documentNumber, formatDate(one.signedOn))}{' '}
          <span className="small quiet">
            {one.frozenBy && t.frozenBy(one.frozenBy, moment(one.frozenAt))}
            {one.missing > 0 && ` · ${t.missingParts(one.missing)}`}
          </span>{' '}
          · <a href={`${path}/ban/${one.version}`}>{t.open}</a>
          {signing && (
            <>
              {' '}
              · <a href={`/lam-viec/van-ban/${one.signingId}`}>{t.signing}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
