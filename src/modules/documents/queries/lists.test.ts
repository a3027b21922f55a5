import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { anyone, commandsOf } from '#platform/command/command.ts'
import { newId } from '#platform/id.ts'
import { useDatabase } from '../../../../test/support/database.ts'
import { sampleReport } from '../../../../test/support/documents.ts'
import { useSample } from '../../../../test/support/sample.ts'
import { enterNumber } from '../commands/enter-number.ts'
import { openSigning } from '../commands/open-signing.ts'
import { returnSigning } from '../commands/return-signing.ts'
import { sign } from '../commands/sign.ts'
import { offerTo } from '../offer.ts'
import { documentHits } from './found.ts'
import { heldDrafts } from './held-drafts.ts'
import { signingCounts, signingList } from './signing-list.ts'
import { frozenContent, nextNumber, signingPage } from './signing-page.ts'
import { signingsOf } from './signing-state.ts'
import { documentTodos } from './todos.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const TODAY = '2023-06-26'

const freeze = commandsOf<'reporting', 'organisation' | 'documents'>()({
  name: 'reporting.test-freeze',
  input: z.object({ wanted: z.unknown() }),
  load: async () => ({}),
  allow: anyone,
  run: ({ call }, _subject, { wanted }) => call(openSigning, wanted),
})

const subjects = new Map<string, { slice: string; kind: string; id: string }>()
const ids = {} as Record<'waiting' | 'signed' | 'returned' | 'issued' | 'elsewhere', string>

async function open(who: string, code: string, title: string, dueOn: string | null = null) {
  const subject = { slice: 'reporting', kind: 'filing', id: newId() }
  const { id } = await base.act(await sample.actor(who), freeze, {
    wanted: {
      unitId: await sample.unit(code),
      subject: { ...subject, href: '/lam-viec/bao-cao/1' },
      title,
      kind: 'bao-cao',
      model: sampleReport({ symbol: 'BC-UBND' }),
      templateVersion: 'test-1',
      dueOn,
    },
  })
  subjects.set(id, subject)
  return id
}

beforeAll(async () => {
  const [drafter, commune] = ['thuy.tanlap', 'ubnd-xa-tan-lap'] as const
  const head = await sample.actor('cuong.tanlap')
  ids.waiting = await open(drafter, commune, 'Báo cáo giữa kỳ', '2023-06-30')
  ids.signed = await open(drafter, commune, 'Báo cáo sáu tháng')
  await base.act(head, sign, { id: ids.signed, signedOn: TODAY })
  ids.returned = await open(drafter, commune, 'Kế hoạch truyền thông')
  await base.act(head, returnSigning, { id: ids.returned, reason: 'Thiếu thời hạn' })
  ids.issued = await open(drafter, commune, 'Báo cáo quý I')
  await base.act(head, sign, { id: ids.issued, signedOn: TODAY })
  await base.act(await sample.actor('nga.tanlap'), enterNumber, { id: ids.issued, number: 31, issuedOn: TODAY })
  ids.elsewhere = await open('dao.tanbinh', 'ubnd-xa-tan-binh', 'Báo cáo giữa kỳ của Tân Bình', '2023-06-29')
})

const list = async (who: string, tab: Parameters<typeof signingList>[1]['tab'], query = '') =>
  (await signingList(await sample.ask(who), { tab, query, page: 1 })).map(({ id }) => id)

test.each([
  ['cuong.tanlap', { open: 2, mine: 1, number: 1, returned: 1, issued: 1 }],
  ['nga.tanlap', { open: 2, mine: 0, number: 1, returned: 1, issued: 1 }],
  ['nghia.tanbinh', { open: 1, mine: 1, number: 0, returned: 0, issued: 0 }],
  ['nguyet.ubnd', { open: 3, mine: 0, number: 1, returned: 1, issued: 1 }],
  ['tho.nongnghiep', { open: 0, mine: 0, number: 0, returned: 0, issued: 0 }],
])('%s sees %o', async (who, counts) => {
  expect(await signingCounts(await sample.ask(who), '')).toEqual(counts)
})

test('a view holds what its count says, what is due first comes first', async () => {
  expect(await list('nguyet.ubnd', 'open')).toEqual([ids.elsewhere, ids.waiting, ids.signed])
  expect(await list('cuong.tanlap', 'mine')).toEqual([ids.waiting])
  expect(await list('cuong.tanlap', 'number')).toEqual([ids.signed])
  expect(await list('cuong.tanlap', 'returned')).toEqual([ids.returned])
  expect(await list('cuong.tanlap', 'issued')).toEqual([ids.issued])
})

test('search ignores tone marks and takes signs as they are', async () => {
  expect(await list('cuong.tanlap', 'open', 'sau thang')).toEqual([ids.signed])
  expect(await list('cuong.tanlap', 'open', 'THÁNG sáu')).toEqual([ids.signed])
  expect(await list('cuong.tanlap', 'open', '%')).toEqual([])
  expect(await list('cuong.tanlap', 'open', "' or 1=1 \0")).toEqual([])
})

test('what waits for whom stands among his to-dos', async () => {
  const todos = async (who: string) =>
    (await documentTodos(await sample.ask(who))).items.map(({ group, title, due }) => [group, title, due])
  expect(await todos('cuong.tanlap')).toEqual([['waiting', 'Ký: Báo cáo giữa kỳ', '2023-06-30']])
  expect(await todos('nga.tanlap')).toEqual([['waiting', 'Cấp số: Báo cáo sáu tháng', null]])
  expect(await todos('thuy.tanlap')).toEqual([
    ['waiting', 'Sửa văn bản bị trả lại: Kế hoạch truyền thông', null],
    ['awaited', 'Báo cáo giữa kỳ', '2023-06-30'],
    ['awaited', 'Báo cáo sáu tháng', null],
  ])
  expect(await todos('nguyet.ubnd')).toEqual([])
})

test('another unit finds neither the page nor the content', async () => {
  const stranger = await sample.ask('nghia.tanbinh')
  expect(await signingPage(stranger, ids.waiting)).toBeUndefined()
  expect(await frozenContent(stranger, ids.waiting)).toBeUndefined()
  expect(await signingPage(await sample.ask('nga.tanlap'), ids.waiting)).toMatchObject({ stage: 'awaiting-signature' })
})

test('the owner of the subjects asks for all states at once', async () => {
  const states = await signingsOf(await sample.ask('tho.nongnghiep'), [...subjects.values()])
  const stages = Object.entries(ids).map(([name, id]) => [name, states.get(subjects.get(id)!.id)!.stage])
  expect(Object.fromEntries(stages)).toEqual({
    waiting: 'awaiting-signature',
    signed: 'awaiting-number',
    returned: 'returned',
    issued: 'issued',
    elsewhere: 'awaiting-signature',
  })
  expect(await signingsOf(await sample.ask('tho.nongnghiep'), [])).toEqual(new Map())
})

test.each([
  ['cuong.tanlap', 'waiting', { step: 'signed', back: true, withdraw: true, signedPaper: false }],
  ['cuong.tanlap', 'signed', { step: null, back: true, withdraw: false, signedPaper: true }],
  ['nga.tanlap', 'waiting', { step: null, back: false, withdraw: false, signedPaper: false }],
  ['nga.tanlap', 'signed', { step: 'numbered', back: true, withdraw: false, signedPaper: true }],
  ['thuy.tanlap', 'waiting', { step: null, back: false, withdraw: true, signedPaper: false }],
  ['thuy.tanlap', 'issued', { step: null, back: false, withdraw: false, signedPaper: true }],
  ['thuy.tanlap', 'returned', { step: null, back: false, withdraw: false, signedPaper: false }],
  ['nguyet.ubnd', 'waiting', { step: null, back: false, withdraw: false, signedPaper: false }],
] as const)('the page offers %s on the one %s: %o', async (who, which, offer) => {
  const ask = await sample.ask(who)
  expect(offerTo(ask.actor, (await signingPage(ask, ids[which]))!)).toEqual(offer)
})

test('the next number of a series follows the highest', async () => {
  const ask = await sample.ask('nga.tanlap')
  const series = { unitId: await sample.unit('ubnd-xa-tan-lap'), symbol: 'BC-UBND' }
  expect(await nextNumber(ask, { ...series, year: 2023 })).toBe(32)
  expect(await nextNumber(ask, { ...series, year: 2024 })).toBe(1)
})

test('an issued document is found by its number in the search of the workspace', async () => {
  expect(await documentHits(await sample.ask('nga.tanlap'), '31/bc')).toMatchObject({ total: 1 })
  expect(await documentHits(await sample.ask('nghia.tanbinh'), '31/bc')).toMatchObject({ total: 0, items: [] })
})

test('a draft that came back to somebody who has gone is its head’s to see to; until then it is shown as held', async () => {
  const drafter = await sample.actor('thuy.tanlap')
  const holder = { personId: drafter.kind === 'person' ? drafter.id : '', unitId: await sample.unit('ubnd-xa-tan-lap') }
  const held = async (who: string, of = holder) => (await heldDrafts(await sample.ask(who), of)).map(({ id }) => id)
  const all = [ids.waiting, ids.signed, ids.returned].map((id) => `signing-${id}`)
  expect((await held('quantri.huyen')).toSorted()).toEqual(all.toSorted())
  expect(await held('quantri.huyen', { ...holder, unitId: await sample.unit('ubnd-xa-tan-binh') })).toEqual([])
  expect(await held('dao.tanbinh')).toEqual([])
  const returned = async (who: string, today = TODAY) =>
    (await documentTodos(await sample.ask(who, today))).items.some(
      ({ id, group }) => id === `signing-${ids.returned}` && group === 'waiting',
    )
  expect(await returned('cuong.tanlap')).toBe(false)
  await base.db
    .updateTable('organisation.membership')
    .set({ valid_to: TODAY })
    .where('person_id', '=', holder.personId)
    .execute()
  expect(await returned('cuong.tanlap')).toBe(false)
  expect(await returned('cuong.tanlap', '2023-06-27')).toBe(true)
  expect(await returned('nghia.tanbinh', '2023-06-27')).toBe(false)
})
