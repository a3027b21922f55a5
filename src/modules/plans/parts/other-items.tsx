import { ActForm } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { Checking } from '../queries/checking.ts'
import { answerTexts, pageTexts as t, severityTexts } from '../page-texts.vi.ts'
import { Hidden } from './duty-form.tsx'

type RemarksProps = Pick<Checking, 'remarks'> & {
  planId: string
  editable: boolean
  /** The page that shows the document, when it is not this one. */
  documentPath?: string
}

/** What an attentive officer would notice in the document, each to be answered. */
export function Remarks({ remarks, planId, editable, documentPath = '' }: RemarksProps) {
  return (
    <Panel title={t.remarks} id="luu-y">
      {remarks.length === 0 && <Empty>{t.noRemarks}</Empty>}
      <ul className="plain items">
        {remarks.map((remark) => (
          <li key={remark.id} id={`ly-${remark.id}`}>
            <p>
              <strong>{severityTexts[remark.severity]}</strong>: {remark.text}
            </p>
            {restsOnText(remark.evidence) && (
              <p className="row small no-print">
                <a href={`${documentPath}#y-ly-${remark.id}`}>{t.seeSentence}</a>
              </p>
            )}
            {remark.answer && (
              <p className="small quiet">
                {`${t.answeredBy(remark.answeredBy ?? '')}: ${answerTexts[remark.answer]}`}
                {remark.note && ` (${remark.note})`}
              </p>
            )}
            {editable && !remark.answer && <AnswerForm planId={planId} remarkId={remark.id} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** A remark on a copied plan rests on no document. */
const restsOnText = (evidence: unknown) => Array.isArray(evidence) && evidence.length > 0

function AnswerForm({ planId, remarkId }: { planId: string; remarkId: string }) {
  return (
    <ActForm className="row no-print" action={`/lam-viec/ke-hoach/${planId}/doi-chieu`}>
      <Hidden fields={{ lam: 'tra-loi', remarkId }} />
      {(Object.keys(answerTexts) as (keyof typeof answerTexts)[]).map((answer) => (
        <button key={answer} className="button plain slim" name="answer" value={answer}>
          {answerTexts[answer]}
        </button>
      ))}
    </ActForm>
  )
}
