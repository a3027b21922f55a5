import { fold, squeeze } from '#platform/text/index.ts'
import type { LocalDate } from '#platform/time/index.ts'
import type { Frame, Piece } from '../outline/frame.ts'
import { spanOf } from '../paragraphs/index.ts'
import type { Origins, Span } from '../reading.ts'
import { normalCase } from './casing.ts'
import { readDocumentNumber, type NumberReading } from './document-number.ts'
import { readIssueDate, type IssueReading } from './issue-date.ts'
import { fullName, printedBodies } from './letterhead.ts'
import { issuerInPreamble } from './preamble.ts'

/** The facts of the letterhead and the title. */
export type Head = {
  documentType: string | null
  documentNumber: string | null
  documentNumberPartial: string | null
  numberIllegible: boolean
  issueDate: LocalDate | null
  issueDatePartial: string | null
  issuePlace: string | null
  issuingBody: string | null
  issuerFromText: boolean
  parentBody: string | null
  title: string | null
  addressees: string[]
  origins: Omit<Origins, 'signer'>
}

const spans = (pieces: readonly (Piece | null | undefined)[]): Span[] =>
  pieces.flatMap((piece) => (piece ? [spanOf(piece.paragraph, piece.start, piece.end)] : []))

function findNumber(frame: Frame): NumberReading | null {
  for (const paragraph of frame.paragraphs.slice(0, frame.headEnd)) {
    const number = readDocumentNumber(paragraph)
    if (number) return number
  }
  return null
}

/** In the letterhead; some letters carry it above the signature instead. */
function findDate(frame: Frame, number: NumberReading | null): IssueReading | null {
  const head = frame.paragraphs.slice(0, frame.headEnd)
  const tail = frame.paragraphs.slice(frame.tailStart, frame.annexStart)
  for (const paragraph of [...head, ...tail]) {
    const from = number?.piece.paragraph === paragraph ? number.piece.end : 0
    const date = paragraph.text.length < 200 ? readIssueDate(paragraph, from) : null
    if (date && (date.date || date.place)) return date
  }
  return null
}

type Issuer = Pick<Head, 'issuingBody' | 'issuerFromText' | 'parentBody'> & { own: Piece[]; above: Piece[] }

/** The date line writes the place's name in normal case and, in a scan, often more legibly. */
function withPlace(name: string, place: string | null): string {
  if (!place) return name
  const at = fold(name).lastIndexOf(fold(place))
  const whole = squeeze(name)
  return at > 0 && at + place.length === whole.length ? whole.slice(0, at) + place : name
}

function findIssuer(frame: Frame, place: string | null): Issuer {
  const bodies = printedBodies(frame.paragraphs.slice(0, frame.headEnd))
  const body = bodies.at(-1)
  const parent = bodies.at(-2)
  const text = frame.paragraphs.slice(frame.textStart)
  if (body) {
    return {
      issuingBody: withPlace(normalCase(fullName(body, parent), text), place),
      issuerFromText: false,
      parentBody: parent ? withPlace(normalCase(parent.name, text), place) : null,
      own: body.pieces,
      above: parent?.pieces ?? [],
    }
  }
  const piece = issuerInPreamble(frame.paragraphs.slice(frame.textStart, frame.bodyStart))
  const name = piece ? squeeze(piece.paragraph.text.slice(piece.start, piece.end)) : null
  return { issuingBody: name, issuerFromText: name !== null, parentBody: null, own: piece ? [piece] : [], above: [] }
}

function findAddressees(frame: Frame): string[] {
  const preamble = frame.paragraphs.slice(frame.textStart, Math.min(frame.textStart + 14, frame.tailStart))
  const at = preamble.findIndex((paragraph) => paragraph.folded.startsWith('kinh gui'))
  if (at < 0) return []
  const own = (preamble[at]?.text ?? '').replace(/^[^:]*:?/, '')
  const listed = preamble.slice(at + 1)
  const stop = listed.findIndex((paragraph) => !/^[-–+]/.test(paragraph.text))
  const lines = listed.slice(0, Math.max(stop, 0)).map((paragraph) => paragraph.text.replace(/^[-–+]\s*/, ''))
  return [own, ...lines]
    .flatMap((line) => line.split(';'))
    .map(cleaned)
    .filter((line) => line !== '')
}

const cleaned = (text: string) => squeeze(text).replace(/[.;,\s]+$/, '')

type Numbered = Pick<Head, 'documentNumber' | 'documentNumberPartial' | 'numberIllegible'>

function numberFacts(number: NumberReading | null): Numbered {
  if (!number) return { documentNumber: null, documentNumberPartial: null, numberIllegible: false }
  return { documentNumber: number.number, documentNumberPartial: number.partial, numberIllegible: !number.legible }
}

function dateFacts(date: IssueReading | null): Pick<Head, 'issueDate' | 'issueDatePartial' | 'issuePlace'> {
  if (!date) return { issueDate: null, issueDatePartial: null, issuePlace: null }
  return { issueDate: date.date, issueDatePartial: date.partial, issuePlace: date.place }
}

function titleOf(frame: Frame): string | null {
  const words = frame.title.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)).join(' ')
  return squeeze(words) || null
}

/** Reads the letterhead, the name of the document and its title. */
export function readHead(frame: Frame): Head {
  const number = findNumber(frame)
  const date = findDate(frame, number)
  const { own, above, ...issuer } = findIssuer(frame, date?.place ?? null)
  return {
    documentType: frame.kind ? frame.kind.name : null,
    ...numberFacts(number),
    ...dateFacts(date),
    ...issuer,
    title: titleOf(frame),
    addressees: findAddressees(frame),
    origins: { ...originsOf(frame, number, date), issuingBody: spans(own), parentBody: spans(above) },
  }
}

function originsOf(frame: Frame, number: NumberReading | null, date: IssueReading | null) {
  return {
    documentType: spans([frame.kind?.piece]),
    documentNumber: spans([number?.piece]),
    issueDate: spans([date?.piece]),
    issuePlace: spans([date?.placePiece]),
    title: spans(frame.title),
  }
}
