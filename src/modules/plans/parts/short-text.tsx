import { Panel } from '#ui/panel/panel.tsx'
import { remindTexts as t } from './texts.vi.ts'

/** A đôn đốc as a text to copy into a message. */
export const ShortText = ({ text, lines }: { text: string; lines: number }) => (
  <Panel title={t.shortText}>
    <div className="field">
      <span className="hint" id="cach-chep">
        {t.shortHint}
      </span>
      <textarea
        readOnly
        rows={Math.min(14, lines + 5)}
        defaultValue={text}
        aria-label={t.shortText}
        aria-describedby="cach-chep"
      />
    </div>
  </Panel>
)
