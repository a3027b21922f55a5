import { formatDate } from '#platform/text/index.ts'
import { lastWorkingDayUpTo, type LocalDate, type WorkCalendar } from '#platform/time/index.ts'
import type { DutyState } from '../duty-state.ts'
import { pageTexts as t, roleTexts } from '../page-texts.vi.ts'
import type { PlanSheet } from './plan-sheet.ts'

type ShareOfSheet = { state: DutyState; due: LocalDate | null; lastProgressOn: LocalDate | null }
type DutyOfSheet = {
  id: string
  n: number
  text: string
  shares: readonly { unitId: string; unitName: string; role: keyof typeof roleTexts; share: ShareOfSheet | null }[]
}

/** "Bảng theo dõi tiến độ": one row a unit and duty, only those whose state the reader of the sheet may see. */
export const trackingSheet = (duties: readonly DutyOfSheet[], today: LocalDate, calendar: WorkCalendar): PlanSheet => ({
  title: t.trackingSheet,
  asOf: t.asOf(formatDate(today)),
  columns: [
    { head: t.duties, width: 60 },
    { head: t.unitColumn, width: 28 },
    { head: t.roleColumn, width: 14 },
    { head: t.lastDayColumn, width: 16 },
    { head: t.progress, width: 20 },
    { head: t.lastProgress, width: 18 },
  ],
  rows: duties.flatMap(({ id, n, text, shares }) =>
    shares.flatMap(({ unitId, unitName, role, share }) =>
      share
        ? [{ key: `${id} ${unitId}`, n, cells: [text, unitName, roleTexts[role], ...standingOf(share, calendar)] }]
        : [],
    ),
  ),
})

const standingOf = ({ due, state, lastProgressOn }: ShareOfSheet, calendar: WorkCalendar) => [
  due ? formatDate(lastWorkingDayUpTo(due, calendar)) : t.noDate,
  { state },
  lastProgressOn ? formatDate(lastProgressOn) : '',
]
