// A reading for tests of what comes after the reader: paragraphs of our own, and the facts said about them by their words.
import { createHash } from 'node:crypto'
import { readingShape, type ReadingShape } from '../../src/modules/plans/reading-shape.ts'

type Limit = { quote: string; iso: string; by?: 'before' | 'not later than' }
type Duty = { text: string; role?: 'lead' | 'cooperate' | 'perform'; withWhom?: string[] }
type Agency = { label: string; name: string; request?: boolean; members?: string[]; duties: (string | Duty)[] }

export type Told = {
  title?: string
  issueDate?: string | null
  agencies?: Agency[]
  deadlines?: Limit[]
  reports?: { who: string[]; to: string[]; what: string; deadline?: number }[]
  remarks?: { text: string; severity?: 'error' | 'warning' | 'note' }[]
  extra?: string[]
}

/** A reading whose every fact rests on a paragraph that says it. */
export function readingOf(told: Told): ReadingShape {
  const paragraphs: string[] = []
  const say = (text: string) => {
    paragraphs.push(text)
    return { quote: text, at: { paragraph: paragraphs.length - 1, start: 0, end: text.length } }
  }
  const title = told.title ?? 'Kế hoạch thử'
  say(title)
  const deadlines = (told.deadlines ?? []).map(({ quote, iso, by = 'before' }) => ({
    ...say(quote),
    kind: 'date',
    iso,
    by,
    what: quote,
    ...{ from: null, until: null, rule: null, day: null, times: [], amount: null, unit: null, after: null, who: null },
  }))
  const agencies = (told.agencies ?? []).map(({ label, name, request = false, members = [], duties }) => ({
    ...say(`${label}. ${name}:`),
    ...{ label, name, request, members },
    duties: duties.map((duty) => dutyOf(typeof duty === 'string' ? { text: duty } : duty, say)),
  }))
  const reportObligations = (told.reports ?? []).map(({ who, to, what, deadline }) => ({
    ...say(what),
    ...{ who, to, what, recurrence: null, deadlineRefs: deadline === undefined ? [] : [deadline] },
  }))
  const remarks = (told.remarks ?? []).map(({ text, severity = 'warning' }) => ({
    ...{ kind: 'thu', severity, text },
    evidence: [{ quote: title, at: { paragraph: 0, start: 0, end: title.length } }],
  }))
  for (const text of told.extra ?? []) say(text)
  return readingShape.parse({
    ...{
      documentType: 'KẾ HOẠCH',
      documentNumber: null,
      documentNumberPartial: '/KH-UBND',
      signer: null,
      sections: [],
    },
    ...{ issueDate: told.issueDate === undefined ? '2023-04-25' : told.issueDate, issuePlace: 'Tân Biên' },
    ...{ issuingBody: 'Ủy ban nhân dân huyện Tân Biên', parentBody: null, title, paragraphs },
    ...{ agencies, deadlines, reportObligations, remarks },
  })
}

const dutyOf = ({ text, role = 'perform', withWhom = [] }: Duty, say: (text: string) => object) => ({
  ...say(`- ${text}`),
  ...{ role, text, withWhom, tasks: [], deadlineRefs: [] },
})

/** The input of an import. */
export const importOf = (unitId: string, reading: ReadingShape) => ({
  unitId,
  source: {
    kind: 'paste' as const,
    name: null,
    sha256: createHash('sha256').update(reading.paragraphs.join('\n')).digest('hex'),
  },
  readerVersion: 'thu',
  reading,
})
