import { appOf } from '#platform/http/context.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { listedPaths as paths } from '../listed-paths.ts'
import { listedTexts as t } from '../listed-texts.vi.ts'
import { frameOf, nameBeside, type Drawn, type Frame } from '../map-frame.ts'
import { listedByPlace, mapDots } from '../queries/map-dots.ts'
import styles from './listed.css?url'
import type { Route } from './+types/listed-map.ts'

export const links = () => [{ rel: 'stylesheet', href: styles }]

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = appOf(context)
  const [dots, places] = await Promise.all([mapDots(db), listedByPlace(db)])
  return { dots, places }
}

type Data = Route.ComponentProps['loaderData']

/** Drawn here, without a map of others: numbered dots with their communes, and all as a table. */
export default function ListedMap({ loaderData: { dots, places } }: Route.ComponentProps) {
  const offMap = places.reduce((sum, place) => sum + place.offMap, 0)
  return (
    <PublicPage title={t.mapTitle} description={t.mapAbout}>
      {dots.length === 0 ? <Empty>{t.mapNone}</Empty> : <Drawing dots={dots} />}
      {offMap > 0 && <p className="small">{t.offMap(offMap)}</p>}
      <Places places={places} />
      <p className="row">
        <a href={paths.list}>{t.list}</a>
        <a href={paths.numbers}>{t.numbers}</a>
      </p>
    </PublicPage>
  )
}

/** The dots where they lie, each with its number in the list beside them: the list says which commune it is. */
function Drawing({ dots }: Pick<Data, 'dots'>) {
  const frame = frameOf(dots)
  const drawn = dots.map(frame.place)
  return (
    <>
      <p>{t.mapAbout}</p>
      <nav aria-label={t.mapLabel} className="map-with-list">
        <svg className="map" viewBox={`0 0 ${frame.width} ${frame.height}`} width={frame.width} height={frame.height}>
          <Lines frame={frame} />
          {drawn.map((one, at) => (
            <DrawnDot key={`${one.x} ${one.y}`} dot={dots[at]!} n={at + 1} one={one} all={drawn} />
          ))}
        </svg>
        <ol>
          {dots.map((dot) => (
            <li key={paths.dot(dot)}>
              <a href={paths.dot(dot)}>{nameOf(dot)}</a>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}

type DotProps = { dot: Data['dots'][number]; n: number; one: Drawn; all: readonly Drawn[] }

/** A dot with its number, and the name of its commune where there is room for it. */
function DrawnDot({ dot, n, one, all }: DotProps) {
  const name = nameBeside(one, all)
  return (
    <a href={paths.dot(dot)} aria-label={`${n} ${nameOf(dot)}`}>
      <circle cx={one.x} cy={one.y} r={one.r} />
      <text x={one.x} y={one.y}>
        {n}
      </text>{' '}
      {name && dot.placeName && (
        <text className="name" x={name.x} y={name.y} textAnchor={name.anchor}>
          {dot.placeName}
        </text>
      )}
    </a>
  )
}

const nameOf = ({ total, placeName }: Data['dots'][number]) => t.dot(total, placeName ?? t.somewhere)

const Lines = ({ frame }: { frame: Frame }) => (
  <g aria-hidden="true">
    {frame.meridians.map(({ x, degrees }) => (
      <line key={degrees} x1={x} x2={x} y1={0} y2={frame.height} />
    ))}
    {frame.parallels.map(({ y, degrees }) => (
      <line key={degrees} x1={0} x2={frame.width} y1={y} y2={y} />
    ))}
  </g>
)

const Places = ({ places }: Pick<Data, 'places'>) => (
  <Panel title={t.byPlace}>
    <table className="narrow">
      <tbody>
        {places.map(({ code, name, total }) => (
          <tr key={code}>
            <th scope="row">{code ? <a href={paths.place(code)}>{name}</a> : t.somewhere}</th>
            <td className="num">{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Panel>
)
