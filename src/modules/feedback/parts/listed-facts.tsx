import { formatDate } from '#platform/text/index.ts'
import { daysBetween } from '#platform/time/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { listedTexts as t } from '../listed-texts.vi.ts'
import { isDone, type State } from '../state.ts'
import { stateText } from '../texts.vi.ts'

type Dated = { receivedOn: string; answeredOn: string | null }

/** How many days it took from the letter to the answer; null while there is none. */
export const daysTaken = ({ receivedOn, answeredOn }: Dated): number | null =>
  answeredOn === null ? null : daysBetween(receivedOn, answeredOn)

export const StateMark = ({ state }: { state: State }) => (
  <Mark tone={isDone(state) ? 'done' : 'plain'}>{stateText[state]}</Mark>
)

type Line = Dated & { topicName: string; placeName: string | null }

/** Topic, place, day and how long it took, in one line. */
export function ListedLine(one: Line) {
  const days = daysTaken(one)
  const parts = [
    one.topicName,
    one.placeName,
    t.received(formatDate(one.receivedOn)),
    days === null ? null : t.took(days),
  ]
  return <span className="small quiet">{parts.filter(Boolean).join(' · ')}</span>
}
