import { ActForm, Check, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { consolidationTexts } from '../consolidation-texts.vi.ts'
import type { PartState } from '../part-state.ts'
import { capital, pageTexts as t } from '../texts.vi.ts'

type Report = {
  level: { level: number }
  parts: { id: string; level: number; title: string; state: PartState }[]
  inHand: { id: string; version: number; frozenAt: Date | null; signingId: string | null } | null
  lastSent: { version: number } | null
}

type Props = {
  report: Report
  path: string
  /** Where the report is added up and frozen, when its figures come from units beneath. */
  consolidation: string | null
  /** How many points are in the way of freezing the version in hand. */
  inTheWay: number
  refused: (Exclude<Refused, undefined> & { details: Record<string, unknown> }) | undefined
}

/** What the sending unit can do now: begin, enter, show before the signature, freeze. One main action. */
export function PrepareForms({ report, refused, ...rest }: Props) {
  const { inHand, lastSent, level } = report
  if (inHand?.frozenAt)
    return (
      <div className="row" id="viec">
        <a className="button" href={`/lam-viec/van-ban/${inHand.signingId}`}>
          {t.seeSigning}
        </a>
        <span className="small quiet">{t.frozenHint}</span>
      </div>
    )
  if (inHand) return <InHand filingId={inHand.id} level={level.level} refused={refused} {...rest} />
  if (lastSent) return isSentBack(report) && <Correct report={report} refused={refused} />
  return (
    <ActForm refused={refused}>
      <input type="hidden" name="lam" value="lap" />
      <input type="hidden" name="cap" value={level.level} />
      <button className="button">{t.begin}</button>
    </ActForm>
  )
}

const isSentBack = ({ parts }: Report): boolean => parts.some(({ state }) => state === 'sentBack')

/** A version of the unit's own accord, after all was sent and nothing came back: folded away at the end of the versions. */
export const CorrectAnyway = ({ report, refused }: Pick<Props, 'report' | 'refused'>) =>
  report.lastSent &&
  !report.inHand &&
  !isSentBack(report) && (
    <details open={refused !== undefined}>
      <summary>{t.correctAnyway}</summary>
      <Correct report={report} refused={refused} />
    </details>
  )

type InHandProps = { filingId: string; level: number } & Omit<Props, 'report'>

function InHand({ filingId, level, path, consolidation, inTheWay, refused }: InHandProps) {
  const entry = `${path}/nhap?cap=${level}`
  const ready = inTheWay === 0
  return (
    <div className="stack" id="viec">
      <StillInTheWay sentences={refused?.details['sentences']} entry={entry} />
      <p className={ready ? undefined : 'quiet'}>
        {ready ? t.readyToFreeze : t.inTheWay(inTheWay)} {!ready && <a href={entry}>{t.seeInTheWay}</a>}
      </p>
      <div className="row">
        <a className={ready ? 'button plain' : 'button'} href={entry}>
          {t.enter}
        </a>
        <Step filingId={filingId} level={level} lam="kiem-tra" label={t.askPrecheck} refused={undefined} />
        {consolidation ? (
          <a className={ready ? 'button' : 'button plain'} href={consolidation}>
            {consolidationTexts.consolidate}
          </a>
        ) : (
          <Step filingId={filingId} level={level} lam="chot" label={t.freeze} refused={refused} main={ready} />
        )}
      </div>
      <p className="small quiet">{t.freezeHint}</p>
    </div>
  )
}

/** What the freezing was refused for, and where to put it right. */
function StillInTheWay({ sentences, entry }: { sentences: unknown; entry: string }) {
  if (!Array.isArray(sentences)) return null
  return (
    <div className="notice soon">
      <p>{t.stillInTheWay}</p>
      <ul>
        {sentences.map((sentence: string, n) => (
          <li key={n}>{sentence}</li>
        ))}
      </ul>
      <p>
        <a href={entry}>{t.seeInTheWay}</a>
      </p>
    </div>
  )
}

type StepProps = { filingId: string; level: number; lam: string; label: string; refused: Refused; main?: boolean }

const Step = ({ filingId, level, lam, label, refused, main = false }: StepProps) => (
  <ActForm refused={refused}>
    <input type="hidden" name="lam" value={lam} />
    <input type="hidden" name="cap" value={level} />
    <input type="hidden" name="filing" value={filingId} />
    <button className={main ? 'button' : 'button plain'}>{label}</button>
  </ActForm>
)

function Correct({ report, refused }: { report: Report; refused: Refused }) {
  const back = isSentBack(report)
  const version = (report.lastSent?.version ?? 0) + 1
  return (
    <Panel title={t.correct(version)} className="no-print" id="viec">
      <ActForm refused={refused}>
        <input type="hidden" name="lam" value="lap" />
        <input type="hidden" name="sua" value="1" />
        <input type="hidden" name="cap" value={report.level.level} />
        <p className="quiet">{t.correctHint}</p>
        <fieldset>
          <legend>{t.partsToCorrect}</legend>
          {report.parts.map((part) => (
            <Check
              key={part.id}
              name="part"
              value={part.id}
              label={capital(part.title)}
              defaultChecked={part.state === 'sentBack'}
            />
          ))}
        </fieldset>
        <button className={back ? 'button' : 'button plain'}>{t.correct(version)}</button>
      </ActForm>
    </Panel>
  )
}
