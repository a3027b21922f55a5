import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { runningPlan, type RunningPlan } from '../../../test/support/running-plan.ts'
import { useSample } from '../../../test/support/sample.ts'
import { PLAIN_WEEK } from '#platform/time/index.ts'
import { attachmentsOf } from '#modules/documents/server.ts'
import { assignDuty } from './commands/assign-duty.ts'
import { contribute } from './commands/contribute.ts'
import { decideExtension, proposeOnExtension, takeBackExtension } from './commands/decide-extension.ts'
import { handleDifficulty, raiseDifficulty } from './commands/difficulty.ts'
import { askExtension } from './commands/extension.ts'
import { addProgress, reopenDone, reportDone } from './commands/progress.ts'
import { dueLabel } from './due-text.ts'
import { evidenceOf } from './evidence.ts'
import { carriedShare, carriedShares } from './queries/carried-shares.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const as = (username: string) => sample.actor(username)

/** The share of a unit by its code and the number of the duty, as a form would name it. */
async function keyOf({ planId, duties }: RunningPlan, n: 1 | 2 | 3 | 4 | 5, unit: string) {
  return { planId, dutyId: duties[n].id, unitId: await sample.unit(unit) }
}

const shareNow = async (username: string, key: { planId: string; dutyId: string; unitId: string }, today?: string) =>
  carriedShare(await sample.ask(username, today), key)

const personId = async (username: string) => {
  const actor = await as(username)
  return actor.kind === 'person' ? actor.id : ''
}

const refused = (status: number, errors?: Record<string, unknown>) =>
  errors ? { status, details: { errors } } : { status }

describe('instruction and assignment', () => {
  let plan: RunningPlan
  let key: { planId: string; dutyId: string; unitId: string }
  beforeAll(async () => {
    plan = await runningPlan(base, sample, 'Kế hoạch để phân công')
    key = await keyOf(plan, 1, 'phong-vhtt-tan-bien')
  })

  const wanted = async (more: object = {}) => ({
    ...key,
    instruction: 'Chuẩn bị nội dung chuyên mục, báo lại trước khi phát.',
    officerId: await personId('linh.vhtt'),
    dueOn: '2023-06-28',
    ...more,
  })

  test('nobody but the head of the unit may: an officer, the head of another unit, the standing office', async () => {
    for (const [username, status] of [
      ['linh.vhtt', 403],
      ['hanh.ldtbxh', 403],
      ['phuc.ldtbxh', 403],
      ['quan.truyenthanh', 403],
      ['khoa.nongnghiep', 404],
      ['hai.thitran', 404],
    ] as const)
      await expect(base.act(await as(username), assignDuty, await wanted()), username).rejects.toMatchObject({ status })
  })

  test('not an officer of another unit, not a cooperator after the lead, nobody twice', async () => {
    const head = await as('bao.vhtt')
    const centre = `unit:${await sample.unit('tt-van-hoa-tan-bien')}`
    const commune = `unit:${await sample.unit('ubnd-xa-tan-lap')}`
    const self = `person:${await personId('linh.vhtt')}`
    const wrong = async (more: object, fields: string[]) => {
      const problem = await base.act(head, assignDuty, await wanted(more)).catch((error: unknown) => error)
      expect(problem).toMatchObject({ status: 400 })
      expect(Object.keys((problem as { details: { errors: object } }).details.errors)).toEqual(fields)
    }
    await wrong({ officerId: await personId('hanh.ldtbxh') }, ['officerId'])
    await wrong({ dueOn: '2023-07-01' }, ['dueOn'])
    await wrong({ cooperators: [{ who: centre, dueOn: '2023-06-28' }] }, ['cooperators.0.dueOn'])
    await wrong({ cooperators: [{ who: centre }] }, ['cooperators.0.dueOn'])
    await wrong({ cooperators: [{ who: commune, dueOn: '2023-06-27' }] }, ['cooperators.0.who'])
    await wrong({ cooperators: [{ who: self, dueOn: '2023-06-27' }] }, ['cooperators.0.who'])
    await wrong(
      {
        cooperators: [
          { who: centre, dueOn: '2023-06-27' },
          { who: centre, dueOn: '2023-06-26' },
        ],
      },
      ['cooperators.1.who'],
    )
  })

  test('the head may; the duty is then carried out; a stale page is told; a new assignment ends the one before', async () => {
    expect(await shareNow('bao.vhtt', key)).toMatchObject({ state: 'given', assignment: null })
    const centre = `unit:${await sample.unit('tt-van-hoa-tan-bien')}`
    const cooperators = [{ who: centre, what: 'Bản tin', dueOn: '2023-06-27' }]
    const head = await as('bao.vhtt')
    const { assignmentId } = await base.act(head, assignDuty, await wanted({ cooperators }))
    expect(await shareNow('linh.vhtt', key)).toMatchObject({
      state: 'doing',
      assignment: { id: assignmentId, officerName: 'Phạm Khánh Linh', dueOn: '2023-06-28' },
    })
    await expect(base.act(head, assignDuty, await wanted())).rejects.toMatchObject(refused(409))
    const again = await wanted({ seenAssignmentId: assignmentId, officerId: await personId('bao.vhtt'), dueOn: null })
    await base.act(head, assignDuty, again)
    expect(await shareNow('linh.vhtt', key)).toMatchObject({
      assignment: { officerName: 'Thái Quốc Bảo', dueOn: null },
    })
    const ended = base.db.selectFrom('plans.assignment').select('ended_at').where('id', '=', assignmentId)
    expect((await ended.executeTakeFirstOrThrow()).ended_at).not.toBeNull()
  })

  test('the cooperating unit gives its part to the lead once; others may not', async () => {
    const head = await as('bao.vhtt')
    const seen = (await shareNow('bao.vhtt', key))?.assignment?.id
    const who = `unit:${await sample.unit('tt-van-hoa-tan-bien')}`
    await base.act(
      head,
      assignDuty,
      await wanted({ seenAssignmentId: seen, cooperators: [{ who, dueOn: '2023-06-27' }] }),
    )
    const row = await base.db
      .selectFrom('plans.cooperation as cooperation')
      .innerJoin('plans.assignment as assignment', 'assignment.id', 'cooperation.assignment_id')
      .select('cooperation.id')
      .where('assignment.ended_at', 'is', null)
      .where('assignment.plan_id', '=', plan.planId)
      .executeTakeFirstOrThrow()
    const part = { planId: plan.planId, cooperationId: row.id, note: 'Đã gửi hai bản tin.' }
    await expect(base.act(await as('linh.vhtt'), contribute, part)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(await as('hai.thitran'), contribute, part)).rejects.toMatchObject({ status: 404 })
    await base.act(await as('quan.truyenthanh'), contribute, part)
    await expect(base.act(await as('quan.truyenthanh'), contribute, part)).rejects.toMatchObject({ status: 409 })
  })
})

describe('progress and completion', () => {
  let plan: RunningPlan
  beforeAll(async () => {
    plan = await runningPlan(base, sample, 'Kế hoạch để thực hiện')
  })

  test('while nobody is assigned the unit’s officers write; another commune does not even see it', async () => {
    const key = await keyOf(plan, 3, 'ubnd-xa-tan-lap')
    const note = { ...key, note: 'Đã họp các ấp.' }
    await expect(base.act(await as('dao.tanbinh'), addProgress, note)).rejects.toMatchObject({ status: 404 })
    await expect(base.act(await as('hanh.ldtbxh'), addProgress, note)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(await as('nga.tanlap'), addProgress, note)).rejects.toMatchObject({ status: 403 })
    const file = await base.runtime.files.stage(new TextEncoder().encode('Biên bản họp ấp'), 'bien-ban.txt')
    const { progressId } = await base.act(await as('thuy.tanlap'), addProgress, { ...note, files: [file] })
    const files = await attachmentsOf(await sample.ask('thuy.tanlap'), evidenceOf(progressId))
    expect(files.map(({ name }) => name)).toEqual(['bien-ban.txt'])
    expect(await shareNow('hanh.ldtbxh', key)).toMatchObject({ state: 'doing' })
    expect(await shareNow('dao.tanbinh', key)).toBeNull()
  })

  test('once an officer is assigned, only that officer and the head', async () => {
    const key = await keyOf(plan, 3, 'ubnd-thi-tran-tan-bien')
    const officerId = await personId('yen.thitran')
    await base.act(await as('hai.thitran'), assignDuty, { ...key, instruction: 'Giao chị Yến.', officerId })
    const note = { ...key, note: 'Đã lập danh sách.' }
    await expect(base.act(await as('trang.thitran'), addProgress, note)).rejects.toMatchObject({ status: 403 })
    await base.act(await as('yen.thitran'), addProgress, note)
    await base.act(await as('hai.thitran'), addProgress, note)
  })

  test('done in time, done after its day, opened again by the head only', async () => {
    const key = await keyOf(plan, 3, 'ubnd-xa-hoa-hiep')
    const deadlineId = plan.duties[3].deadlines[0]!.id
    const done = { ...key, deadlineId, note: 'Đã gửi danh sách.', doneOn: '2023-06-26' }
    const officer = await as('nhan.hoahiep')
    await expect(base.act(officer, reportDone, { ...done, doneOn: '2023-06-27' })).rejects.toMatchObject({
      status: 400,
    })
    await expect(base.act(officer, reportDone, { ...done, deadlineId: null })).rejects.toMatchObject({ status: 409 })
    const { completionId } = await base.act(officer, reportDone, done)
    expect(await shareNow('nhan.hoahiep', key, '2023-08-01')).toMatchObject({ state: 'done' })
    await expect(base.act(officer, reportDone, done)).rejects.toMatchObject({ status: 409 })
    const reopen = { ...key, completionId, reason: 'Thiếu hai ấp.' }
    await expect(base.act(officer, reopenDone, reopen)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(await as('cuong.tanlap'), reopenDone, reopen)).rejects.toMatchObject({ status: 404 })
    await base.act(await as('phat.hoahiep'), reopenDone, reopen)
    await expect(base.act(await as('phat.hoahiep'), reopenDone, reopen)).rejects.toMatchObject({ status: 409 })
    expect(await shareNow('nhan.hoahiep', key, '2023-07-03')).toMatchObject({ state: 'late' })
    await base.act(officer, reportDone, { ...done, doneOn: '2023-07-03' }, { today: '2023-07-03' })
    expect(await shareNow('nhan.hoahiep', key, '2023-07-03')).toMatchObject({ state: 'doneLate' })
  })

  test('each occurrence of a monthly duty is done on its own', async () => {
    const key = await keyOf(plan, 4, 'ubnd-xa-tan-phong')
    const before = (await shareNow('kieu.tanphong', key))!
    expect(before.dues.map(({ dueOn }) => dueOn)).toEqual(['2023-05-25', '2023-06-25', '2023-07-25', '2023-08-25'])
    expect(before).toMatchObject({ state: 'late', due: '2023-05-25' })
    const { deadlineId } = before.dues[0]!
    const officer = await as('kieu.tanphong')
    for (const occurrenceOn of ['2023-05-25', '2023-06-25'])
      await base.act(officer, reportDone, { ...key, deadlineId, occurrenceOn, note: 'Đã phát.', doneOn: '2023-06-20' })
    expect(await shareNow('kieu.tanphong', key)).toMatchObject({ state: 'doing', due: '2023-07-25' })
    const other = { ...key, deadlineId, occurrenceOn: '2023-06-24', note: 'x', doneOn: '2023-06-20' }
    await expect(base.act(officer, reportDone, other)).rejects.toMatchObject({ status: 409 })
  })

  test('a body that is asked is never late, and has answered when it writes, not when it assigns', async () => {
    const key = await keyOf(plan, 2, 'ttyt-tan-bien')
    expect(await shareNow('ngan.yte', key, '2023-06-30')).toMatchObject({ state: 'asked' })
    expect(await shareNow('ngan.yte', key, '2023-07-03')).toMatchObject({ state: 'unanswered' })
    await base.act(await as('toan.yte'), assignDuty, {
      ...key,
      instruction: 'Theo dõi.',
      officerId: await personId('ngan.yte'),
    })
    expect(await shareNow('ngan.yte', key, '2023-07-03')).toMatchObject({ state: 'unanswered' })
    await base.act(await as('ngan.yte'), addProgress, { ...key, note: 'Đã cân 120 trẻ.' })
    expect(await shareNow('ngan.yte', key, '2023-07-03')).toMatchObject({ state: 'answered' })
  })

  test('the standing office sees all shares, a commune its own, the lead and its cooperator each other’s', async () => {
    const units = async (username: string) => {
      const shares = await carriedShares(await sample.ask(username), { planIds: [plan.planId] })
      return new Set(shares.map(({ unitName }) => unitName))
    }
    expect((await units('hanh.ldtbxh')).size).toBe(14)
    expect(await units('thuy.tanlap')).toEqual(new Set(['UBND xã Tân Lập']))
    expect(await units('quan.truyenthanh')).toEqual(new Set(['Phòng VH&TT', 'Trung tâm VH-TT&TT']))
    expect(await units('thu.so')).toEqual(new Set())
  })
})

describe('extensions', () => {
  let plan: RunningPlan
  beforeAll(async () => {
    plan = await runningPlan(base, sample, 'Kế hoạch để gia hạn')
  })
  const asked = async (unit = 'ubnd-xa-tan-lap', officer = 'thuy.tanlap') => {
    const key = await keyOf(plan, 3, unit)
    const deadlineId = plan.duties[3].deadlines[0]!.id
    const wish = { ...key, deadlineId, wantedOn: '2023-07-14', reason: 'Mưa bão, chưa đến được hai ấp.' }
    const { extensionId } = await base.act(await as(officer), askExtension, wish)
    return { key, wish, planId: plan.planId, extensionId }
  }
  const grant = {
    decision: 'granted',
    grantedUntil: '2023-07-10',
    documentNumber: '45/UBND',
    documentDate: '2023-06-26',
  }

  test('asked by the owing unit only, with a later day; once at a time', async () => {
    const { wish, planId, extensionId } = await asked()
    await expect(base.act(await as('thuy.tanlap'), askExtension, wish)).rejects.toMatchObject({ status: 409 })
    await expect(base.act(await as('hanh.ldtbxh'), askExtension, wish)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(await as('dao.tanbinh'), askExtension, wish)).rejects.toMatchObject({ status: 404 })
    await expect(base.act(await as('cuong.tanlap'), takeBackExtension, { planId, extensionId })).rejects.toMatchObject({
      status: 403,
    })
    await base.act(await as('thuy.tanlap'), takeBackExtension, { planId, extensionId })
    const same = { ...wish, wantedOn: '2023-06-30' }
    await expect(base.act(await as('thuy.tanlap'), askExtension, same)).rejects.toMatchObject({ status: 400 })
    const dateless = { ...(await keyOf(plan, 5, 'phong-noi-vu-tan-bien')), wantedOn: '2023-07-14', reason: 'x' }
    await expect(base.act(await as('oanh.noivu'), askExtension, dateless)).rejects.toMatchObject({ status: 409 })
  })

  test('the standing office proposes, the leader of the plan’s unit decides; the old date stays', async () => {
    const { key, planId, extensionId } = await asked('ubnd-xa-mo-cong', 'luc.mocong')
    const proposal = { planId, extensionId, proposal: 'grant', note: 'Lý do xác đáng.' }
    await expect(base.act(await as('giang.mocong'), proposeOnExtension, proposal)).rejects.toMatchObject({
      status: 403,
    })
    await base.act(await as('hanh.ldtbxh'), proposeOnExtension, proposal)
    for (const username of ['hanh.ldtbxh', 'sang.ldtbxh', 'luc.mocong', 'giang.mocong'])
      await expect(
        base.act(await as(username), decideExtension, { planId, extensionId, ...grant }),
      ).rejects.toMatchObject({ status: 403 })
    const leader = await as('nguyet.ubnd')
    const bare = { planId, extensionId, decision: 'granted' }
    const problem = await base.act(leader, decideExtension, bare).catch((error: unknown) => error)
    expect(Object.keys((problem as { details: { errors: object } }).details.errors)).toEqual([
      'grantedUntil',
      'documentNumber',
      'documentDate',
    ])
    const early = { planId, extensionId, ...grant, grantedUntil: '2023-06-30' }
    await expect(base.act(leader, decideExtension, early)).rejects.toMatchObject({ status: 400 })
    await base.act(leader, decideExtension, { planId, extensionId, ...grant })
    const share = await shareNow('luc.mocong', key, '2023-07-05')
    expect(share).toMatchObject({
      state: 'given',
      due: '2023-07-10',
      dues: [{ originalOn: '2023-06-30', dueOn: '2023-07-10' }],
    })
    await expect(base.act(leader, decideExtension, { planId, extensionId, ...grant })).rejects.toMatchObject({
      status: 409,
    })
    const kept = await base.db
      .selectFrom('plans.deadline')
      .select('last_day')
      .where('id', '=', plan.duties[3].deadlines[0]!.id)
      .executeTakeFirst()
    expect(kept?.last_day).toBe('2023-06-30')
  })

  test('a day off is taken only from who was told that it is one: asking, and granting another than was asked for', async () => {
    const key = await keyOf(plan, 3, 'ubnd-xa-tan-phong')
    const deadlineId = plan.duties[3].deadlines[0]!.id
    const wish = { ...key, deadlineId, wantedOn: '2023-07-15', reason: 'Mưa bão.' }
    const officer = await as('kieu.tanphong')
    const asking = base.act(officer, askExtension, wish)
    await expect(asking).rejects.toMatchObject({ details: { errors: { wantedOn: expect.stringContaining('14/07') } } })
    const { extensionId } = await base.act(officer, askExtension, { ...wish, dayOffKept: true })
    const leader = await as('nguyet.ubnd')
    const decision = { planId: plan.planId, extensionId, ...grant }
    await expect(base.act(leader, decideExtension, { ...decision, grantedUntil: '2023-07-16' })).rejects.toMatchObject({
      details: { errors: { grantedUntil: expect.stringContaining('14/07') } },
    })
    await base.act(leader, decideExtension, { ...decision, grantedUntil: '2023-07-15' })
    const { dues } = (await shareNow('kieu.tanphong', key, '2023-07-05'))!
    expect(dues.map((due) => dueLabel(due, PLAIN_WEEK, ''))).toEqual([
      '14/07/2023 (gia hạn đến 15/07/2023, hạn cũ 30/06/2023)',
    ])
  })

  test('refused with a reason; the date stays as it was; it may be asked again', async () => {
    const { key, planId, extensionId } = await asked('ubnd-xa-tra-vong', 'diem.travong')
    const leader = await as('tri.ubnd')
    await expect(base.act(leader, decideExtension, { planId, extensionId, decision: 'refused' })).rejects.toMatchObject(
      { status: 400 },
    )
    await base.act(leader, decideExtension, { planId, extensionId, decision: 'refused', note: 'Các xã khác đã xong.' })
    expect(await shareNow('diem.travong', key)).toMatchObject({ due: '2023-06-30' })
    await asked('ubnd-xa-tra-vong', 'diem.travong')
  })

  test('an inner date is extended by the unit’s head, not beyond the plan, never by who asked', async () => {
    const key = await keyOf(plan, 1, 'phong-vhtt-tan-bien')
    const head = await as('bao.vhtt')
    await base.act(head, assignDuty, {
      ...key,
      instruction: 'Làm sớm.',
      officerId: await personId('linh.vhtt'),
      dueOn: '2023-06-27',
    })
    const wish = { ...key, inner: true, wantedOn: '2023-06-29', reason: 'Chờ số liệu.' }
    const own = await base.act(head, askExtension, wish)
    const decision = { planId: plan.planId, decision: 'granted', grantedUntil: '2023-06-29' }
    await expect(base.act(head, decideExtension, { ...decision, extensionId: own.extensionId })).rejects.toMatchObject({
      status: 403,
    })
    await base.act(head, takeBackExtension, { planId: plan.planId, extensionId: own.extensionId })
    const { extensionId } = await base.act(await as('linh.vhtt'), askExtension, wish)
    await expect(
      base.act(await as('nguyet.ubnd'), decideExtension, { ...decision, extensionId }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      base.act(await as('hanh.ldtbxh'), proposeOnExtension, {
        planId: plan.planId,
        extensionId,
        proposal: 'grant',
        note: 'x',
      }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      base.act(head, decideExtension, { ...decision, extensionId, grantedUntil: '2023-07-01' }),
    ).rejects.toMatchObject({ status: 400 })
    await base.act(head, decideExtension, { ...decision, extensionId })
    expect(await shareNow('linh.vhtt', key)).toMatchObject({
      due: '2023-06-30',
      assignment: { setOn: '2023-06-27', dueOn: '2023-06-29' },
    })
  })
})

describe('difficulties', () => {
  let plan: RunningPlan
  beforeAll(async () => {
    plan = await runningPlan(base, sample, 'Kế hoạch có khó khăn')
  })
  const raised = async () => {
    const key = await keyOf(plan, 3, 'ubnd-xa-tan-lap')
    const words = { title: 'Thiếu phiếu rà soát', description: 'Xã chưa nhận đủ phiếu cho 12 ấp.' }
    return base.act(await as('thuy.tanlap'), raiseDifficulty, { ...key, ...words })
  }
  const step = { documentNumber: '12/TTr-PLĐTBXH', documentDate: '2023-06-26', text: 'Đề nghị UBND huyện xem xét.' }

  test('raised by the owing unit only; handled by the standing office only; seen by both', async () => {
    const key = await keyOf(plan, 3, 'ubnd-xa-tan-lap')
    const words = { ...key, title: 'x', description: 'y' }
    await expect(base.act(await as('hanh.ldtbxh'), raiseDifficulty, words)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(await as('dao.tanbinh'), raiseDifficulty, words)).rejects.toMatchObject({ status: 404 })
    const { difficultyId } = await raised()
    const guided = { difficultyId, seenSteps: 0, kind: 'guided', text: 'Nhận phiếu tại Phòng trong ngày 27/6.' }
    await expect(base.act(await as('cuong.tanlap'), handleDifficulty, guided)).rejects.toMatchObject({ status: 403 })
    await expect(base.act(await as('dao.tanbinh'), handleDifficulty, guided)).rejects.toMatchObject({ status: 404 })
    await base.act(await as('hanh.ldtbxh'), handleDifficulty, guided)
    await expect(base.act(await as('hanh.ldtbxh'), handleDifficulty, guided)).rejects.toMatchObject({ status: 409 })
    await base.act(await as('phuc.ldtbxh'), handleDifficulty, {
      difficultyId,
      seenSteps: 1,
      kind: 'closed',
      text: 'Xã đã nhận đủ.',
    })
  })

  test('put before UBND: with number and date, and closed only after the reply', async () => {
    const { difficultyId } = await raised()
    const office = await as('hanh.ldtbxh')
    const bare = { difficultyId, seenSteps: 0, kind: 'submitted', text: 'Trình' }
    await expect(base.act(office, handleDifficulty, bare)).rejects.toMatchObject({ status: 400 })
    const ahead = { ...bare, ...step, documentDate: '2023-06-27' }
    await expect(base.act(office, handleDifficulty, ahead)).rejects.toMatchObject({ status: 400 })
    await base.act(office, handleDifficulty, { ...bare, ...step })
    const close = { difficultyId, seenSteps: 1, kind: 'closed', text: 'Xong' }
    await expect(base.act(office, handleDifficulty, close)).rejects.toMatchObject({ status: 409 })
    await base.act(office, handleDifficulty, {
      ...close,
      kind: 'replied',
      body: 'UBND huyện',
      text: 'Đồng ý cấp thêm.',
    })
    await base.act(office, handleDifficulty, { ...close, seenSteps: 2 })
  })

  test('taken to the higher level: the body is named', async () => {
    const { difficultyId } = await raised()
    const office = await as('hanh.ldtbxh')
    const petition = { difficultyId, seenSteps: 0, kind: 'petitioned', ...step }
    await expect(base.act(office, handleDifficulty, petition)).rejects.toMatchObject({ status: 400 })
    await base.act(office, handleDifficulty, { ...petition, body: 'Sở LĐTBXH' })
  })
})
