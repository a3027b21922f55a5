import { Notice } from '#ui/panel/panel.tsx'
import { namesByState, type OpenUnit } from '../consolidation.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'

type Share = {
  level: number
  title: string
  total: number
  confirmed: number
  open: OpenUnit[]
}

/** From how many units it is added up, level by level, and who is missing. */
export const ConsolidationShares = ({ shares }: { shares: readonly Share[] }) => (
  <>
    {shares.map((share) => {
      const { none, sent, sentBack } = namesByState(share.open, ({ shortName }) => shortName)
      return (
        <Notice key={share.level} tone={share.confirmed === share.total ? 'done' : 'soon'}>
          <p className="small quiet">{share.title}</p>
          <p>{t.share(share.confirmed, share.total, none)}</p>
          {sent.length > 0 && <p>{t.unconfirmed(sent)}</p>}
          {sentBack.length > 0 && <p>{t.sentBack(sentBack)}</p>}
        </Notice>
      )
    })}
  </>
)
