import type { ReactNode } from 'react'
import { data } from 'react-router'
import { appOf } from '#platform/http/context.ts'
import { isId } from '#platform/id.ts'
import { formatDate, shortened } from '#platform/text/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { listedPaths as paths } from '../listed-paths.ts'
import { listedTexts as t } from '../listed-texts.vi.ts'
import { daysTaken, StateMark } from '../parts/listed-facts.tsx'
import { listedPetition } from '../queries/listed.ts'
import { isDone } from '../state.ts'
import styles from './listed.css?url'
import type { Route } from './+types/listed-one.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const one = isId(params.id) ? await listedPetition(appOf(context).db, params.id) : null
  if (!one) throw data({ code: 'not-listed' }, { status: 404 })
  const {
    id,
    title,
    text,
    answer,
    topicName,
    placeName,
    unitName,
    receivedOn,
    answeredOn,
    resultDueOn,
    state,
    photos,
  } = one
  return { id, title, text, answer, topicName, placeName, unitName, receivedOn, answeredOn, resultDueOn, state, photos }
}

export default function ListedOne({ loaderData: one }: Route.ComponentProps) {
  return (
    <PublicPage title={one.title} description={shortened(one.text, 200)} kind="article">
      <Facts {...one} />
      <Panel title={t.letter}>
        <p className="letter">{one.text}</p>
        {one.photos.length > 0 && (
          <ul>
            {one.photos.map((n) => (
              <li key={n}>
                <a href={paths.photo(one.id, n)}>{t.photo(n)}</a>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t.answer}>
        <p className="letter">{one.answer ?? (one.answeredOn ? t.answerLater : t.noAnswer)}</p>
      </Panel>
      <p>
        <a href={paths.list}>{t.list}</a>
      </p>
    </PublicPage>
  )
}

type One = Route.ComponentProps['loaderData']

function Facts(one: One) {
  const days = daysTaken(one)
  const due = !isDone(one.state) && one.resultDueOn ? formatDate(one.resultDueOn) : null
  return (
    <dl className="facts">
      <Fact name={t.facts.state}>
        <StateMark state={one.state} />
      </Fact>
      <Fact name={t.facts.topic}>{one.topicName}</Fact>
      {one.placeName && <Fact name={t.facts.place}>{one.placeName}</Fact>}
      <Fact name={t.facts.received}>{formatDate(one.receivedOn)}</Fact>
      <Fact name={t.facts.unit}>{one.unitName}</Fact>
      {due && <Fact name={t.facts.due}>{due}</Fact>}
      {one.answeredOn && days !== null && (
        <Fact name={t.facts.answered}>{t.answeredOn(formatDate(one.answeredOn), days)}</Fact>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
