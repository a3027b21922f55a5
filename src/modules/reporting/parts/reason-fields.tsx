import { TextArea, type Refused } from '#ui/form/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { fieldNames } from '../entry-form.ts'
import type { Finding } from '../checks.ts'
import { entryTexts as t } from '../texts.vi.ts'

type Props = {
  findings: readonly (Finding & { label: string })[]
  reasons: ReadonlyMap<string, string>
  refused: Refused
}

/** Warnings that stand only with a reason; notices are told, errors stand at their cells. */
export function ReasonFields({ findings, reasons, refused }: Props) {
  const asked = findings.filter(({ needsReason }) => needsReason)
  if (asked.length === 0) return null
  return (
    <Panel title={t.reasons} id="ly-do">
      {asked.map((finding) => (
        <TextArea
          key={finding.key}
          name={fieldNames.reason(finding.key)}
          label={`${finding.label}: ${finding.text}`}
          hint={t.reason}
          defaultValue={reasons.get(finding.key)}
          refused={refused}
          rows={2}
        />
      ))}
    </Panel>
  )
}

type Answers = {
  questions: readonly { id: string; question: string; place: string | null; answer: string | null; partId: string }[]
  labels: ReadonlyMap<string, string>
  refused: Refused
}

/** A field for every question of the receivers. */
export const AnswerFields = ({ questions, labels, refused }: Answers) =>
  questions.length > 0 && (
    <Panel title={t.answers} id="tra-loi">
      {questions.map((one) => (
        <TextArea
          key={one.id}
          name={fieldNames.answer(one.id)}
          label={t.answerTo(one.question)}
          hint={one.place ? labels.get(one.place) : undefined}
          defaultValue={one.answer ?? undefined}
          refused={refused}
          rows={2}
        />
      ))}
    </Panel>
  )
