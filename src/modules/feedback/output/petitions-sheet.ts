import type { Channel } from '../channel.ts'
import type { WorkbookModel } from '#platform/document/index.ts'
import { formatDate } from '#platform/text/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import { printedCode } from '../code.ts'
import type { Kind } from '../kind.ts'
import type { State } from '../state.ts'
import { channelText, kindText, stateText } from '../texts.vi.ts'
import { sheetTexts as t } from '../handling/texts.vi.ts'

type Line = {
  code: string
  kind: Kind
  channel: Channel
  state: State
  excerpt: string | null
  topicName: string | null
  placeName: string | null
  unitName: string
  receivedOn: LocalDate
  noticeDueOn: LocalDate
  resultDueOn: LocalDate | null
}

/** The list of petitions as a workbook: no contacts, no denunciations (the list holds none). */
export function petitionsWorkbook(lines: readonly Line[], today: LocalDate): WorkbookModel {
  return {
    sheets: [
      {
        name: t.name,
        title: [
          { text: t.title, bold: true },
          { text: t.asOf(formatDate(today)), italic: true },
        ],
        columns: [6, 18, 12, 16, 14, 60, 30, 22, 26, 24, 16, 16].map((width) => ({ width })),
        header: [t.heads.map((text) => ({ text }))],
        rows: lines.map((line, i) => [
          { number: String(i + 1), decimals: 0 },
          ...[
            printedCode(line.code),
            kindText[line.kind],
            channelText[line.channel],
            formatDate(line.receivedOn),
            line.excerpt ?? '',
            line.topicName ?? '',
            line.placeName ?? '',
            line.unitName,
            stateText[line.state],
            formatDate(line.noticeDueOn),
            line.resultDueOn ? formatDate(line.resultDueOn) : '',
          ].map((text) => ({ text })),
        ]),
        orientation: 'landscape',
      },
    ],
  }
}
