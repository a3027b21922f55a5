import type { WorkCalendar } from '#platform/time/index.ts'
import type { Option } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { Pager, type Page } from '#ui/table/table.tsx'
import { pageTexts as t } from '../texts.vi.ts'
import { Matrix, type MatrixMember, type MatrixPart, type StandingPart } from './matrix.tsx'
import { LevelDue } from './round-dates.tsx'

type Level = {
  level: number
  title: string
  dueOn: string | null
  bound: 'before' | 'not later than' | null
  lastDay: string | null
  sameReportAs: number | null
  note: string | null
}

type Standing = {
  count: { total: number; sent: number; confirmed: number; missing: string[] }
  members: { items: MatrixMember[]; page: Page }
  parts: StandingPart[]
  figures: ReadonlyMap<string, number>
}

type Props = {
  round: { id: string; parts: MatrixPart[] }
  level: Level
  standing: Standing | undefined
  figure: { cellId: number; options: Option[] } | null
  calendar: WorkCalendar
  today: string
}

/** One step of the chain: when it is due, how far it is, and every unit's parts at a glance. */
export const LevelPanel = (props: Props) => (
  <Panel
    id={`cap-${props.level.level}`}
    title={`${t.levelNumber(props.level.level)}. ${props.level.title}`}
    aside={
      <LevelDue
        level={props.level}
        today={props.today}
        calendar={props.calendar}
        settled={props.standing !== undefined && props.standing.count.sent === props.standing.count.total}
      />
    }
  >
    {props.level.note && <p className="small quiet">{props.level.note}</p>}
    {props.level.sameReportAs === null ? <Reports {...props} /> : <p>{t.goesOn(props.level.sameReportAs)}</p>}
  </Panel>
)

function Reports({ round, level, standing, figure, today }: Props) {
  if (!standing) return <Empty>{t.noMembers}</Empty>
  const chosen = figure && figure.options.find(({ value }) => value === String(figure.cellId))
  const column = figure && chosen ? { cellId: figure.cellId, label: chosen.label, figures: standing.figures } : null
  const pageOf = (number: number) => `?cap=${level.level}&o=${figure?.cellId ?? ''}&trang=${number}#cap-${level.level}`
  return (
    <>
      <Progress {...standing.count} />
      <Matrix
        round={round}
        level={level}
        members={standing.members.items}
        parts={standing.parts}
        column={column}
        today={today}
      />
      <Pager page={standing.members.page} href={pageOf} />
    </>
  )
}

function Progress({ total, sent, confirmed, missing }: Standing['count']) {
  const shown = missing.slice(0, 5)
  return (
    <div className="stack tight">
      <progress className="bar" value={sent} max={total} aria-label={t.progress(sent, total)} />
      <p className="small">
        {total === 1 ? t.oneSent(sent === 1) : t.someSent(sent, total)} · {t.confirmedAll(confirmed, total)}
        {missing.length > 0 && ` · ${t.missing(shown, total - sent - shown.length)}`}
      </p>
    </div>
  )
}
