import { appOf } from '#platform/http/context.ts'
import { searchWords } from '#platform/search/index.ts'
import { Field, Select } from '#ui/form/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { pageNumber, Pager } from '#ui/table/table.tsx'
import { listedPaths as paths } from '../listed-paths.ts'
import { listedTexts as t } from '../listed-texts.vi.ts'
import { filterOf, listHref, stateWords, type ListFilter } from '../listed-wish.ts'
import { ListedLine, StateMark } from '../parts/listed-facts.tsx'
import { LookUpForm } from '../parts/look-up.tsx'
import { countListed, listedPetitions } from '../queries/listed.ts'
import { placesOn, servicesOn } from '../queries/services.ts'
import type { Route } from './+types/listed.ts'

const SIZE = 15

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db, today } = appOf(context)
  const filter = filterOf(new URL(request.url).searchParams)
  const number = pageNumber(request)
  const wish = wishOf(filter)
  const [items, total, topics, places] = await Promise.all([
    listedPetitions(db, wish, { limit: SIZE, offset: (number - 1) * SIZE }),
    countListed(db, wish),
    servicesOn(db, today),
    placesOn(db, today),
  ])
  return {
    filter,
    page: { number, size: SIZE, total },
    items: items.map(({ id, title, topicName, placeName, receivedOn, answeredOn, state }) => ({
      id,
      title,
      topicName,
      placeName,
      receivedOn,
      answeredOn,
      state,
    })),
    topics: topics.map(({ code, name }) => ({ value: code, label: name })),
    places: places.map(({ code, name }) => ({ value: code, label: name ?? '' })),
  }
}

const wishOf = ({ words, topic, place, state, dot }: ListFilter) => ({
  words: searchWords(words),
  topicCodes: topic ? [topic] : undefined,
  placeCode: place || undefined,
  done: state ? state === 'done' : undefined,
  dot: dot ?? undefined,
})

export default function Listed({ loaderData }: Route.ComponentProps) {
  const { filter, page, items } = loaderData
  return (
    <PublicPage title={t.title} description={t.about}>
      <link rel="alternate" type="application/atom+xml" href={paths.feed} title={t.title} />
      <p>{t.about}</p>
      <LookUp />
      <Filter {...loaderData} />
      {filter.dot && <p className="small">{t.cell}</p>}
      <div className="row between">
        <span className="quiet small">{t.count(page.total)}</span>
        <span className="row no-print">
          <a href={paths.map}>{t.map}</a>
          <a href={paths.numbers}>{t.numbers}</a>
          <a href={paths.feed}>{t.feed}</a>
        </span>
      </div>
      {items.length === 0 ? (
        <Empty>
          {t.none} <a href="/phan-anh/gui">{t.send}</a>
        </Empty>
      ) : (
        <ul className="plain items">{items.map(entry)}</ul>
      )}
      <Pager page={page} href={(number) => listHref(filter, number)} />
    </PublicPage>
  )
}

type Data = Route.ComponentProps['loaderData']

const entry = ({ id, title, state, ...line }: Data['items'][number]) => (
  <li key={id}>
    <h2>
      <a href={paths.one(id)}>{title}</a>
    </h2>
    <span className="row">
      <StateMark state={state} />
      <ListedLine {...line} />
    </span>
  </li>
)

const LookUp = () => (
  <section className="panel stack no-print" aria-labelledby="theo-doi">
    <h2 id="theo-doi">{t.followTitle}</h2>
    <LookUpForm />
  </section>
)

const stateOptions = [
  { value: stateWords.open, label: t.open },
  { value: stateWords.done, label: t.done },
]

const Filter = ({ filter, topics, places }: Data) => (
  <search aria-label={t.filterTitle}>
    <form method="get" className="form inline">
      <Field name="q" label={t.words} type="search" defaultValue={filter.words} />
      <Select name="linh-vuc" label={t.topic} blank={t.all} options={topics} defaultValue={filter.topic} />
      <Select name="dia-ban" label={t.place} blank={t.all} options={places} defaultValue={filter.place} />
      <Select
        name="tinh-trang"
        label={t.state}
        blank={t.all}
        options={stateOptions}
        defaultValue={stateWords[filter.state]}
      />
      <button className="button plain">{t.find}</button>
    </form>
  </search>
)
