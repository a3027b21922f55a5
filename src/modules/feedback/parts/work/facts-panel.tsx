import type { ReactNode } from 'react'
import { formatDate } from '#platform/text/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { Due } from '#ui/when/when.tsx'
import { printedCode } from '../../code.ts'
import { itemPath, itemStateText } from '#modules/outreach/index.ts'
import type { PetitionData } from '../../pages/work/petition-data.ts'
import { listTexts, petitionTexts as t } from '../../pages/work/texts.vi.ts'
import { petitionPath } from '../../paths.ts'
import { isDone } from '../../state.ts'
import { channelText } from '../../texts.vi.ts'

type Data = Pick<
  PetitionData,
  'petition' | 'extensions' | 'handOvers' | 'together' | 'parts' | 'items' | 'difficulties' | 'calendar' | 'today'
>

/** How it came, what it is about, both clocks. */
export const FactsPanel = (data: Data) => {
  const { petition, extensions, handOvers, together, items, difficulties } = data
  const { code, channel, enteredBy, topicName, placeName, hamlet, deskName, unitName } = petition
  return (
    <Panel title={t.facts}>
      <dl className="details">
        <Fact name={t.code}>
          <strong className="one-line">{printedCode(code)}</strong>
        </Fact>
        <Fact name={t.received}>{formatDate(petition.receivedOn)}</Fact>
        <Fact name={t.channel}>{channelText[channel]}</Fact>
        {enteredBy && <Fact name={t.enteredBy}>{enteredBy}</Fact>}
        <Fact name={t.topic}>{topicName ?? listTexts.noTopic}</Fact>
        <Fact name={t.place}>{[hamlet, placeName].filter(Boolean).join(', ') || listTexts.noPlace}</Fact>
        {petition.latitude !== null && (
          <Fact name={t.point}>{`${Number(petition.latitude)}, ${Number(petition.longitude)}`}</Fact>
        )}
        <Fact name={t.desk}>{deskName}</Fact>
        <Fact name={t.unit}>{unitName}</Fact>
        <Clocks {...data} />
      </dl>
      <Together together={together} />
      <Opened items={items} difficulties={difficulties} />
      <Split {...data} />
      {extensions.map((one) => (
        <p className="small" key={one.n}>
          {t.extended(one.oldDueOn, one.newDueOn)}: {one.reason}
        </p>
      ))}
      {handOvers.map((one) => (
        <p className="small" key={one.system}>
          {t.handedOver(one.system, one.number, one.direction === 'to')}
        </p>
      ))}
      <p>
        <a href={`${petitionPath(petition.id)}/phieu`}>{t.receipt}</a>
      </p>
    </Panel>
  )
}

/** What it was split off from, and what was split off it. */
const Split = ({ petition: { splitFrom, splitFromId }, parts }: Pick<Data, 'petition' | 'parts'>) => (
  <>
    {splitFrom && splitFromId && (
      <p className="small">
        {t.splitFrom} <a href={petitionPath(splitFromId)}>{printedCode(splitFrom)}</a>
      </p>
    )}
    {parts.length > 0 && (
      <p className="small row">
        {t.splitOff}
        {parts.map(({ id, code }) => (
          <a key={id} href={petitionPath(id)}>
            {printedCode(code)}
          </a>
        ))}
      </p>
    )}
  </>
)

/** What is answered together with it. */
const Together = ({ together: { into, merged } }: Pick<Data, 'together'>) => (
  <>
    {into && (
      <p className="small">
        {t.mergedInto} <a href={petitionPath(into.id)}>{printedCode(into.code)}</a>
      </p>
    )}
    {merged.length > 0 && (
      <p className="small">
        {t.together}:{' '}
        {merged.map(({ id, code }, i) => (
          <span key={id}>
            {i > 0 && ', '}
            <a href={petitionPath(id)}>{printedCode(code)}</a>
          </span>
        ))}
      </p>
    )}
  </>
)

/** What was opened from it: explaining items, difficulties of the plan. */
const Opened = ({ items, difficulties }: Pick<Data, 'items' | 'difficulties'>) => (
  <>
    {items.map((item) => (
      <p className="small" key={item.id}>
        {t.item} <a href={itemPath(item.id)}>{item.title}</a> ({itemStateText[item.state]})
      </p>
    ))}
    {difficulties.map(({ href, title }) => (
      <p className="small" key={href}>
        {t.difficulty} <a href={href}>{title}</a>
      </p>
    ))}
  </>
)

/** Both clocks: the notice, and the result. The day that presses now stands at the head of the page. */
const Clocks = ({ petition, calendar, today }: Pick<Data, 'petition' | 'calendar' | 'today'>) => {
  const { noticeGiven, noticeDueOn, resultDueOn, state, due } = petition
  const running = (day: string) =>
    day === due || isDone(state) ? formatDate(day) : <Due due={day} today={today} calendar={calendar} />
  return (
    <>
      <Fact name={t.notice}>{noticeGiven ? t.noticeDone : running(noticeDueOn)}</Fact>
      <Fact name={t.result}>{resultDueOn ? running(resultDueOn) : t.resultLater}</Fact>
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
