import { formatDate, formatNumber } from '#platform/text/index.ts'
import { Scroll } from '#ui/table/table.tsx'
import { isLate, type PartState } from '../part-state.ts'
import { capital, pageTexts as t } from '../texts.vi.ts'
import { LateMark, PartMark } from './part-mark.tsx'

export type MatrixMember = { unitId: string; shortName: string; request: boolean }
export type MatrixPart = { id: string; level: number; title: string; receiverName: string }
export type StandingPart = {
  unitId: string
  partId: string
  state: PartState
  sentVersion: number | null
  signedOn: string | null
  firstSignedOn: string | null
}

/** The figure of one cell beside the marks, by unit. */
export type FigureColumn = { cellId: number; label: string; figures: ReadonlyMap<string, number> }

type Props = {
  round: { id: string; parts: MatrixPart[] }
  level: { level: number; title: string; lastDay: string | null }
  members: MatrixMember[]
  parts: StandingPart[]
  column: FigureColumn | null
  today: string
}

/** Units by parts, with marks; the figure of one cell beside them is a link to where it stands. */
export function Matrix({ round, level, members, parts, column, today }: Props) {
  const used = new Set(parts.map(({ partId }) => partId))
  const columns = round.parts.filter(({ id }) => used.has(id))
  const byUnit = Map.groupBy(parts, ({ unitId }) => unitId)
  return (
    <Scroll label={level.title}>
      <table className="matrix">
        <Head columns={columns} column={column} />
        <tbody>
          {members.map((member) => (
            <Row
              key={member.unitId}
              href={`/lam-viec/bao-cao/${round.id}/${member.unitId}?cap=${level.level}`}
              member={member}
              columns={columns}
              standing={byUnit.get(member.unitId) ?? []}
              column={column}
              lastDay={level.lastDay}
              today={today}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const Head = ({ columns, column }: { columns: MatrixPart[]; column: FigureColumn | null }) => (
  <thead>
    <tr>
      <th scope="col">{t.unit}</th>
      {columns.map((part) => (
        <th key={part.id} scope="col" className="part">
          {capital(part.title)}
          <br />
          <span className="quiet">{part.receiverName}</span>
        </th>
      ))}
      {column && (
        <th scope="col" className="wrapped">
          {column.label}
        </th>
      )}
      <th scope="col">{t.lastSent}</th>
    </tr>
  </thead>
)

type RowProps = {
  href: string
  member: MatrixMember
  columns: MatrixPart[]
  standing: StandingPart[]
  column: FigureColumn | null
  lastDay: string | null
  today: string
}

const Row = ({ href, member, columns, standing, column, lastDay, today }: RowProps) => (
  <tr>
    <th scope="row">
      <a href={href}>{member.shortName}</a>
    </th>
    {columns.map((part) => (
      <td key={part.id}>
        {standing
          .filter(({ partId }) => partId === part.id)
          .map(({ state }) => (
            <PartMark key={state} state={state} />
          ))}
      </td>
    ))}
    {column && (
      <td className="num">
        <Figure href={`${href}#o-${column.cellId}`} number={column.figures.get(member.unitId)} />
      </td>
    )}
    <td className="small">
      <LastSent first={standing[0]} lastDay={lastDay} request={member.request} today={today} />
    </td>
  </tr>
)

const Figure = ({ href, number }: { href: string; number: number | undefined }) =>
  number === undefined ? t.blank : <a href={href}>{formatNumber(number)}</a>

type LastProps = { first: StandingPart | undefined; lastDay: string | null; request: boolean; today: string }

/** When it was sent last, and the mark of lateness; a body that is asked is never late while it has not answered. */
function LastSent({ first, lastDay, request, today }: LastProps) {
  if (!first?.signedOn) return <>{isLate(lastDay, null, today) ? <LateMark request={request} /> : t.blank}</>
  const late = isLate(lastDay, first.firstSignedOn, today)
  return (
    <>
      {t.versionAt(first.sentVersion ?? 1, formatDate(first.signedOn))} {late && <LateMark request={false} />}
    </>
  )
}
