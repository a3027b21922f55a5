import { formatDate } from '#platform/text/index.ts'
import { ActForm } from '#ui/form/index.ts'
import { Empty, Notice, Panel } from '#ui/panel/panel.tsx'
import { deliveryText } from '../../handling/texts.vi.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { refusedOf, type Fields, type Refused } from './types.ts'
import { stateOfWay } from './way-text.ts'

type Shown = Pick<PetitionData, 'messages' | 'petition' | 'acts'> & { refused: Refused }

/** What was asked, told and noted, and what the sender wrote besides. */
export const MessagesPanel = ({ messages, petition, acts, refused }: Shown) => (
  <Panel title={t.messages} id="trao-doi">
    {messages.length === 0 && <Empty>{t.noMessages}</Empty>}
    <ol className="plain stack tight">
      {messages.map((message) => (
        <li key={message.n}>
          <strong>{t.messageKind[message.kind]}</strong>{' '}
          <span className="small quiet">{[message.by, formatDate(message.onDay)].filter(Boolean).join(' · ')}</span>
          <p className="as-typed">{message.body ?? t.erased}</p>
          {message.ways.map((way) => (
            <p key={way.n} className="small quiet">
              {deliveryText[way.channel]}: {stateOfWay(way)}
            </p>
          ))}
        </li>
      ))}
    </ol>
    <NewMessage petition={petition} acts={acts} refused={refused} />
  </Panel>
)

type New = Pick<PetitionData, 'petition' | 'acts'> & Pick<Fields, 'refused'>

/** Says that the sender wrote something besides, until it is said to have been read. */
export const NewMessage = ({ petition, acts, refused }: New) =>
  acts.includes('da-xem-tin') && (
    <>
      <Notice tone="soon">{t.newMessageHow}</Notice>
      <ActForm refused={refusedOf(refused, 'da-xem-tin')}>
        <input type="hidden" name="lam" value="da-xem-tin" />
        <input type="hidden" name="seenVersion" value={petition.version} />
        <button className="button">{t.messageRead}</button>
      </ActForm>
    </>
  )
