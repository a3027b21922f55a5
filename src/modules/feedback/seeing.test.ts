import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/command/actor.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { everything, sent } from '../../../test/support/petitions.ts'
import { useSample } from '../../../test/support/sample.ts'
import { denunciationsOfYear } from './figures.ts'
import { printSlips } from './commands/print-slips.ts'
import { addNote } from './commands/talk.ts'
import { measuresOf } from './queries/measures.ts'
import { petitionById } from './queries/petition-page.ts'
import { petitionsExported, petitionsSeen, searchPetitions } from './queries/petition-list.ts'
import { slipSheets } from './queries/slips.ts'
import { onlyAdministers } from './visibility.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
let id: string
let day: string
beforeAll(async () => {
  id = (await sent(base, sample, { body: 'Giếng khoan ở ấp hết nước.' })).petitionId
  await sent(base, sample, { kind: 'denunciation', body: 'Nội dung tố cáo.' })
  const placeId = await sample.unit('ubnd-xa-tra-vong')
  await base.act(await sample.actor('hanh.ldtbxh'), printSlips, { placeId, box: 'Nhà văn hóa ấp', pages: '1' })
  day = sample.today
})

/** All that somebody gets to see of petitions: by list, page, search, numbers. */
async function seen(username: string) {
  const ask = { ...(await sample.ask(username)), now: new Date() }
  return {
    listed: (await petitionsSeen(ask, everything, 1)).page.total > 0,
    page: (await petitionById(ask, id)) !== null,
    exported: (await petitionsExported(ask, everything)).length > 0,
    found: (await searchPetitions(ask, 'giếng khoan')).items.length > 0,
    counted: (await measuresOf(ask, everything)).all.counts.received > 0,
    slips: (await slipSheets(ask, 1)).page.total > 0,
    denunciations: (await denunciationsOfYear(ask, day.slice(0, 4))) > 0,
  }
}

const all = (yes: boolean) => ({
  ...{ listed: yes, page: yes, exported: yes, found: yes, counted: yes, slips: yes, denunciations: yes },
})

test.each([
  ['quantri.huyen', false],
  ['hanh.ldtbxh', true],
  ['nguyet.ubnd', true],
  ['tri.ubnd', true],
])('%s sees petitions: %s', async (username, yes) => expect(await seen(username)).toEqual(all(yes)))

test('an administrator acts on none: to him it is not there', async () => {
  const note = { petitionId: id, seenVersion: 1, text: 'Ghi chú.' }
  await expect(base.act(await sample.actor('quantri.huyen'), addNote, note)).rejects.toMatchObject({ status: 404 })
  await base.act(await sample.actor('hanh.ldtbxh'), addNote, note)
})

const person = (...roles: string[]): Actor => ({
  ...{ kind: 'person', id: 'p', name: 'P', scope: ['u'] },
  memberships: roles.map((role, i) => ({ id: String(i), unitId: 'u', role, position: 'Chuyên viên' })),
})

test.each<[Actor, boolean]>([
  [person('administrator'), true],
  [person('administrator', 'administrator'), true],
  [person('administrator', 'viewer'), false],
  [person('specialist'), false],
  [person(), false],
  [{ kind: 'system', cause: 'job' }, false],
])('only administers: %j → %s', (actor, only) => expect(onlyAdministers(actor)).toBe(only))
