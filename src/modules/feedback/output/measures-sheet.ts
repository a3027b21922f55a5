import type { WorkbookModel } from '#platform/document/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { counts, dimensions, scores, type Dimension, type MeasureLine, type Measures } from '../measure.ts'
import { lineName } from '../measure-name.ts'
import { measureTexts as t } from '../measure-texts.vi.ts'

type Asked = { from: LocalDate; until: LocalDate; today: LocalDate; place: string | null }
type Sheet = WorkbookModel['sheets'][number]

const whole = (value: number) => ({ number: String(value), decimals: 0 })

/** The numbers as a workbook: one sheet with every table of the page, one with the satisfaction. */
export function measuresWorkbook({ all, by, satisfaction }: Measures, asked: Asked): WorkbookModel {
  const row = (group: string, name: string, line: MeasureLine) => [
    { text: group },
    { text: name },
    ...counts.map((count) => whole(line.counts[count])),
  ]
  const lines = (dimension: Dimension) =>
    by[dimension].map((line) => row(t.by[dimension], lineName(dimension, line), line))
  const title = titleOf(asked)
  const rated: Sheet = {
    name: t.satisfaction,
    title,
    columns: [{ width: 26 }, { width: 16 }],
    header: [[{ text: t.score }, { text: t.given }]],
    rows: scores.map((score) => [{ text: t.scoreText[score] }, whole(satisfaction.byScore[score])]),
  }
  const tables: Sheet = {
    name: t.title,
    title,
    columns: [26, 34, ...counts.map(() => 14)].map((width) => ({ width })),
    header: [['', '', ...counts.map((count) => t.counts[count])].map((text) => ({ text }))],
    rows: [row(t.total, '', all), ...dimensions.flatMap(lines)],
    notes: t.rules.map((text) => ({ text, italic: true })),
    orientation: 'landscape',
  }
  return { sheets: [tables, rated] }
}

const titleOf = ({ from, until, today, place }: Asked): Sheet['title'] => [
  { text: t.heading, bold: true },
  { text: [t.between(from, until), place].filter(Boolean).join(' · '), italic: true },
  { text: t.asOf(today), italic: true },
]
