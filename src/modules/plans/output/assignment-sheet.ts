import type { WorkbookModel } from '#platform/document/index.ts'
import { pageTexts as t, roleTexts } from '../page-texts.vi.ts'
import { deadlineText, documentName, namesOf } from '../wording.ts'

type PlanOfSheet = Parameters<typeof documentName>[0] & { title: string }
type Limit = Parameters<typeof deadlineText>[0]
type DutyOfSheet = {
  n: number
  text: string
  request: boolean
  address: string | null
  owners: readonly { unitName: string; role: string }[]
  deadlines: readonly Limit[]
}

/** A row of "Bảng phân công nhiệm vụ", as on the page and in the workbook. */
export const assignmentRow = (duty: DutyOfSheet) => ({
  n: duty.n,
  text: duty.request ? `${t.requestMark}: ${duty.text}` : duty.text,
  doing: namesOf(duty.owners, 'lead', 'perform'),
  cooperating: namesOf(duty.owners, 'cooperate'),
  limits: duty.deadlines.map(deadlineText).join('; '),
  provision: t.provisionOf(duty.address),
})

/** "Bảng phân công nhiệm vụ" as a workbook. */
export function assignmentWorkbook(plan: PlanOfSheet, duties: readonly DutyOfSheet[]): WorkbookModel {
  const heads = [t.order, t.duties, t.leadOrPerform, roleTexts.cooperate, t.deadline, t.provision]
  return {
    sheets: [
      {
        name: t.assignmentSheet,
        title: [
          { text: t.assignmentSheet.toUpperCase(), bold: true },
          { text: plan.title },
          { text: t.sheetOf(documentName(plan)), italic: true },
        ],
        columns: [6, 60, 34, 30, 30, 26].map((width) => ({ width })),
        header: [heads.map((text) => ({ text }))],
        rows: duties
          .map(assignmentRow)
          .map((row) => [
            { number: String(row.n), decimals: 0 },
            ...[row.text, row.doing, row.cooperating, row.limits, row.provision].map((text) => ({ text })),
          ]),
        orientation: 'landscape',
      },
    ],
  }
}
