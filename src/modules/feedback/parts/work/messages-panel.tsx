import { formatDate } from '#platform/text/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { petitionTexts as t } from '../../pages/work/texts.vi.ts'

/** What was asked, told and noted. */
export const MessagesPanel = ({ messages }: Pick<PetitionData, 'messages'>) => (
  <Panel title={t.messages} id="trao-doi">
    {messages.length === 0 && <Empty>{t.noMessages}</Empty>}
    <ol className="plain stack tight">
      {messages.map((message) => (
        <li key={message.n}>
          <strong>{t.messageKind[message.kind]}</strong>{' '}
          <span className="small quiet">{[message.by, formatDate(message.onDay)].filter(Boolean).join(' · ')}</span>
          <p className="as-typed">{message.body ?? t.erased}</p>
        </li>
      ))}
    </ol>
  </Panel>
)
