import { ActForm, Select, TextArea } from '#ui/form/index.ts'
import { itemPath, itemStateText } from '#modules/outreach/index.ts'
import { formatDate } from '#platform/text/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { outcomes } from '../../handling/outcome.ts'
import { outcomeText } from '../../handling/texts.vi.ts'
import { fieldTexts, proposeTexts as t } from '../../pages/work/texts.vi.ts'
import type { ProposalSeen } from '../../queries/proposals.ts'
import { PetitionLine } from './cluster-panel.tsx'
import { refusedOf, type Refused } from './types.ts'

type Props = { proposal: ProposalSeen & { words: string }; refused: Refused }

/** An item that was proposed: how far it is, who waits for it; once it is public, one answer for all of them. */
export function ProposalPanel({ proposal, refused }: Props) {
  const { id, item, onDay, proposedBy, askers, mayAnswer } = proposal
  return (
    <Panel title={item.title} id={`tin-${id}`}>
      <p className="small quiet">
        <a href={itemPath(item.id)}>{itemStateText[item.state]}</a> · {t.by(proposedBy, formatDate(onDay))}
      </p>
      <ul>
        {askers.map((line) => (
          <li key={line.id}>
            <PetitionLine line={line} />
          </li>
        ))}
      </ul>
      {mayAnswer ? <AnswerAll proposal={proposal} refused={refused} /> : <p className="hint">{t.waits}</p>}
    </Panel>
  )
}

function AnswerAll({ proposal: { id, askers, words }, refused }: Props) {
  const own = refused?.values['tin'] === id ? refusedOf(refused, 'tra-loi-chung') : undefined
  return (
    <ActForm refused={own} labels={{ outcome: fieldTexts.outcome, body: fieldTexts.body }} className="form" scope={id}>
      <input type="hidden" name="lam" value="tra-loi-chung" />
      <input type="hidden" name="tin" value={id} />
      <p className="hint">{t.answerHint}</p>
      <Select
        name="outcome"
        label={fieldTexts.outcome}
        options={outcomes.map((value) => ({ value, label: outcomeText[value] }))}
        defaultValue="explained"
        refused={own}
      />
      <TextArea name="body" label={fieldTexts.body} rows={6} defaultValue={words} refused={own} />
      <button className="button">{t.answerAll(askers.length)}</button>
    </ActForm>
  )
}
