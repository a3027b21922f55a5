import { Panel } from '#ui/panel/panel.tsx'
import type { Change } from '../amendment-changes.ts'
import { pageTexts as t } from '../page-texts.vi.ts'

/** What an amendment changes, side by side: who confirms it need not compare the whole breakdown. */
export const AmendmentChanges = ({ changes }: { changes: readonly Change[] | null }) =>
  changes && (
    <Panel title={t.amendmentChanges(changes.length)} id="thay-doi">
      <ul className="plain stack">
        {changes.map(({ id, name, before, after }) => (
          <li key={id} className="stack tight">
            <strong>{name}</strong>
            <p className="as-typed small">{`${t.runs}: ${before ?? t.notThere}`}</p>
            <p className="as-typed small">{`${t.proposes}: ${after ?? t.notThere}`}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
