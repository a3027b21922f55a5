import { Panel } from '#ui/panel/panel.tsx'
import { checkPageTexts as t } from '../texts.vi.ts'

type Reason = { key: string; label: string; text: string; reason: string; cellId: number | null }

/** What the sending unit said to the warnings of its part. */
export const ReasonList = ({ reasons }: { reasons: readonly Reason[] }) =>
  reasons.length > 0 && (
    <Panel title={t.reasons}>
      <ul className="plain stack tight">
        {reasons.map(({ key, label, text, reason, cellId }) => (
          <li key={key}>
            {cellId === null ? <strong>{label}</strong> : <a href={`#o-${cellId}`}>{label}</a>}: {text}
            <p className="as-typed">{t.reasonGiven(reason)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
