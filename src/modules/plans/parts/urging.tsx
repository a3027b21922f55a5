import type { ReactNode } from 'react'
import { formatDate } from '#platform/text/index.ts'
import { ActForm, TextArea } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { urgingTexts as t } from './texts.vi.ts'
import { DraftPanel, type DraftProps } from './draft-panel.tsx'

// What the pages of đôn đốc share, of duties and of reports.

/** The two lists to choose from: the late alone (the page's plain address), or all that is owed (`?tat-ca`). */
export const LateOrAll = ({ all, lateText, allText }: { all: boolean; lateText: string; allText: string }) => (
  <p className="row">
    <a href="?" aria-current={all ? undefined : 'page'}>
      {lateText}
    </a>
    <a href="?tat-ca=1" aria-current={all ? 'page' : undefined}>
      {allText}
    </a>
  </p>
)

type OwedProps = {
  title: string
  /** The field of the ticked lines. */
  name: string
  /** What is said when nobody owes anything; null where somebody does. */
  none: string | null
  refused: DraftProps['refused']
  /** The table of lines to tick. */
  children: ReactNode
}

/** Who owes something, to be ticked and urged. */
export const OwedPanel = ({ title, name, none, refused, children }: OwedProps) => (
  <Panel title={title}>
    {none !== null ? (
      <Empty>{none}</Empty>
    ) : (
      <ActForm refused={refused} labels={{ [name]: title, note: t.note }} className="stack">
        {children}
        <TextArea name="note" label={t.note} refused={refused} rows={2} />
        <p className="row">
          <button className="button">{t.call}</button>
        </p>
      </ActForm>
    )}
  </Panel>
)

type Call = { id: string; calledBy: string; officeName: string; calledOn: string; lines: readonly unknown[] }

/** The đôn đốc before, each with its page; `count` words how much each named. */
export const EarlierCalls = ({ calls, href, count }: EarlierProps) => (
  <Panel title={t.earlier}>
    {calls.length === 0 && <Empty>{t.noneYet}</Empty>}
    <ul className="plain">
      {calls.map((call) => (
        <li key={call.id}>
          <a href={href(call.id)}>{t.calledOn(call.calledBy, call.officeName, formatDate(call.calledOn))}</a>{' '}
          <span className="small quiet">{count(call.lines.length)}</span>
        </li>
      ))}
    </ul>
  </Panel>
)

type EarlierProps = { calls: readonly Call[]; href: (callId: string) => string; count: (lines: number) => string }

/** One đôn đốc with its outlets: the reminder in the app, a text to copy, the công văn (the page links `documentPreviewCss`). */
export const CallOutlets = ({ call, count, text, ...letter }: OutletProps) => (
  <>
    <p className="small quiet">{t.calledOn(call.calledBy, call.officeName, formatDate(call.calledOn))}</p>
    <Panel title={t.inApp}>
      <p>{t.inAppText(count(call.lines.length))}</p>
    </Panel>
    <ShortText text={text} lines={call.lines.length} />
    <DraftPanel title={t.letter} hint={t.letterHint} opens {...letter} />
  </>
)

type OutletProps = Pick<DraftProps, 'model' | 'signing' | 'download' | 'refused'> & {
  call: Call
  count: (lines: number) => string
  text: string
}

const ShortText = ({ text, lines }: { text: string; lines: number }) => (
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
