import { Notice } from '#ui/panel/panel.tsx'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'

type Share = {
  level: number
  title: string
  total: number
  confirmed: number
  open: { shortName: string; sent: boolean }[]
}

const NAMED = 12

/** From how many units it is added up, level by level, and who is missing. */
export const ConsolidationShares = ({ shares }: { shares: readonly Share[] }) => (
  <>
    {shares.map((share) => {
      const missing = share.open.filter(({ sent }) => !sent).map(({ shortName }) => shortName)
      const waiting = share.open.filter(({ sent }) => sent).map(({ shortName }) => shortName)
      return (
        <Notice key={share.level} tone={share.confirmed === share.total ? 'done' : 'soon'}>
          <p className="small quiet">{share.title}</p>
          <p>{t.share(share.confirmed, share.total, named(missing))}</p>
          {waiting.length > 0 && <p>{t.unconfirmed(named(waiting))}</p>}
        </Notice>
      )
    })}
  </>
)

const named = (names: readonly string[]): string[] =>
  names.length > NAMED ? [...names.slice(0, NAMED), t.more(names.length - NAMED)] : [...names]
