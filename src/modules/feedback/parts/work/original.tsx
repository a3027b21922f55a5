import { Panel } from '#ui/panel/panel.tsx'
import { partsOf, type Span } from '../../clearing/personal.ts'
import { clearingTexts as t, kindOfPersonal } from '../../clearing/texts.vi.ts'
import type { ClearingData } from '../../pages/work/clearing-data.ts'

type Found = { text: string; spans: readonly Span[] }

/** What the sender wrote and the answer that he got, with the places that the rule points at. */
export const Original = ({ original, answer }: Pick<ClearingData, 'original' | 'answer'>) => (
  <Panel title={t.original}>
    <p className="hint">{t.originalHint}</p>
    <h3>{t.letter}</h3>
    <Marked {...original} />
    <h3>{t.answerGiven}</h3>
    {answer ? <Marked {...answer} /> : <p className="quiet">{t.answerNone}</p>}
  </Panel>
)

/** A text with its places marked, and the same in words: colour alone says nothing to some. */
const Marked = ({ text, spans }: Found) => (
  <>
    <p className="as-typed letter">
      {partsOf(text, spans).map((part) =>
        part.found ? (
          <mark
            key={part.start}
            className={part.found.certain ? 'found' : 'found perhaps'}
            title={kindOfPersonal[part.found.kind]}
          >
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </p>
    <FoundList text={text} spans={spans} />
  </>
)

const FoundList = ({ text, spans }: Found) =>
  spans.length === 0 ? (
    <p className="small quiet">{t.nothingFound}</p>
  ) : (
    <p className="small">
      {t.found}:{' '}
      {spans
        .map(({ start, end, kind, certain }) => {
          const word = certain ? kindOfPersonal[kind] : `${t.perhaps} ${kindOfPersonal[kind]}`
          return `“${text.slice(start, end)}” (${word})`
        })
        .join('; ')}
    </p>
  )
