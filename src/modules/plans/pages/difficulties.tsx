import { askOf } from '#platform/http/context.ts'
import { formatDate } from '#platform/text/index.ts'
import { Field, Select } from '#ui/form/index.ts'
import { Empty } from '#ui/panel/panel.tsx'
import { Pager, pageNumber, Scroll } from '#ui/table/table.tsx'
import { difficultyPath } from '../carrying-paths.ts'
import { difficultyStates, type DifficultyState } from '../difficulty-state.ts'
import { DifficultyMark } from '../parts/difficulty-mark.tsx'
import { difficultyTexts as t, shareTexts } from '../parts/texts.vi.ts'
import { difficultiesSeen } from '../queries/difficulties.ts'
import { difficultyStateText } from '../texts.vi.ts'
import styles from './plans.css?url'
import type { Route } from './+types/difficulties.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context, request }: Route.LoaderArgs) {
  const ask = askOf(context, request)
  const { searchParams } = new URL(request.url)
  const state = stateOf(searchParams.get('tinh-trang'))
  const words = searchParams.get('tim')
  const found = await difficultiesSeen(ask, { state, words, number: pageNumber(request) })
  return { ...found, state, words }
}

const stateOf = (text: string | null): DifficultyState | null =>
  difficultyStates.find((state) => state === text) ?? null

type Data = Route.ComponentProps['loaderData']

export default function Difficulties({ loaderData }: Route.ComponentProps) {
  const { items, page, state, words } = loaderData
  const narrowed = state !== null || Boolean(words)
  return (
    <main id="noi-dung">
      <title>{`${t.title} · ${shareTexts.product}`}</title>
      <h1>{t.title}</h1>
      <search>
        <form className="narrowing" method="get">
          <Field name="tim" label={t.search} defaultValue={words ?? ''} type="search" />
          <Select
            name="tinh-trang"
            label={t.filter}
            blank={t.all}
            options={difficultyStates.map((value) => ({ value, label: difficultyStateText[value] }))}
            {...(state && { defaultValue: state })}
          />
          <button className="button plain">{t.find}</button>
        </form>
      </search>
      {items.length === 0 ? <Empty>{narrowed ? t.noneFound : t.none}</Empty> : <List items={items} />}
      <Pager page={page} href={(number) => hrefOf(loaderData, number)} />
    </main>
  )
}

function hrefOf({ state, words }: Data, number: number): string {
  const query = new URLSearchParams({ ...(words && { tim: words }), ...(state && { 'tinh-trang': state }) })
  query.set('trang', String(number))
  return `?${query.toString()}`
}

const List = ({ items }: Pick<Data, 'items'>) => (
  <Scroll label={t.title}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.raised}</th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td>
              <a href={difficultyPath(one.id)}>{one.title}</a>
              <br />
              <span className="small quiet">{t.dutyOf(one.n, one.planTitle)}</span>
            </td>
            <td>{one.unitName}</td>
            <td>{formatDate(one.raisedOn)}</td>
            <td>
              <DifficultyMark state={one.state} home={one.planUnitName} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
