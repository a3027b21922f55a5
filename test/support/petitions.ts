// Petitions of the public list as tests need them: sent as people do, cleared by a moderator, answered.
import { sql } from 'kysely'
import { sendPetition } from '../../src/modules/feedback/server.ts'
import type { Actor } from '../../src/platform/command/actor.ts'
import { newId } from '../../src/platform/id.ts'
import type { TestDatabase } from './database.ts'
import type { SampleDatabase } from './sample.ts'

/** The list narrowed by nothing. */
export const everything = {
  ...{ state: null, kind: null, topic: null, place: null, unit: null, channel: null, overdue: false },
  ...{ from: null, until: null, words: null, counted: null, sex: null, score: null, commune: null },
}

type Wish = {
  body?: string
  kind?: 'reflection' | 'proposal' | 'complaint' | 'denunciation'
  topicCode?: string
  place?: string
  point?: { latitude: number; longitude: number }
  now?: Date
  today?: string
  consents?: string[]
}

/** What a citizen sends, with consent to be listed unless told otherwise. */
export async function sent(base: TestDatabase, sample: SampleDatabase, wish: Wish = {}) {
  const { place = 'ubnd-xa-tra-vong', now = new Date(), today = sample.today, ...letter } = wish
  const citizen: Actor = { kind: 'public', receiptKey: newId() }
  const about = letter.kind === 'complaint' ? { complaintAbout: 'decision' } : {}
  return base.act(
    citizen,
    sendPetition,
    {
      kind: 'reflection',
      topicCode: 'nuoc-sach-ve-sinh',
      body: 'Giếng của tôi, ông Nguyễn Văn Kín, hết nước.',
      consents: ['listing'],
      ...about,
      ...letter,
      placeId: await sample.unit(place),
    },
    { now, today },
  )
}

type Clearing = { title?: string; text?: string; answer?: string | null; now?: Date }

/** A moderator's living clearing, as the database has it. */
export async function cleared(base: TestDatabase, sample: SampleDatabase, petitionId: string, clearing: Clearing = {}) {
  const { title = 'Giếng khoan hết nước', text = 'Giếng của ấp hết nước.', answer = null, now = new Date() } = clearing
  const moderator = await sample.actor('hanh.ldtbxh')
  await base.db
    .insertInto('feedback.moderation')
    .values({
      petition_id: petitionId,
      n: 1,
      cleared_title: title,
      cleared_text: text,
      cleared_answer: answer,
      moderator_id: moderator.kind === 'person' ? moderator.id : '',
      at: now,
    })
    .execute()
}

/** One more step of a petition, as the database has it. */
export async function stepped(
  base: TestDatabase,
  petitionId: string,
  kind: 'accepted' | 'delivered' | 'solved' | 'refused' | 'erased',
  { now = new Date(), day = '2023-06-26' } = {},
) {
  const n = sql<number>`(select max(n) + 1 from feedback.step where petition_id = ${petitionId})`
  await base.db
    .insertInto('feedback.step')
    .values({ petition_id: petitionId, n, kind, at: now, on_day: day, note: 'KÍN' })
    .execute()
}

/** Takes the sample's own petitions off the public list, for tests that count what stands there. */
export const nothingListed = (base: TestDatabase) =>
  base.db
    .updateTable('feedback.moderation')
    .set({ withdrawn_at: new Date() })
    .where('withdrawn_at', 'is', null)
    .execute()
