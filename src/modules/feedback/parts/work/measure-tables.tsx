import { formatNumber } from '#platform/text/index.ts'
import { Panel } from '#ui/panel/panel.tsx'
import { Scroll } from '#ui/table/table.tsx'
import {
  counts,
  dimensions,
  scores,
  UNKNOWN,
  type Count,
  type Dimension,
  type MeasureLine,
  type Measures,
  type Satisfaction,
} from '../../measure.ts'
import { lineName } from '../../measure-name.ts'
import { measureTexts as t } from '../../measure-texts.vi.ts'
import { addressOf } from '../../pages/work/filter.ts'
import { petitionsPath } from '../../paths.ts'
import type { PetitionFilter } from '../../queries/petition-list.ts'

type Narrowed = Partial<PetitionFilter>

/** All counts, one group of lines a dimension, each number a link to its list. */
export function MeasureTable({ measures: { all, by }, filter }: { measures: Measures; filter: Narrowed }) {
  return (
    <Panel title={t.counted}>
      <Scroll label={t.counted}>
        <table className="measure-table">
          <thead>
            <tr>
              <th scope="col">{t.told}</th>
              {counts.map((count) => (
                <th key={count} scope="col" className="num">
                  {t.counts[count]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row name={t.total} line={all} filter={filter} />
          </tbody>
          {dimensions.map((one) => (
            <Group key={one} dimension={one} lines={by[one]} filter={filter} />
          ))}
        </table>
      </Scroll>
    </Panel>
  )
}

type GroupProps = { dimension: Dimension; lines: MeasureLine[]; filter: Narrowed }

const Group = ({ dimension, lines, filter }: GroupProps) => (
  <tbody>
    <tr>
      <th scope="rowgroup" colSpan={counts.length + 1} className="group">
        {t.by[dimension]}
      </th>
    </tr>
    {lines.map((line) => (
      <Row
        key={line.key ?? UNKNOWN}
        name={lineName(dimension, line)}
        line={line}
        filter={{ ...filter, [dimension]: line.key ?? UNKNOWN }}
      />
    ))}
  </tbody>
)

const Row = ({ name, line, filter }: { name: string; line: MeasureLine; filter: Narrowed }) => (
  <tr>
    <th scope="row">{name}</th>
    {counts.map((count) => (
      <td key={count} className="num">
        <Opening
          filter={{ ...filter, counted: count }}
          name={`${t.counts[count]}, ${name}`}
          value={line.counts[count]}
        />
      </td>
    ))}
  </tr>
)

const Opening = ({ filter, name, value }: { filter: Narrowed & { counted: Count }; name: string; value: number }) =>
  value === 0 ? (
    '0'
  ) : (
    <a href={`${petitionsPath}?${addressOf(filter)}`} aria-label={t.openList(formatNumber(value), name)}>
      {formatNumber(value)}
    </a>
  )

/** How satisfied the senders were: the mean, and how many gave each score. */
export const SatisfactionPanel = ({ satisfaction, filter }: { satisfaction: Satisfaction; filter: Narrowed }) => (
  <Panel title={t.satisfaction}>
    {satisfaction.mean === null ? (
      <p>{t.noRating}</p>
    ) : (
      <>
        <p>{t.mean(formatNumber(Math.round(satisfaction.mean * 10) / 10), satisfaction.rated)}</p>
        <table className="satisfaction">
          <thead>
            <tr>
              <th scope="col">{t.score}</th>
              <th scope="col" className="num">
                {t.given}
              </th>
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={score}>
                <th scope="row">{t.scoreText[score]}</th>
                <td className="num">
                  <Opening
                    filter={{ ...filter, counted: 'rated', score }}
                    name={t.scoreText[score]}
                    value={satisfaction.byScore[score]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
  </Panel>
)
