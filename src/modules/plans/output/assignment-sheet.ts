import { pageTexts as t, roleTexts } from '../page-texts.vi.ts'
import { deadlineText, namesOf } from '../wording.ts'
import type { PlanSheet } from './plan-sheet.ts'

type DutyOfSheet = {
  n: number
  text: string
  request: boolean
  address: string | null
  owners: readonly { unitName: string; role: string }[]
  deadlines: readonly Parameters<typeof deadlineText>[0][]
}

/** "Bảng phân công nhiệm vụ": one row a duty. */
export const assignmentSheet = (duties: readonly DutyOfSheet[]): PlanSheet => ({
  title: t.assignmentSheet,
  asOf: null,
  columns: [
    { head: t.duties, width: 60 },
    { head: t.leadOrPerform, width: 34 },
    { head: roleTexts.cooperate, width: 30 },
    { head: t.deadline, width: 30 },
    { head: t.provision, width: 26 },
  ],
  rows: duties.map((duty) => ({
    key: String(duty.n),
    n: duty.n,
    cells: [
      duty.request ? `${t.requestMark}: ${duty.text}` : duty.text,
      namesOf(duty.owners, 'lead', 'perform'),
      namesOf(duty.owners, 'cooperate'),
      duty.deadlines.map(deadlineText).join('; '),
      t.provisionOf(duty.address),
    ],
  })),
})
