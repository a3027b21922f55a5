import { z } from 'zod'
import { isLocalDate } from '#platform/time/local-date.ts'
import { fillsRow, placeHeader } from './table-grid.ts'

const line = z.string().min(1)
const span = z.int().min(1).optional()

/** A number in plain decimal form, '-1234.5'. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const align = z.enum(['left', 'center', 'right', 'justify'])

/** A cell of a table's head: `span` columns wide, `rows` high. */
export const headerCell = z.strictObject({ text: z.string(), span, rows: span })

const style = { bold: z.boolean().optional(), italic: z.boolean().optional(), span }
const textCell = z.strictObject({ text: z.string(), align: align.optional(), ...style })
/** Always right-aligned; `decimals` fixes the places, without it as many as the value has. */
const numberCell = z.strictObject({ number: decimal, decimals: z.int().min(0).max(9).optional(), ...style })

const table = z
  .strictObject({
    kind: z.literal('table'),
    caption: z.string().optional(),
    /** Right above the table, in italics: '(Đơn vị tính: triệu đồng)'. */
    unitNote: z.string().optional(),
    /** `width` is a share: columns divide the width of the text in this proportion. */
    columns: z.array(z.strictObject({ width: z.number().positive(), align: align.optional() })).min(1),
    header: z.array(z.array(headerCell)),
    rows: z.array(z.array(z.union([textCell, numberCell]))),
    /** In points; wide tables need 9–11. */
    fontSize: z.number().min(8).max(14).optional(),
  })
  .refine(({ header, columns }) => placeHeader(header, columns.length) !== null, {
    error: 'the head is not a full grid',
  })
  .refine(({ rows, columns }) => rows.every((cells) => fillsRow(cells, columns.length)), {
    error: 'a row does not fill the columns',
  })

/** 'I.', 'Phần I' is a part, '1.' an item, 'a)' a point. The label is printed before the text as given. */
const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.enum(['part', 'item', 'point']),
  label: z.string(),
  text: z.string(),
})
const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  text: z.string(),
  align: align.optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
})
/** Printed with '- ' before the text. */
const bullet = z.strictObject({ kind: z.literal('bullet'), text: z.string() })
const pageBreak = z.strictObject({ kind: z.literal('pageBreak') })

const block = z.discriminatedUnion('kind', [heading, paragraph, bullet, table, pageBreak])
const orientation = z.enum(['portrait', 'landscape'])

/** Follows the signature on its own pages, numbered from 1. */
const annex = z.strictObject({
  /** 'Phụ lục I'. */
  label: line,
  title: line,
  /** For "(Kèm theo <kind> số … ngày … của <issuer>)", number and date taken from the document; null prints no such line. */
  reference: z.strictObject({ kind: line, issuer: line }).nullable(),
  orientation,
  body: z.array(block),
})

/** An administrative document by Nghị định 30/2020/NĐ-CP as plain JSON: frozen, stored and rendered again to the same content. */
export const administrativeDocument = z.strictObject({
  orientation: orientation.optional(),
  /** What is still to be made right in a draft: printed small at the head of the first page, outside the document's own text. */
  draftNotes: z.array(line).optional(),
  /** Printed in capitals; '\n' breaks a long name where wanted. */
  letterhead: z.strictObject({ parentBody: line.nullable(), issuingBody: line }),
  /** Given by văn thư; null leaves the place blank. Below 10 it is printed with a leading zero. */
  number: z.int().positive().nullable(),
  /** What follows the slash: 'BC-LĐTBXH'. */
  symbol: z.string().regex(/^[^\s/]+$/u),
  place: line,
  /** Null leaves day and month blank and prints `draftYear`. */
  date: z.string().refine(isLocalDate, { error: 'not a day' }).nullable(),
  draftYear: z.int().min(1).max(9999),
  /** 'BÁO CÁO'; null for a công văn, whose subject stands as "V/v …" under the number. */
  kindTitle: line.nullable(),
  subject: line,
  /** 'Thay thế Báo cáo số 12/BC-UBND ngày …', in brackets under the subject. */
  replaces: line.optional(),
  addressees: z.array(line),
  bases: z.array(line),
  body: z.array(block),
  /** './.' closes the text; null where the form has none. */
  closing: z.literal('./.').nullable(),
  /** Lines under "Nơi nhận", without the dash and the sign at the end. */
  recipients: z.array(line),
  signature: z.strictObject({
    /** Lines before the position: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']; empty when the head signs in his own right. */
    form: z.array(line),
    position: line,
    name: z.string(),
  }),
  annexes: z.array(annex),
})

export type AdministrativeDocument = z.infer<typeof administrativeDocument>
export type Annex = z.infer<typeof annex>
export type Block = z.infer<typeof block>
export type DocumentTable = Extract<Block, { kind: 'table' }>
export type TableCell = DocumentTable['rows'][number][number]
export type HeaderCell = z.infer<typeof headerCell>
export type Align = z.infer<typeof align>
export type Orientation = z.infer<typeof orientation>
