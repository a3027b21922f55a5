import { formatNumber } from '#platform/text/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import type { ShownFigure } from '../consolidation.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'

type Text = { unitShortName: string; text: string }

/** A consolidated figure, a link where it opens; an override stands with the sum and the difference under it. */
export function ConsolidatedFigure({ shown, href }: { shown: ShownFigure; href?: string }) {
  const number = shown.number === null ? t.none : formatNumber(shown.number)
  return (
    <>
      {href ? <a href={href}>{number}</a> : number}
      {shown.difference !== null && (
        <span className="small quiet block">
          {t.sumNow(shown.sum === null ? t.none : formatNumber(shown.sum))}; {t.difference(signed(shown.difference))}
        </span>
      )}
      {shown.baseChanged && <Mark tone="soon">{t.baseChanged}</Mark>}
    </>
  )
}

/** A difference with its sign: '+5', '−1,5'. */
export const signed = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${formatNumber(Math.abs(difference))}`

/** What units beneath said, each with its name. */
export const UnitTexts = ({ texts }: { texts: readonly Text[] }) =>
  texts.length === 0 ? (
    <>{t.none}</>
  ) : (
    <ul className="plain stack tight">
      {texts.map(({ unitShortName, text }, n) => (
        <li key={n}>
          <strong className="small">{unitShortName}:</strong> <span className="as-typed">{text}</span>
        </li>
      ))}
    </ul>
  )
