import type { WorkbookModel } from '#platform/document/index.ts'
import { formatDate } from '#platform/text/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import type { DutyState } from '../duty-state.ts'
import { pageTexts as t, roleTexts } from '../page-texts.vi.ts'
import { shareStateText } from '../texts.vi.ts'
import { documentName } from '../wording.ts'

type PlanOfSheet = Parameters<typeof documentName>[0] & { title: string }
type ShareOfSheet = { state: DutyState; due: LocalDate | null; lastProgressOn: LocalDate | null }
type DutyOfSheet = {
  id: string
  n: number
  text: string
  shares: readonly { unitId: string; unitName: string; role: keyof typeof roleTexts; share: ShareOfSheet | null }[]
}

/** The rows of "Bảng theo dõi tiến độ": one a unit and duty, only those whose state the reader of the sheet may see. */
export const trackingRows = (duties: readonly DutyOfSheet[]) =>
  duties.flatMap(({ id, n, text, shares }) =>
    shares.flatMap(({ unitId, unitName, role, share }) =>
      share
        ? [
            {
              key: `${id} ${unitId}`,
              ...{ n, text, unitName },
              role: roleTexts[role],
              due: share.due ? formatDate(share.due) : t.noDate,
              state: share.state,
              lastProgress: share.lastProgressOn ? formatDate(share.lastProgressOn) : '',
            },
          ]
        : [],
    ),
  )

/** "Bảng theo dõi tiến độ" as a workbook. */
export function trackingWorkbook(plan: PlanOfSheet, duties: readonly DutyOfSheet[], today: LocalDate): WorkbookModel {
  const heads = [t.order, t.duties, t.unitColumn, t.roleColumn, t.lastDayColumn, t.progress, t.lastProgress]
  return {
    sheets: [
      {
        name: t.trackingSheet,
        title: [
          { text: t.trackingSheet.toUpperCase(), bold: true },
          { text: plan.title },
          { text: t.sheetOf(documentName(plan)), italic: true },
          { text: t.asOf(formatDate(today)), italic: true },
        ],
        columns: [6, 60, 28, 14, 16, 20, 18].map((width) => ({ width })),
        header: [heads.map((text) => ({ text }))],
        rows: trackingRows(duties).map((row) => [
          { number: String(row.n), decimals: 0 },
          ...[row.text, row.unitName, row.role, row.due, shareStateText[row.state], row.lastProgress].map((text) => ({
            text,
          })),
        ]),
        orientation: 'landscape',
      },
    ],
  }
}
