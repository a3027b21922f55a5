import { beforeAll, describe, expect, test } from 'vitest'
import { administrativeDocument, type AdministrativeDocument } from '#platform/document/index.ts'
import { readOnly } from '#platform/db/index.ts'
import { Secret } from '#platform/secret.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { sent } from '../../../test/support/petitions.ts'
import { useSample } from '../../../test/support/sample.ts'
import { lookAtContact } from './commands/look.ts'
import { guidanceLines } from './output/guidance-letter.ts'
import { guidanceFor, guidanceLetterOf } from './queries/guidance.ts'
import { petitionById } from './queries/petition-page.ts'
import { sendPetition } from './server.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const NAME = 'Trần Thị Kín'

let place: string
beforeAll(async () => {
  place = await sample.unit('ubnd-xa-tra-vong')
})

const send = async (letter: object) =>
  (
    await base.act({ kind: 'public', receiptKey: 'k' }, sendPetition, {
      body: 'Nội dung KÍN của đơn.',
      placeId: place,
      contact: new Secret({ name: NAME, phone: '0912345678', address: 'ấp Suối Ông Đình' }),
      consents: ['handling'],
      ...letter,
    })
  ).petitionId

const letterFor = async (who: string, id: string) => {
  const ask = { ...(await sample.ask(who)), privacy: base.runtime.vault.reading(readOnly(base.db)) }
  const petition = await petitionById(ask, id)
  return petition ? guidanceLetterOf(ask, petition) : 'not seen'
}

const look = async (who: string, petitionId: string) =>
  base.act(await sample.actor(who), lookAtContact, { petitionId, seenVersion: 1, purpose: 'soạn văn bản hướng dẫn' })

describe('the letter of guidance', () => {
  test.each([
    ['review', 'phúc tra'],
    ['decision', 'Đơn'],
  ] as const)(
    'of a complaint (%s) is a công văn of the desk, blank where nobody looked',
    async (complaintAbout, word) => {
      const id = await send({ kind: 'complaint', complaintAbout })
      const letter = await letterFor('hanh.ldtbxh', id)
      expect(administrativeDocument.safeParse(letter).success).toBe(true)
      const text = JSON.stringify(letter)
      expect(text.toLowerCase()).toContain(word.toLowerCase())
      expect(text).not.toContain(NAME)
      expect(text).not.toContain('KÍN của đơn')
      expect(text).toContain('DỰ THẢO')
      await look('hanh.ldtbxh', id)
      expect(JSON.stringify(await letterFor('hanh.ldtbxh', id))).toContain(NAME)
    },
  )

  test('of a denunciation: nobody outside the wall has one, its reader is named to only after opening it', async () => {
    const id = await send({ kind: 'denunciation' })
    for (const who of ['hanh.ldtbxh', 'tri.ubnd', 'diem.travong']) expect(await letterFor(who, id)).toBe('not seen')
    expect(JSON.stringify(await letterFor('nguyet.ubnd', id))).not.toContain(NAME)
    await look('nguyet.ubnd', id)
    expect(JSON.stringify(await letterFor('nguyet.ubnd', id))).toContain(NAME)
    expect(JSON.stringify(await letterFor('sang.ldtbxh', id))).not.toContain(NAME)
  })

  test('one page with the district named once at its head, what is not official outside of the text, and a day in full', async () => {
    const id = await send({ kind: 'complaint', complaintAbout: 'decision' })
    const letter = (await letterFor('hanh.ldtbxh', id)) as AdministrativeDocument
    expect(letter.letterhead).toEqual({
      parentBody: 'Ủy ban nhân dân huyện Tân Biên',
      issuingBody: 'Phòng Lao động - Thương binh và Xã hội',
    })
    const body = letter.body.map((block) => ('text' in block ? block.text : '')).join('\n')
    expect(body).not.toContain('DỰ THẢO')
    expect(letter.draftNotes!.every((note) => note.startsWith('DỰ THẢO. '))).toBe(true)
    expect(body).toContain('Ngày 26 tháng 6 năm 2023, ')
    expect(body).not.toMatch(/\d{2}\/\d{2}\/\d{4}/)
    expect(body.match(/Nơi tiếp công dân/g)).toHaveLength(1)
  })

  test('what is answered here has none', async () => {
    const { petitionId } = await sent(base, sample)
    expect(await letterFor('hanh.ldtbxh', petitionId)).toBeNull()
  })

  test('a complaint on the review is told of phúc tra first, in the form that the officer sends', async () => {
    const ask = await sample.ask('hanh.ldtbxh')
    const lines = guidanceLines((await guidanceFor(ask, { kind: 'complaint', complaintAbout: 'review' }))!)
    expect(lines).toMatch(/phúc tra/)
    expect(lines).toMatch(/^1\. /m)
    expect(await guidanceFor(ask, { kind: 'reflection', complaintAbout: null })).toBeNull()
  })
})
