import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#modules/organisation/index.ts'
import type { Actor } from '#platform/command/actor.ts'
import { newId } from '#platform/id.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { handlingOf } from '../../../test/support/handling.ts'
import { everything, sent } from '../../../test/support/petitions.ts'
import { useSample } from '../../../test/support/sample.ts'
import { denunciationsOfYear } from './figures.ts'
import { enterPetition } from './commands/enter-petition.ts'
import { printSlips } from './commands/print-slips.ts'
import { addNote } from './commands/talk.ts'
import { measuresOf } from './queries/measures.ts'
import { petitionById } from './queries/petition-page.ts'
import { petitionsExported, petitionsSeen, searchPetitions } from './queries/petition-list.ts'
import { slipSheets } from './queries/slips.ts'
import { seers } from './policy.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const { send, routed } = handlingOf(base, sample)
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

const DESK = 'phong-ldtbxh-tan-bien'
const FARMING = 'phong-nnptnt-tan-bien'
const DISTRICT = 'ubnd-huyen-tan-bien'

/** Somebody who holds these places, each `role unit`; typed `id` in if told so. */
async function person(places: readonly string[]): Promise<Actor> {
  const memberships = []
  for (const [i, place] of places.entries()) {
    const [role, unit] = place.split(' ')
    memberships.push({ id: String(i), unitId: await sample.unit(unit!), role: role!, position: 'Chuyên viên' })
  }
  return { kind: 'person', id: newId(), name: 'P', memberships, scope: memberships.map(({ unitId }) => unitId) }
}

const sees = async (actor: Actor, petitionId: string) =>
  (await petitionById({ ...(await sample.ask('hanh.ldtbxh')), actor }, petitionId)) !== null

describe('by the places that one holds in a role that sees petitions', () => {
  let atDesk: string
  let atFarming: string
  beforeAll(async () => {
    atDesk = await send()
    atFarming = await routed()
  })

  test.each(roles.map((role) => [role, seers.includes(role)] as const))('%s at the desk: %s', async (role, yes) => {
    expect(await sees(await person([`${role} ${DESK}`]), atDesk)).toBe(yes)
    expect(yes).toBe(role !== 'administrator')
  })

  test.each<[string, string[], boolean, boolean]>([
    ['looks on above all', [`viewer ${DISTRICT}`], true, true],
    ['keeps the system above all', [`administrator ${DISTRICT}`], false, false],
    ['keeps it twice', [`administrator ${DISTRICT}`, `administrator ${DESK}`], false, false],
    [
      'keeps it above all and looks on in the unit in charge',
      [`administrator ${DISTRICT}`, `viewer ${FARMING}`],
      false,
      true,
    ],
    [
      'keeps it at the desk and works in the unit in charge',
      [`administrator ${DESK}`, `specialist ${FARMING}`],
      false,
      true,
    ],
    ['keeps it and works in the same place', [`administrator ${DESK}`, `clerk ${DESK}`], true, true],
    [
      'looks on in a unit that has to do with neither',
      [`administrator ${DISTRICT}`, 'viewer ttyt-tan-bien'],
      false,
      false,
    ],
    ['has no place', [], false, false],
  ])('who %s', async (_who, places, desk, farming) => {
    const actor = await person(places)
    expect([await sees(actor, atDesk), await sees(actor, atFarming)]).toEqual([desk, farming])
  })

  test('what a unit took over from a closed one is seen there, by its lookers-on alone', async () => {
    const [from, to] = [await sample.unit(FARMING), await sample.unit('ttyt-tan-bien')]
    const taken = [from, to, sample.today, 'whole']
    await base.pool.query(
      'insert into organisation.succession (from_unit_id, to_unit_id, happened_on, extent) values ($1, $2, $3, $4)',
      taken,
    )
    expect(await sees(await person([`administrator ${DISTRICT}`, 'viewer ttyt-tan-bien']), atFarming)).toBe(true)
    expect(await sees(await person(['viewer phong-vhtt-tan-bien', 'administrator ttyt-tan-bien']), atFarming)).toBe(
      false,
    )
  })

  test('a named reader who only keeps the system now reads no denunciation any more', async () => {
    const walled = await send({ kind: 'denunciation', topicCode: undefined })
    const reader = (await sample.actor('sang.ldtbxh')) as Extract<Actor, { kind: 'person' }>
    expect(await sees(reader, walled)).toBe(true)
    const memberships = reader.memberships.map((one) => ({ ...one, role: 'administrator' }))
    expect(await sees({ ...reader, memberships }, walled)).toBe(false)
  })

  test('who typed it in sees it wherever he works, and not when he only keeps the system', async () => {
    const clerk = (await sample.actor('tham.ldtbxh')) as Extract<Actor, { kind: 'person' }>
    const letter = { kind: 'reflection', body: 'Cầu gỗ gãy.', placeId: await sample.unit('ubnd-xa-tra-vong') }
    const { petitionId } = await base.act(clerk, enterPetition, { channel: 'phone', letter })
    const elsewhere = await person(['viewer ttyt-tan-bien'])
    expect(await sees({ ...elsewhere, id: clerk.id } as Actor, petitionId)).toBe(true)
    const keeper = await person([`administrator ${DESK}`])
    expect(await sees({ ...keeper, id: clerk.id } as Actor, petitionId)).toBe(false)
  })
})
