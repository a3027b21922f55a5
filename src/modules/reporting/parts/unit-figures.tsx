import { formatNumber } from '#platform/text/index.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { Scroll } from '#ui/table/table.tsx'
import { figureHref } from '../consolidation-address.ts'
import { consolidationTexts as t } from '../consolidation-texts.vi.ts'
import { moment } from './consolidation-versions.tsx'

type Item = {
  level: number
  unitId: string
  shortName: string
  version: number | null
  filingId: string | null
  confirmed: boolean
  number: number | null
  text: string | null
  opens: boolean
  enteredBy: string | null
  enteredAt: Date | null
}

type Props = { place: { roundId: string; live: boolean }; cellId: number; items: Item[] }

/** The units beneath a figure: what each gave, who entered it and when; a sum opens further down. */
export const UnitFigures = ({ place, cellId, items }: Props) => (
  <Scroll label={t.unitsBeneath}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t.unit}</th>
          <th scope="col" className="num">
            {t.number}
          </th>
          <th scope="col">{t.standing}</th>
          <th scope="col">{t.enteredBy}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.level}-${item.unitId}`}>
            <th scope="row">
              <UnitName item={item} cellId={cellId} place={place} />
            </th>
            <td className="num">
              <Figure item={item} cellId={cellId} place={place} />
            </td>
            <td>
              <Standing item={item} />
            </td>
            <td className="small">
              {item.enteredBy ?? t.none}
              {item.enteredBy && item.enteredAt && `, ${moment(item.enteredAt)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

type One = { item: Item; cellId: number; place: Props['place'] }

const UnitName = ({ item, cellId, place }: One) =>
  place.live ? (
    <a href={`/lam-viec/bao-cao/${place.roundId}/${item.unitId}?cap=${item.level}#o-${cellId}`}>{item.shortName}</a>
  ) : (
    <>{item.shortName}</>
  )

function Figure({ item, cellId, place }: One) {
  const text = item.text ?? (item.number === null ? t.none : formatNumber(item.number))
  if (!item.opens) return <span className="as-typed">{text}</span>
  return (
    <a href={figureHref({ ...item, roundId: place.roundId }, cellId)}>
      {text} <span className="small">({t.openFurther})</span>
    </a>
  )
}

function Standing({ item: { filingId, confirmed, version } }: { item: Item }) {
  if (!filingId) return <Mark>{t.notSent}</Mark>
  return (
    <>
      <Mark tone={confirmed ? 'done' : 'sent'}>{confirmed ? t.confirmed : t.sent}</Mark>{' '}
      {version !== null && <span className="small quiet">{t.filing(version)}</span>}
    </>
  )
}
