import { appOf } from '#platform/http/context.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { PublicPage } from '#ui/public/index.ts'
import { listedPaths as paths } from '../listed-paths.ts'
import { listedTexts as t } from '../listed-texts.vi.ts'
import { frameOf, type Frame } from '../map-frame.ts'
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

/** Drawn here, without a map of others: dots, lines of degrees, and the same as a table. */
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

function Drawing({ dots }: Pick<Data, 'dots'>) {
  const frame = frameOf(dots)
  return (
    <>
      <p>{t.mapAbout}</p>
      <nav aria-label={t.mapLabel}>
        <svg className="map" viewBox={`0 0 ${frame.width} ${frame.height}`} width={frame.width} height={frame.height}>
          <Lines frame={frame} />
          {dots.map((dot) => {
            const { x, y, r } = frame.place(dot)
            return (
              <a key={`${x} ${y}`} href={paths.dot(dot)} aria-label={t.dot(dot.total, dot.placeName ?? t.somewhere)}>
                <circle cx={x} cy={y} r={r} />
                <text className="on" x={x} y={y}>
                  {dot.total > 1 ? dot.total : ''}
                </text>
              </a>
            )
          })}
        </svg>
      </nav>
    </>
  )
}

const Lines = ({ frame }: { frame: Frame }) => (
  <g aria-hidden="true">
    {frame.meridians.map(({ x, degrees }) => (
      <g key={degrees}>
        <line x1={x} x2={x} y1={0} y2={frame.height} />
        <text x={x + 4} y={frame.height - 6}>
          {t.degrees(String(degrees))}
        </text>
      </g>
    ))}
    {frame.parallels.map(({ y, degrees }) => (
      <g key={degrees}>
        <line x1={0} x2={frame.width} y1={y} y2={y} />
        <text x={4} y={y - 4}>
          {t.degrees(String(degrees))}
        </text>
      </g>
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
