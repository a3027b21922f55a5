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
  refused: (Exclude<Refused, undefined> & { details: Record<string, unknown> }) | undefined
}

/** What the sending unit can do now: begin, enter, show before the signature, freeze, correct. One main action. */
export function PrepareForms({ report, path, consolidation, refused }: Props) {
  const { inHand, lastSent, level } = report
  if (inHand?.frozenAt)
    return (
      <p>
        <a className="button" href={`/lam-viec/van-ban/${inHand.signingId}`}>
          {t.seeSigning}
        </a>
      </p>
    )
  if (inHand) return <InHand filingId={inHand.id} level={level.level} {...{ path, consolidation, refused }} />
  return lastSent ? (
    <Correct report={report} version={lastSent.version + 1} refused={refused} />
  ) : (
    <ActForm refused={refused}>
      <input type="hidden" name="lam" value="lap" />
      <input type="hidden" name="cap" value={level.level} />
      <button className="button">{t.begin}</button>
    </ActForm>
  )
}

type InHandProps = { filingId: string; level: number } & Pick<Props, 'path' | 'consolidation' | 'refused'>

function InHand({ filingId, level, path, consolidation, refused }: InHandProps) {
  const sentences = (refused?.details['sentences'] ?? []) as string[]
  return (
    <div className="stack">
      {sentences.length > 0 && (
        <div className="notice soon">
          <p>{t.stillInTheWay}</p>
          <ul>
            {sentences.map((sentence, n) => (
              <li key={n}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="row">
        <a className="button" href={`${path}/nhap?cap=${level}`}>
          {t.enter}
        </a>
        <Step filingId={filingId} level={level} lam="kiem-tra" label={t.askPrecheck} refused={undefined} />
        {consolidation ? (
          <a className="button plain" href={consolidation}>
            {consolidationTexts.consolidate}
          </a>
        ) : (
          <Step filingId={filingId} level={level} lam="chot" label={t.freeze} refused={refused} />
        )}
      </div>
      <p className="small quiet">{t.freezeHint}</p>
    </div>
  )
}

type StepProps = { filingId: string; level: number; lam: string; label: string; refused: Refused }

const Step = ({ filingId, level, lam, label, refused }: StepProps) => (
  <ActForm refused={refused}>
    <input type="hidden" name="lam" value={lam} />
    <input type="hidden" name="cap" value={level} />
    <input type="hidden" name="filing" value={filingId} />
    <button className="button plain">{label}</button>
  </ActForm>
)

function Correct({ report, version, refused }: { report: Report; version: number; refused: Refused }) {
  const back = report.parts.some(({ state }) => state === 'sentBack')
  return (
    <Panel title={t.correct(version)} className={back ? '' : 'no-print'}>
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
