import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#platform/command/actor.ts'
import { anyone, commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { useDatabase } from '../../../../test/support/database.ts'
import { sampleReport } from '../../../../test/support/documents.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { signingFileResponse } from '../api.ts'
import { signingOf } from '../queries/signing-state.ts'
import { addSignedPaper, withdrawSignedPaper } from './add-signed-paper.ts'
import { attachFile } from './attach-file.ts'
import { checkSigning } from './check-signing.ts'
import { enterNumber } from './enter-number.ts'
import { openSigning } from './open-signing.ts'
import { returnSigning } from './return-signing.ts'
import { setSigningPath } from './set-signing-path.ts'
import { sign } from './sign.ts'
import { withdrawSigning } from './withdraw-signing.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')

/** Stands for a neighbour's act: whatever the person may there, the document's part asks for itself. */
const freeze = commandsOf<'reporting', 'organisation' | 'documents'>()({
  name: 'reporting.test-freeze',
  input: z.object({ wanted: z.unknown() }),
  load: async () => ({}),
  allow: anyone,
  run: ({ call }, _subject, { wanted }) => call(openSigning, wanted),
})

const PDF = new TextEncoder().encode('%PDF-1.7 scan')
const TODAY = '2023-06-26'
const people = {} as Record<'drafter' | 'head' | 'clerk' | 'neighbour' | 'leader' | 'neighbourHead', Actor>
let unitId: string

beforeAll(async () => {
  unitId = await sample.unit('ubnd-xa-tan-lap')
  people.drafter = await sample.actor('thuy.tanlap')
  people.head = await sample.actor('cuong.tanlap')
  people.clerk = await sample.actor('nga.tanlap')
  people.neighbour = await sample.actor('yen.thitran')
  people.neighbourHead = await sample.actor('hai.thitran')
  people.leader = await sample.actor('nguyet.ubnd')
})

const draft = (change: object = {}) => ({
  unitId,
  subject: { slice: 'reporting', kind: 'filing', id: newId(), href: '/lam-viec/bao-cao/1' },
  title: 'Báo cáo giữa kỳ của UBND xã Tân Lập',
  kind: 'bao-cao',
  model: sampleReport({ symbol: 'BC-UBND' }),
  templateVersion: 'test-1',
  ...change,
})

const open = async (change: object = {}, actor: Actor = people.drafter) => {
  const wanted = draft(change)
  return { ...(await base.act(actor, freeze, { wanted })), subject: wanted.subject }
}
const signed = async (change: object = {}) => {
  const opened = await open(change)
  await base.act(people.head, sign, { id: opened.id, signedOn: TODAY })
  return opened
}
const ask = () => sample.ask('thuy.tanlap')
const pdf = () => base.runtime.files.stage(PDF, 'bản ký.pdf')
const refused = (status: number) => expect.objectContaining({ status })

test('drafted, signed, numbered: the issued copies are made once and downloaded as they were stored', async () => {
  const workbook = {
    sheets: [{ name: 'Biểu 1', title: [], columns: [{ width: 20 }], header: [], rows: [[{ text: 'ấp' }]] }],
  }
  const { id, subject } = await open({ workbook })
  expect(await signingOf(await ask(), subject)).toMatchObject({ stage: 'awaiting-signature', number: null })
  await base.act(people.head, sign, { id, signedOn: TODAY, signedPaper: await pdf() })
  expect(await signingOf(await ask(), subject)).toMatchObject({ stage: 'awaiting-number', signedOn: TODAY })
  const { number } = await base.act(people.clerk, enterNumber, { id, number: 87, issuedOn: TODAY })
  expect(number).toBe(87)
  const state = (await signingOf(await ask(), subject))!
  expect(state).toMatchObject({
    stage: 'issued',
    number: 87,
    symbol: 'BC-UBND',
    issuedOn: TODAY,
    signedBy: 'Nguyễn Phú Cường',
  })
  expect(state.files.map(({ name, role }) => [name, role])).toEqual([
    ['87-BC-UBND.docx', 'issued'],
    ['87-BC-UBND.xlsx', 'issued'],
    ['bản ký.pdf', 'signed-paper'],
  ])
  const [docx] = state.files
  const download = async () =>
    new Uint8Array(await (await signingFileResponse(await ask(), base.runtime.files, subject, docx!.id)).arrayBuffer())
  const bytes = await download()
  expect(await download()).toEqual(bytes)
  const text = strFromU8(unzipSync(bytes)['word/document.xml']!)
  expect(text).toContain('Số: 87/BC-UBND')
  expect(text).toContain('ngày 26 tháng 6 năm 2023')
  expect(base.events.filter(({ payload }) => payload['signingId'] === id).map(({ event }) => event)).toEqual([
    'documents.signed',
    'documents.issued',
  ])
  expect(base.events.at(-1)!.payload).toMatchObject({
    subjectSlice: 'reporting',
    subjectKind: 'filing',
    subjectId: subject.id,
    number: 87,
    symbol: 'BC-UBND',
    issuedOn: TODAY,
    signedOn: TODAY,
  })
})

test('who may freeze: those who work on papers of the unit, only within an act of the owner', async () => {
  await expect(open({}, people.neighbour)).rejects.toEqual(refused(404))
  await expect(open({}, people.leader)).rejects.toEqual(refused(403))
  await expect(base.act(people.drafter, openSigning, draft())).rejects.toEqual(refused(403))
  await expect(base.act(people.drafter, attachFile, { subject: draft().subject, file: await pdf() })).rejects.toEqual(
    refused(403),
  )
  await expect(open({ kind: 'cv' })).rejects.toEqual(refused(400))
})

test.each(['drafter', 'clerk'] as const)('the %s may not sign', async (who) => {
  const { id } = await open()
  await expect(base.act(people[who], sign, { id, signedOn: TODAY })).rejects.toEqual(refused(403))
})

test('a leader of the level above sees the draft but may neither sign nor number it; another unit finds nothing', async () => {
  const { id } = await open()
  await expect(base.act(people.leader, sign, { id, signedOn: TODAY })).rejects.toEqual(refused(403))
  await expect(base.act(people.neighbourHead, sign, { id, signedOn: TODAY })).rejects.toEqual(refused(404))
  await base.act(people.head, sign, { id, signedOn: TODAY })
  const number = { id, number: null, issuedOn: TODAY }
  await expect(base.act(people.head, enterNumber, number)).rejects.toEqual(refused(403))
  await expect(base.act(people.drafter, enterNumber, number)).rejects.toEqual(refused(403))
  await expect(base.act(people.neighbour, enterNumber, number)).rejects.toEqual(refused(404))
  await base.act(people.clerk, enterNumber, number)
})

test('a delegate signs for the head, and the record says for whom', async () => {
  const { id } = await open()
  const place = (people.head as Extract<Actor, { kind: 'person' }>).memberships[0]!
  const delegate = { ...people.drafter, memberships: [{ ...place, onBehalfOf: (people.head as { id: string }).id }] }
  await base.act(delegate as Actor, sign, { id, signedOn: TODAY })
  const line = await base.db
    .selectFrom('record.act')
    .selectAll()
    .where('name', '=', 'documents.sign')
    .orderBy('happened_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(line.on_behalf_of_id).toBe((people.head as { id: string }).id)
})

test.each([
  ['after today', '2023-06-27'],
  ['before the draft', '2023-06-25'],
])('a day of signature %s is refused', async (_why, signedOn) => {
  const { id } = await open()
  await expect(base.act(people.head, sign, { id, signedOn })).rejects.toMatchObject({
    status: 400,
    details: { errors: { signedOn: expect.any(String) } },
  })
})

test('the date of the document lies between the signature and today', async () => {
  const { id } = await open()
  await base.act(people.head, sign, { id, signedOn: '2023-06-28' }, { today: '2023-06-28' })
  for (const issuedOn of ['2023-06-27', '2023-06-30'])
    await expect(
      base.act(people.clerk, enterNumber, { id, number: null, issuedOn }, { today: '2023-06-29' }),
    ).rejects.toMatchObject({ status: 400, details: { errors: { issuedOn: expect.any(String) } } })
  await base.act(people.clerk, enterNumber, { id, number: null, issuedOn: '2023-06-28' }, { today: '2023-06-29' })
})

test('a number is given once in a unit, year and symbol; another year or symbol begins anew', async () => {
  const number = async (symbol: string, wanted: number | null, today = TODAY) => {
    const { id } = await open({ model: sampleReport({ symbol }) })
    await base.act(people.head, sign, { id, signedOn: today }, { today })
    return (await base.act(people.clerk, enterNumber, { id, number: wanted, issuedOn: today }, { today })).number
  }
  expect(await number('KH-UBND', null)).toBe(1)
  expect(await number('KH-UBND', null)).toBe(2)
  expect(await number('KH-UBND', 9)).toBe(9)
  expect(await number('KH-UBND', 5)).toBe(5)
  expect(await number('KH-UBND', null)).toBe(10)
  await expect(number('KH-UBND', 9)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('Số tiếp theo là 11'),
  })
  expect(await number('KH-UBND', null, '2024-01-02')).toBe(1)
  expect(await number('TB-UBND', null)).toBe(1)
})

test('twenty numbers entered at once are twenty numbers', async () => {
  const model = sampleReport({ symbol: 'TTr-UBND' })
  const ids = []
  for (let i = 0; i < 20; i++) ids.push((await signed({ model })).id)
  const done = await Promise.all(
    ids.map((id) => base.act(people.clerk, enterNumber, { id, number: null, issuedOn: TODAY })),
  )
  expect(done.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
})

test('one number typed by many at once goes to one of them, the others are told the next', async () => {
  const model = sampleReport({ symbol: 'TM-UBND' })
  const ids = []
  for (let i = 0; i < 5; i++) ids.push((await signed({ model })).id)
  const done = await Promise.allSettled(
    ids.map((id) => base.act(people.clerk, enterNumber, { id, number: 7, issuedOn: TODAY })),
  )
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of done) if (one.status === 'rejected') expect(one.reason).toEqual(refused(409))
})

test('one draft numbered twice at once gets one number', async () => {
  const { id } = await signed()
  const done = await Promise.allSettled(
    [1, 2].map(() => base.act(people.clerk, enterNumber, { id, number: null, issuedOn: TODAY })),
  )
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a repeat of the same act answers as the first did and gives no second number', async () => {
  const { id } = await signed()
  const actId = newId()
  const input = { id, number: null, issuedOn: TODAY }
  const first = await base.act(people.clerk, enterNumber, input, { actId })
  expect(await base.act(people.clerk, enterNumber, input, { actId })).toEqual(first)
})

test('the head returns a draft with a reason; its subject may be frozen again, once', async () => {
  const { id, subject } = await open()
  await expect(open({ subject })).rejects.toEqual(refused(409))
  await expect(base.act(people.clerk, returnSigning, { id, reason: 'Sai mẫu' })).rejects.toEqual(refused(403))
  await expect(base.act(people.neighbourHead, returnSigning, { id, reason: 'Sai mẫu' })).rejects.toEqual(refused(404))
  await expect(base.act(people.head, returnSigning, { id, reason: ' ' })).rejects.toThrow()
  await base.act(people.head, returnSigning, { id, reason: 'Bổ sung số hộ được hỗ trợ' })
  expect(await signingOf(await ask(), subject)).toMatchObject({
    stage: 'returned',
    reason: 'Bổ sung số hộ được hỗ trợ',
  })
  await expect(base.act(people.head, sign, { id, signedOn: TODAY })).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('Đã trả lại'),
  })
  const again = await open({ subject })
  expect(await signingOf(await ask(), subject)).toMatchObject({ id: again.id, stage: 'awaiting-signature' })
})

test('văn thư returns a signed draft that is wrong in form', async () => {
  const { id } = await signed()
  await base.act(people.clerk, returnSigning, { id, reason: 'Thiếu chữ viết tắt trong ký hiệu' })
  await expect(base.act(people.clerk, enterNumber, { id, number: null, issuedOn: TODAY })).rejects.toEqual(refused(409))
})

test('the drafter or the head withdraws before the signature, nobody after it', async () => {
  const first = await open()
  await expect(base.act(people.clerk, withdrawSigning, { id: first.id })).rejects.toEqual(refused(403))
  await expect(base.act(people.neighbour, withdrawSigning, { id: first.id })).rejects.toEqual(refused(404))
  await base.act(people.drafter, withdrawSigning, { id: first.id })
  const second = await open()
  await base.act(people.head, withdrawSigning, { id: second.id })
  const third = await signed()
  await expect(base.act(people.drafter, withdrawSigning, { id: third.id })).rejects.toEqual(refused(409))
})

test('a replacing document names an issued one of its unit, and only one replaces it', async () => {
  const { id } = await signed()
  await expect(open({ replacesId: id })).rejects.toEqual(refused(400))
  await base.act(people.clerk, enterNumber, { id, number: null, issuedOn: TODAY })
  const next = await open({ replacesId: id })
  expect(await signingOf(await ask(), next.subject)).toMatchObject({ replacesId: id })
  await expect(open({ replacesId: id })).rejects.toEqual(refused(409))
})

test('the scan of the signed paper is a PDF, added from the signature on, and can be taken back', async () => {
  const { id, subject } = await open()
  const signedPaper = await pdf()
  await expect(base.act(people.clerk, addSignedPaper, { id, signedPaper })).rejects.toEqual(refused(409))
  await base.act(people.head, sign, { id, signedOn: TODAY })
  const text = await base.runtime.files.stage(new TextEncoder().encode('không phải PDF'), 'a.pdf')
  await expect(base.act(people.clerk, addSignedPaper, { id, signedPaper: text })).rejects.toEqual(refused(400))
  await expect(base.act(people.neighbour, addSignedPaper, { id, signedPaper })).rejects.toEqual(refused(404))
  await expect(base.act(people.leader, addSignedPaper, { id, signedPaper })).rejects.toEqual(refused(403))
  await base.act(people.clerk, addSignedPaper, { id, signedPaper })
  const [file] = (await signingOf(await ask(), subject))!.files
  const attachmentId = file!.id
  await expect(base.act(people.leader, withdrawSignedPaper, { id, attachmentId })).rejects.toEqual(refused(403))
  const other = await open()
  await expect(base.act(people.clerk, withdrawSignedPaper, { id: other.id, attachmentId })).rejects.toEqual(
    refused(404),
  )
  await base.act(people.clerk, withdrawSignedPaper, { id, attachmentId })
  expect((await signingOf(await ask(), subject))!.files).toEqual([])
})

test('a unit that sets checks: the draft passes them in order, each by whom it belongs to', async () => {
  unitId = await sample.unit('ubnd-xa-thanh-binh')
  const [drafter, clerk, head] = await Promise.all(
    ['quy.thanhbinh', 'cuc.thanhbinh', 'hoa.thanhbinh'].map((name) => sample.actor(name)),
  )
  const path = { unitId, contentCheck: true, formCheck: true }
  await expect(base.act(drafter!, setSigningPath, path)).rejects.toEqual(refused(403))
  await expect(base.act(people.head, setSigningPath, path)).rejects.toEqual(refused(404))
  await base.act(head!, setSigningPath, path)
  const { id, subject } = await open({}, drafter)
  unitId = await sample.unit('ubnd-xa-tan-lap')
  await expect(base.act(head!, sign, { id, signedOn: TODAY })).rejects.toEqual(refused(409))
  await expect(base.act(clerk!, checkSigning, { id, kind: 'form-checked' })).rejects.toEqual(refused(409))
  await expect(base.act(clerk!, checkSigning, { id, kind: 'content-checked' })).rejects.toEqual(refused(403))
  await base.act(head!, checkSigning, { id, kind: 'content-checked', note: 'Đã đối chiếu số liệu' })
  expect(await signingOf(await ask(), subject)).toMatchObject({ stage: 'awaiting-form-check' })
  await expect(base.act(drafter!, checkSigning, { id, kind: 'form-checked' })).rejects.toEqual(refused(403))
  await base.act(clerk!, checkSigning, { id, kind: 'form-checked' })
  await base.act(head!, sign, { id, signedOn: TODAY })
})

test('a text with signs that the database cannot hold is frozen without them', async () => {
  const { id } = await signed({ model: sampleReport({ symbol: 'BC-UBND', subject: 'Kết\u0000 quả' }) })
  await base.act(people.clerk, enterNumber, { id, number: null, issuedOn: TODAY })
})
