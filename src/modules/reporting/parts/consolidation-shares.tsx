import { Notice } from '#ui/panel/panel.tsx'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'

type Share = {
  level: number
  title: string
  total: number
  confirmed: number
  open: { shortName: string; sent: boolean }[]
}

/** From how many units it is added up, level by level, and who is missing. */
export const ConsolidationShares = ({ shares }: { shares: readonly Share[] }) => (
  <>
    {shares.map((share) => {
      const missing = share.open.filter(({ sent }) => !sent).map(({ shortName }) => shortName)
      const waiting = share.open.filter(({ sent }) => sent).map(({ shortName }) => shortName)
      return (
        <Notice key={share.level} tone={share.confirmed === share.total ? 'done' : 'soon'}>
          <p className="small quiet">{share.title}</p>
          <p>{t.share(share.confirmed, share.total, missing)}</p>
          {waiting.length > 0 && <p>{t.unconfirmed(waiting)}</p>}
        </Notice>
      )
    })}
  </>
)
