import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/command/actor.ts'
import { readOnly } from '#platform/db/index.ts'
import { useDatabase } from '../../../../test/support/database.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { attachmentResponse } from '../api.ts'
import { directivesIssued } from '../queries/directives.ts'
import { documentPage, registerList } from '../queries/register.ts'
import { filesOfDocument } from '../subject.ts'
import { correctDocument } from './correct-document.ts'
import { noteDocument } from './note-document.ts'
import { registerDocument } from './register-document.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const people = {} as Record<'officer' | 'clerk' | 'head' | 'viewer' | 'neighbour', Actor>
let unitId: string

beforeAll(async () => {
  unitId = await sample.unit('phong-ldtbxh-tan-bien')
  people.officer = await sample.actor('hanh.ldtbxh')
  people.clerk = await sample.actor('tham.ldtbxh')
  people.head = await sample.actor('sang.ldtbxh')
  people.viewer = await sample.actor('nguyet.ubnd')
  people.neighbour = await sample.actor('tho.nongnghiep')
})

const paper = (change: object = {}) => ({
  unitId,
  kind: 'huong-dan',
  number: 12,
  symbol: 'HD-LĐTBXH',
  issuedOn: '2023-05-10',
  subject: 'Hướng dẫn chế độ báo cáo công tác giảm nghèo',
  signer: 'Võ Thành Sang',
  directive: true,
  ...change,
})
const refused = (status: number, field?: string) =>
  expect.objectContaining(field ? { status, details: { errors: { [field]: expect.any(String) } } } : { status })
const ask = () => sample.ask('hanh.ldtbxh')

test('those who work on the papers of the unit keep its register, others do not', async () => {
  await expect(base.act(people.neighbour, registerDocument, paper())).rejects.toEqual(refused(404))
  await expect(base.act(people.viewer, registerDocument, paper())).rejects.toEqual(refused(403))
  const { id } = await base.act(people.clerk, registerDocument, paper())
  expect(await documentPage(await ask(), id)).toMatchObject({ number: 12, directive: true, signingId: null })
  expect(await documentPage(await sample.ask('tho.nongnghiep'), id)).toBeUndefined()
})

test('a number of the unit itself is taken once; another body has its own numbers', async () => {
  await base.act(people.officer, registerDocument, paper({ number: 20 }))
  await expect(base.act(people.officer, registerDocument, paper({ number: 20 }))).rejects.toEqual(
    refused(409, 'number'),
  )
  const outside = paper({ number: 20, issuer: 'Huyện ủy Tân Biên' })
  await base.act(people.officer, registerDocument, outside)
  await expect(base.act(people.officer, registerDocument, outside)).rejects.toEqual(refused(409, 'number'))
})

test.each<[string, object, string]>([
  ['a day to come', { issuedOn: '2023-06-27' }, 'issuedOn'],
  ['a kind that is none', { kind: 'cv' }, 'kind'],
])('%s is refused', async (_what, change, field) => {
  await expect(base.act(people.officer, registerDocument, paper({ number: 30, ...change }))).rejects.toEqual(
    refused(400, field),
  )
})

test.each([
  { number: 0 },
  { number: 1.5 },
  { symbol: 'KH UBND' },
  { symbol: '1/KH' },
  { subject: ' ' },
  { signer: 'x'.repeat(101) },
])('an unfit entry %j is refused', async (change) => {
  await expect(base.act(people.officer, registerDocument, paper({ number: 31, ...change }))).rejects.toThrow()
})

test('an entry is corrected by who saw its latest version, and tells the record what it was', async () => {
  const { id } = await base.act(people.officer, registerDocument, paper({ number: 40 }))
  const { unitId: _unit, ...typed } = paper({ number: 41, subject: 'Hướng dẫn lập báo cáo' })
  const correction = { ...typed, id, seenVersion: 1 }
  await expect(base.act(people.neighbour, correctDocument, correction)).rejects.toEqual(refused(404))
  await expect(base.act(people.viewer, correctDocument, correction)).rejects.toEqual(refused(403))
  await base.act(people.clerk, correctDocument, correction)
  await expect(base.act(people.officer, correctDocument, correction)).rejects.toEqual(refused(409))
  await expect(
    base.act(people.officer, correctDocument, { ...correction, seenVersion: 2, number: 20 }),
  ).rejects.toEqual(refused(409, 'number'))
  expect(await documentPage(await ask(), id)).toMatchObject({
    number: 41,
    subject: 'Hướng dẫn lập báo cáo',
    version: 2,
  })
})

test('a correction or recall is noted with its document by văn thư or the head', async () => {
  const { id } = await base.act(people.officer, registerDocument, paper({ number: 50 }))
  const note = {
    id,
    kind: 'recall',
    documentNumber: '60/LĐTBXH',
    notedOn: '2023-06-20',
    reason: 'Ban hành sai thẩm quyền',
  }
  await expect(base.act(people.officer, noteDocument, note)).rejects.toEqual(refused(403))
  await expect(base.act(people.neighbour, noteDocument, note)).rejects.toEqual(refused(404))
  await expect(base.act(people.clerk, noteDocument, { ...note, notedOn: '2023-05-09' })).rejects.toEqual(
    refused(400, 'notedOn'),
  )
  await expect(base.act(people.clerk, noteDocument, { ...note, notedOn: '2023-06-27' })).rejects.toEqual(
    refused(400, 'notedOn'),
  )
  await base.act(people.clerk, noteDocument, note)
  await base.act(people.head, noteDocument, { ...note, kind: 'correction' })
  expect((await documentPage(await ask(), id))!.notes.map(({ kind }) => kind)).toEqual(['recall', 'correction'])
})

test('the file of an entry is downloaded by its own thing only', async () => {
  const file = await base.runtime.files.stage(new TextEncoder().encode('%PDF-1.7 x'), 'Hướng dẫn.pdf')
  const { id } = await base.act(people.officer, registerDocument, paper({ number: 60, file }))
  const [attached] = (await documentPage(await ask(), id))!.files
  const response = await attachmentResponse(await ask(), base.runtime.files, filesOfDocument(id), attached!.id)
  expect(await response.text()).toBe('%PDF-1.7 x')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition':
      'attachment; filename="Huong dan.pdf"; filename*=UTF-8\'\'H%C6%B0%E1%BB%9Bng%20d%E1%BA%ABn.pdf',
    'x-content-type-options': 'nosniff',
  })
  await expect(
    attachmentResponse(await ask(), base.runtime.files, filesOfDocument(unitId), attached!.id),
  ).rejects.toMatchObject({ status: 404 })
})

test('the register is searched without tone marks, page by page, and only what one sees', async () => {
  const found = await registerList(await ask(), { query: 'huong dan che do', page: 1 })
  expect(found.total).toBeGreaterThan(0)
  expect(found.items.every(({ subject }) => subject.includes('Hướng dẫn chế độ'))).toBe(true)
  expect((await registerList(await ask(), { query: '12/hd-ld', page: 1 })).items[0]).toMatchObject({ number: 12 })
  expect((await registerList(await ask(), { query: '100%_', page: 1 })).total).toBe(0)
  expect((await registerList(await sample.ask('tho.nongnghiep'), { query: '', page: 1 })).total).toBe(0)
})

test('directives are counted by unit and period, recalled ones and those of other bodies left out', async () => {
  const count = (from: string, to: string) => directivesIssued(readOnly(base.db), { unitIds: [unitId], from, to })
  expect((await count('2023-05-10', '2023-05-10')).map(({ number }) => number)).toEqual([12, 20, 41, 60])
  expect(await count('2023-05-11', '2023-06-26')).toEqual([])
})
