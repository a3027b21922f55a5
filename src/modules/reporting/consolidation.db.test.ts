import { beforeAll, expect, test } from 'vitest'
import { confirmAll, freezeAll, issueFrozen, placesOfCells, sumsOnFile } from '../../../test/support/consolidation.ts'
import { useDatabase } from '../../../test/support/database.ts'
import {
  drainReporting,
  figuresOnFile,
  fileReport,
  sayNothing,
  type Place,
  type Staff,
} from '../../../test/support/reporting.ts'
import { useSample } from '../../../test/support/sample.ts'
import { readOnly } from '#platform/db/index.ts'
import type { AdministrativeDocument, WorkbookModel } from '#platform/document/index.ts'
import { readXlsx } from '#platform/document/read-xlsx.ts'
import { renderXlsx } from '#platform/document/xlsx.ts'
import { consolidatedContent } from './queries/consolidated-content.ts'
import { figureOf } from './queries/consolidation.ts'
import { unitsOfCell } from './queries/consolidation-cell.ts'
import { leafFigures } from './queries/consolidation-leaves.ts'
import { newsOfRound } from './queries/consolidation-news.ts'
import { sharesBeneath } from './queries/consolidation-units.ts'
import { consolidationVersions } from './queries/consolidation-versions.ts'
import { flagUpwards, newsOf } from './consolidation.ts'
import {
  consolidatedCells,
  consolidationPlace,
  consolidationPlaces,
  consolidationTodos,
  dropOverride,
  filedCells,
  freezeConsolidation,
  freezeFiling,
  openFiling,
  overrideCell,
  roundsOf,
  saveDraft,
} from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const SENT = [
  'ubnd-thi-tran-tan-bien',
  'ubnd-xa-thanh-bac',
  'ubnd-xa-tan-binh',
  'ubnd-xa-thanh-binh',
  'ubnd-xa-thanh-tay',
  'ubnd-xa-hoa-hiep',
  'ubnd-xa-tan-phong',
  'ubnd-xa-mo-cong',
]
const ALL = [...SENT, 'ubnd-xa-tra-vong', 'ubnd-xa-tan-lap']
const tanLap: Staff = { officer: 'thuy.tanlap', head: 'cuong.tanlap', clerk: 'nga.tanlap' }
const traVong: Staff = { officer: 'diem.travong', head: 'thinh.travong', clerk: 'diem.travong' }
const farm: Staff = { officer: 'tho.nongnghiep', head: 'khoa.nongnghiep', clerk: 'lieu.nongnghiep' }
const health: Staff = { officer: 'ngan.yte', head: 'toan.yte', clerk: 'nhung.yte' }
const culture: Staff = { officer: 'quan.truyenthanh', head: 'thanh.truyenthanh', clerk: 'my.truyenthanh' }
const office: Staff = { officer: 'hanh.ldtbxh', head: 'sang.ldtbxh', clerk: 'tham.ldtbxh' }
const PEOPLE = 'giua-ky-ket-qua.da31-ho.thuc-hien'

let roundId: string
let farmPlace: Place
let officePlace: Place
let places: Map<number, string>

beforeAll(async () => {
  roundId = (await roundsOf(await sample.ask('hanh.ldtbxh'), 1)).items[0]!.id
  farmPlace = { roundId, level: 2, unitId: await sample.unit('phong-nnptnt-tan-bien') }
  officePlace = { roundId, level: 3, unitId: await sample.unit('phong-ldtbxh-tan-bien') }
  places = await placesOfCells(base)
})

const act: typeof base.act = (actor, command, input, at) =>
  base.act(actor, command, input, { today: sample.today, ...at })
const beneath = (place: Place) => ({ ...place, receivers: [place.unitId] })
const cellId = (place: string) => [...places].find(([, one]) => one === place)![0]
const sums = async (place: Place) =>
  new Map((await consolidatedCells(readOnly(base.db), beneath(place))).map((sum) => [places.get(sum.cellId)!, sum]))
const commune = async (code: string, staff: Staff) =>
  fileReport(
    base,
    sample,
    staff,
    { roundId, level: 1, unitId: await sample.unit(code) },
    await figuresOnFile(base, 'tan-bien-2023', code),
  )
const signing = async (id: string) =>
  (await base.db.selectFrom('documents.signing').selectAll().where('id', '=', id).executeTakeFirstOrThrow()) as {
    model: AdministrativeDocument
    workbook: WorkbookModel
  } & { replaces_id: string | null; due_on: string | null }
const versions = (place: Place) => consolidationVersions(readOnly(base.db), place)
const news = async (place: Place) => newsOf(flagUpwards(await newsOfRound(readOnly(base.db), roundId)), place)

/** Every figure of a place equals the sum on file over units, for the cells that it has. */
async function expectSums(place: Place, units: readonly string[], which: 'final' | 'provisional') {
  const onFile = sumsOnFile('tan-bien-2023', units)
  const cells = [...(await sums(place))].filter(([name]) => onFile.has(name))
  expect(cells.length).toBeGreaterThan(6)
  for (const [name, sum] of cells) expect([name, sum[which]]).toEqual([name, onFile.get(name)])
}

test('what was sent is provisional; what its receiver confirmed is final; what is missing is named', async () => {
  await expectSums(farmPlace, SENT, 'provisional')
  expect((await sums(farmPlace)).get(PEOPLE)).toMatchObject({ final: null, finalUnits: 0, provisionalUnits: 8 })
  await confirmAll(base, sample, 'tho.nongnghiep', 'phong-nnptnt-tan-bien')
  await expectSums(farmPlace, SENT, 'final')
  const [share] = await sharesBeneath(readOnly(base.db), beneath(farmPlace))
  expect(share).toMatchObject({ level: 1, total: 10, confirmed: 8, sent: 8 })
  expect(share!.open.map(({ shortName, state }) => [shortName, state])).toEqual([
    ['UBND xã Tân Lập', 'none'],
    ['UBND xã Trà Vong', 'none'],
  ])
})

test('a department has the cells of its component, and no others', async () => {
  const cells = await consolidatedContent(readOnly(base.db), { ...beneath(farmPlace) }, { provisional: false })
  const rows = new Set(cells.map(({ key }) => key.split('.')[0]))
  expect(rows).toEqual(
    new Set(['da31-du-an', 'da31-ho', 'da31-tap-huan', 'von-da3-tda1', 'kk-da3-tda1', 'ket-qua-da3-tda1']),
  )
})

test('who finds the places: own side and the standing office, never a commune', async () => {
  const seen = async (username: string) =>
    (await consolidationPlaces(await sample.ask(username), roundId)).map(
      ({ level, shortName }) => `${level} ${shortName}`,
    )
  expect(await seen('thuy.tanlap')).toEqual([])
  expect(await seen('tho.nongnghiep')).toEqual(['2 Phòng NN&PTNT'])
  expect(await seen('hanh.ldtbxh')).toEqual(['2 Trung tâm Y tế', '2 Phòng NN&PTNT', '3 Phòng LĐTBXH'])
  expect(await seen('nguyet.ubnd')).toContain('4 UBND huyện Tân Biên')
  expect(await consolidationPlace(await sample.ask('ngan.yte'), roundId, 2, farmPlace.unitId)).toBeUndefined()
})

test('an override needs a reason and stays beside the sum; others may not make it', async () => {
  const override = {
    ...farmPlace,
    cellId: cellId(PEOPLE),
    number: '1.200',
    reason: 'Một xã báo trùng hộ.',
    seenVersion: 0,
  }
  for (const who of ['thuy.tanlap', 'ngan.yte'])
    await expect(act(await sample.actor(who), overrideCell, override)).rejects.toMatchObject({ status: 404 })
  await expect(act(await sample.actor('hanh.ldtbxh'), overrideCell, override)).rejects.toMatchObject({ status: 403 })
  const officer = await sample.actor('tho.nongnghiep')
  await expect(act(officer, overrideCell, { ...override, reason: ' ' })).rejects.toThrow(/lý do/)
  await expect(act(officer, overrideCell, { ...override, number: '1,5' })).rejects.toMatchObject({ status: 400 })
  for (const [number, code] of [
    ['-1', 'negative-figure'],
    ['9999999999999', 'unread-figure'],
  ] as const)
    await expect(act(officer, overrideCell, { ...override, number }), number).rejects.toMatchObject({
      status: 400,
      code,
    })
  const foreign = cellId('giua-ky-ket-qua.da32-tre.thuc-hien')
  await expect(act(officer, overrideCell, { ...override, cellId: foreign })).rejects.toMatchObject({ status: 404 })
  const sum = (await sums(farmPlace)).get(PEOPLE)!.final!
  await expect(act(officer, overrideCell, { ...override, number: String(sum) })).rejects.toMatchObject({
    code: 'same-as-sum',
  })
  await act(officer, overrideCell, override)
  await expect(act(officer, overrideCell, override)).rejects.toMatchObject({ status: 409 })
  const cell = await shown(PEOPLE)
  expect(cell.shown).toEqual({ number: 1200, sum, difference: 1200 - sum, baseChanged: false })
})

const shown = async (place: string, at = farmPlace) =>
  (await consolidatedContent(readOnly(base.db), beneath(at), { provisional: false })).find(
    (one) => one.cellId === cellId(place),
  )!

test('a consolidation whose sections say nothing is not frozen', async () => {
  await expect(
    act(await sample.actor('tho.nongnghiep'), freezeConsolidation, { ...farmPlace, seenVersion: 0 }),
  ).rejects.toMatchObject({
    code: 'not-ready',
    details: { sentences: [expect.stringMatching(/^2\. Tiểu dự án 1 - Dự án 3: .*: mục này chưa có nội dung/)] },
  })
  expect(await versions(farmPlace)).toEqual([])
})

test('nor is a section declared empty while the sums tell results of it', async () => {
  const officer = await sample.actor('tho.nongnghiep')
  const { id: filingId } = await act(officer, openFiling, farmPlace)
  const ask = await sample.ask('tho.nongnghiep')
  const section = (await filedCells(ask, filingId)).find(({ key }) => key === 'ket-qua-da3-tda1.noi-dung')!
  const seen = [{ partId: section.partId, edits: 0 }]
  const nothing = { filingId, seen, cells: [], nothingIn: [section.cellId] }
  await expect(act(officer, saveDraft, nothing)).rejects.toMatchObject({ status: 400, code: 'not-nothing' })
  const typed = { filingId, seen, cells: [{ cellId: section.cellId, text: 'Không phát sinh.' }] }
  await act(officer, saveDraft, typed)
  await expect(act(officer, freezeConsolidation, { ...farmPlace, seenVersion: 0 })).rejects.toMatchObject({
    details: { sentences: [expect.stringMatching(/: mục này ghi “Không phát sinh” trong khi/)] },
  })
  const emptied = {
    ...typed,
    seen: [{ partId: section.partId, edits: 1 }],
    cells: [{ cellId: section.cellId, text: '' }],
  }
  await act(officer, saveDraft, emptied)
})

test('two officers freeze at once: one version', async () => {
  await sayNothing(base, sample, 'tho.nongnghiep', farmPlace)
  const wrong = { ...farmPlace, seenVersion: 0, signingForm: 'KT' }
  await expect(
    act(await sample.actor('tho.nongnghiep'), freezeConsolidation, wrong),
    'the head of the unit signs for nobody',
  ).rejects.toMatchObject({ code: 'wrong-signing-form', status: 400 })
  const [one, two] = await Promise.allSettled(
    ['tho.nongnghiep', 'khoa.nongnghiep'].map(async (who) =>
      act(await sample.actor(who), freezeConsolidation, { ...farmPlace, seenVersion: 0 }),
    ),
  )
  const refused = [one, two].filter((result) => result?.status === 'rejected')
  expect(refused).toMatchObject([{ reason: { status: 409, code: 'stale-consolidation' } }])
  expect(await versions(farmPlace)).toMatchObject([{ version: 1, state: 'frozen', missing: 2 }])
  expect(await news(farmPlace)).toBeNull()
})

test('its own filing is frozen only where it is added up', async () => {
  const { filingId } = (await versions(farmPlace))[0]!
  await expect(act(await sample.actor('tho.nongnghiep'), freezeFiling, { filingId })).rejects.toMatchObject({
    status: 409,
  })
  const health2 = { roundId, level: 2, unitId: await sample.unit('ttyt-tan-bien') }
  const opened = await act(await sample.actor('ngan.yte'), openFiling, health2)
  await expect(act(await sample.actor('ngan.yte'), freezeFiling, { filingId: opened.id })).rejects.toMatchObject({
    code: 'consolidate-instead',
  })
  await expect(
    act(await sample.actor('ngan.yte'), freezeConsolidation, { ...health2, seenVersion: 0 }),
  ).rejects.toMatchObject({ code: 'nothing-to-freeze' })
})

test('a commune that files after the freezing: the version is flagged, a new one takes its place, the override once it was looked at', async () => {
  await commune('ubnd-xa-tra-vong', traVong)
  expect(await news(farmPlace)).toBe('direct')
  await confirmAll(base, sample, 'tho.nongnghiep', 'phong-nnptnt-tan-bien')
  expect((await shown(PEOPLE)).shown).toMatchObject({ number: 1200, baseChanged: true })
  await expect(
    freezeAll(base, sample, 'tho.nongnghiep', farmPlace),
    'nobody has looked at the override beside the new sum',
  ).rejects.toMatchObject({
    code: 'not-ready',
    details: { sentences: [expect.stringMatching(/: số đã sửa là 1\.200 khi tổng .* nay tổng là [\d.]+\. /)] },
  })
  const { version: seenVersion, base: old } = (await shown(PEOPLE)).override!
  const again = { ...farmPlace, cellId: cellId(PEOPLE), number: '1.200', reason: 'Đã đối chiếu cả xã Trà Vong.' }
  await act(await sample.actor('tho.nongnghiep'), overrideCell, { ...again, seenVersion })
  const { base: now, reason } = (await shown(PEOPLE)).override!
  expect([now! > old!, reason]).toEqual([true, 'Đã đối chiếu cả xã Trà Vong.'])
  const before = (await versions(farmPlace))[0]!
  const opener = (await signing(before.signingId)) as unknown as { opened_by: string }
  const who =
    opener.opened_by === ((await sample.actor('tho.nongnghiep')) as { id: string }).id
      ? 'tho.nongnghiep'
      : 'khoa.nongnghiep'
  const second = await freezeAll(base, sample, who, farmPlace)
  await drainReporting(base, sample.today)
  expect(await versions(farmPlace)).toMatchObject([
    { version: 2, state: 'frozen', missing: 1 },
    { version: 1, state: 'replaced', missing: 2 },
  ])
  expect(await news(farmPlace)).toBeNull()
  expect((await signing(second.signingId)).replaces_id).toBeNull()
  await issueFrozen(base, sample, farm, second.signingId)
  expect((await versions(farmPlace))[0]).toMatchObject({ state: 'issued', documentNumber: '01/BC-PNN' })
})

test('what a unit changed on the way up has a line of its own, so that the lines add up to the report', async () => {
  await confirmAll(base, sample, 'hanh.ldtbxh', 'phong-ldtbxh-tan-bien', 2)
  const lines = (await leafFigures(readOnly(base.db), beneath(officePlace))).filter(
    (one) => one.cellId === cellId(PEOPLE),
  )
  const sum = sumsOnFile('tan-bien-2023', ALL.slice(0, 9)).get(PEOPLE)!
  expect(lines).toHaveLength(10)
  expect(lines.at(-1)).toMatchObject({ adjusted: true, number: 1200 - sum })
  expect(lines.reduce((all, { number }) => all + number, 0)).toBe((await sums(officePlace)).get(PEOPLE)!.final)
})

test('a late filing after issuance: a replacing report that names the old one', async () => {
  await commune('ubnd-xa-tan-lap', tanLap)
  await confirmAll(base, sample, 'tho.nongnghiep', 'phong-nnptnt-tan-bien')
  expect(await news(farmPlace)).toBe('direct')
  const todos = await consolidationTodos(await sample.ask('tho.nongnghiep'))
  expect(todos.items.map(({ title, due }) => [title, due])).toEqual([
    ['Có số liệu mới: Báo cáo giám sát, đánh giá giữa kỳ giai đoạn 2021-2025', null],
  ])
  const standing = (await shown(PEOPLE)).override!
  await act(await sample.actor('tho.nongnghiep'), dropOverride, {
    ...farmPlace,
    cellId: cellId(PEOPLE),
    seenVersion: standing.version,
  })
  await expectSums(farmPlace, ALL, 'final')
  const third = await freezeAll(base, sample, 'tho.nongnghiep', farmPlace)
  const { model, replaces_id, due_on } = await signing(third.signingId)
  expect(replaces_id).not.toBeNull()
  expect(due_on, 'on time counts by the first report').toBeNull()
  expect(model.replaces).toBe('Thay thế Báo cáo số 01/BC-PNN ngày 26 tháng 6 năm 2023')
  await issueFrozen(base, sample, farm, third.signingId)
  expect((await versions(farmPlace)).map(({ version, state }) => [version, state])).toEqual([
    [3, 'issued'],
    [2, 'replaced'],
    [1, 'replaced'],
  ])
})

test('the standing office adds up departments and its own parts; nothing counts twice', async () => {
  await departmentsReport()
  await confirmAll(base, sample, 'hanh.ldtbxh', 'phong-ldtbxh-tan-bien', 1)
  await confirmAll(base, sample, 'hanh.ldtbxh', 'phong-ldtbxh-tan-bien', 2)
  const onFile = sumsOnFile('tan-bien-2023', [...ALL, 'tt-van-hoa-tan-bien'])
  const found = await sums(officePlace)
  expect(found.size).toBeGreaterThanOrEqual(60)
  for (const [place, sum] of onFile) expect([place, found.get(place)?.final]).toEqual([place, sum])
})

/** Health consolidates and culture enters its own figures; both are issued. */
async function departmentsReport(): Promise<void> {
  await confirmAll(base, sample, 'ngan.yte', 'ttyt-tan-bien')
  const healthPlace = { roundId, level: 2, unitId: await sample.unit('ttyt-tan-bien') }
  const frozen = await freezeAll(base, sample, 'ngan.yte', healthPlace)
  const { model } = await signing(frozen.signingId)
  expect([model.letterhead.parentBody, model.place], 'under the Sở, but it sits in the district').toEqual([
    'Sở Y tế tỉnh Tây Ninh',
    'Tân Biên',
  ])
  await issueFrozen(base, sample, health, frozen.signingId)
  const unitId = await sample.unit('tt-van-hoa-tan-bien')
  const values = await figuresOnFile(base, 'tan-bien-2023', 'tt-van-hoa-tan-bien')
  await fileReport(base, sample, culture, { roundId, level: 2, unitId }, values)
}

test('a figure opens to the units beneath, level by level', async () => {
  const top = await unitsOfCell(readOnly(base.db), beneath(officePlace), cellId(PEOPLE), 1)
  expect(top.items).toMatchObject([{ shortName: 'Phòng NN&PTNT', consolidated: true, confirmed: true }])
  const under = await unitsOfCell(readOnly(base.db), beneath(farmPlace), cellId(PEOPLE), 1)
  expect(under.items).toHaveLength(10)
  expect(under.items[0]).toMatchObject({ shortName: 'UBND thị trấn Tân Biên', number: 24, consolidated: false })
  expect(under.items.reduce((all, { number }) => all + (number ?? 0), 0)).toBe(top.items[0]!.number)
  expect(under.items.find(({ shortName }) => shortName === 'UBND xã Tân Lập')).toMatchObject({
    enteredBy: 'Trần Thị Thu Thủy',
  })
  const shared = await unitsOfCell(
    readOnly(base.db),
    beneath(officePlace),
    cellId('giua-ky-ket-qua.da61-boi-duong.thuc-hien'),
    1,
  )
  expect(shared.items).toHaveLength(11)
})

test('a sum opens further down only to whoever sees the place beneath it', async () => {
  const figureSeenBy = async (username: string, unit: string) => {
    const ask = await sample.ask(username)
    const unitId = await sample.unit(unit)
    const place = (await consolidationPlaces(ask, roundId)).find((one) => one.unitId === unitId)!
    return (await figureOf(ask, place, cellId(PEOPLE), 1))!.units.items
  }
  expect(await figureSeenBy('hanh.ldtbxh', 'phong-ldtbxh-tan-bien')).toMatchObject([
    { shortName: 'Phòng NN&PTNT', opens: true },
  ])
  expect(await figureSeenBy('thu.so', 'so-ldtbxh-tay-ninh'), 'not sent to the Sở yet').toMatchObject([
    { shortName: 'Phòng LĐTBXH', filingId: null, opens: false },
  ])
})

test('document and workbook of the standing office say what the database says', async () => {
  const frozen = await freezeAll(base, sample, 'hanh.ldtbxh', officePlace)
  const { model, workbook } = await signing(frozen.signingId)
  expect(model.letterhead.issuingBody).toBe('Phòng Lao động - Thương binh và Xã hội')
  expect(model.recipients.slice(0, 2)).toEqual([
    'Sở Lao động - Thương binh và Xã hội tỉnh Tây Ninh',
    'Ủy ban nhân dân huyện Tân Biên',
  ])
  expect(model.signature).toEqual({ form: [], position: 'TRƯỞNG PHÒNG', name: 'Võ Thành Sang' })
  expect(JSON.stringify(model)).not.toMatch(/Chung Tay|"Phòng LĐTBXH|"UBND /)
  const onFile = sumsOnFile('tan-bien-2023', [...ALL, 'tt-van-hoa-tan-bien'])
  const table = model.body.find((block) => block.kind === 'table' && block.caption?.startsWith('Kết quả'))
  if (table?.kind !== 'table') throw new Error('no table of results')
  const row = table.rows.find(
    (cells) =>
      'text' in cells[1]! && cells[1].text.startsWith('Hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo tham gia dự án'),
  )
  expect(row?.[4]).toMatchObject({ number: String(onFile.get(PEOPLE)) })
  const sheets = await readXlsx(await renderXlsx(workbook))
  expect(sheets).toHaveLength(5)
  const formulas = sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula)
  expect(formulas.some(({ formula, cached }) => formula!.startsWith('SUM(') && cached === onFile.get(PEOPLE))).toBe(
    true,
  )
  await issueFrozen(base, sample, office, frozen.signingId)
})
