import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/support/database.ts'
import { figuresOnFile, fileReport, partStatesSeenBy } from '../../../test/support/reporting.ts'
import { useSample } from '../../../test/support/sample.ts'
import { confirmPart, levelCounts, roundOf, roundsOf } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'xa-tan-bien-2026')

test('the same engine runs ấp, khu phố → xã → Sở, without a district', async () => {
  const ask = await sample.ask('hanh.kinhte')
  const round = (await roundOf(ask, (await roundsOf(ask, 1)).items[0]!.id))!
  expect(round.levels.map(({ level, lastDay }) => [level, lastDay])).toEqual([
    [1, '2026-06-08'],
    [2, '2026-06-14'],
  ])
  const place = { roundId: round.id, level: 1, unitId: await sample.unit('ap-minh-hoa-1') }
  const staff = { officer: 'ba.ap1', head: 'ba.ap1', clerk: 'ba.ap1' }
  const filingId = await fileReport(
    base,
    sample,
    staff,
    place,
    await figuresOnFile(base, 'xa-tan-bien-2026', 'ap-minh-hoa-1'),
  )
  const part = round.parts.find(({ level }) => level === 1)!
  const confirm = { filingId, partId: part.id, seenDecisions: 0 }
  const today = { today: sample.today }
  await expect(base.act(await sample.actor('nam.ap2'), confirmPart, confirm, today)).rejects.toMatchObject({
    status: 404,
  })
  await expect(base.act(await sample.actor('quyen.vhxh'), confirmPart, confirm, today)).rejects.toMatchObject({
    status: 404,
  })
  await base.act(await sample.actor('hanh.kinhte'), confirmPart, confirm, today)
  expect(await partStatesSeenBy(sample, 'ba.ap1', place)).toEqual({ [part.key]: 'confirmed' })
  expect(await levelCounts(await sample.ask('thuan.ubnd'), round.id)).toMatchObject([
    { level: 1, total: 8, sent: 1, confirmed: 1 },
    { level: 2, total: 1, sent: 0 },
  ])
})
