import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { Database } from '#platform/db/index.ts'
import { sealed, unsealed } from '#platform/privacy/seal.ts'
import type { Draft } from '../draft.ts'

/** How long an unfinished form waits for its sender. */
const HOURS = 24

/** A draft as it was found: its content, and the petition it became. */
export type FoundDraft = { hash: string; content: Draft; sentCode: string | null }

/** A key that stands in the sender's address only; the database holds its hash, and what is sealed with it. */
export const newDraftKey = (): string => randomBytes(24).toString('base64url')

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** The bytes that a draft's or an upload's content is sealed with. */
export const sealingKey = (key: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, 'feedback', 'unfinished form', 32))

/** The draft of a key; null when there is none or it is over. */
export async function openDraft(db: Database, key: string | null | undefined, now: Date): Promise<FoundDraft | null> {
  if (!key) return null
  const hash = hashOfKey(key)
  const row = await db
    .selectFrom('feedback.draft as draft')
    .leftJoin('feedback.petition as petition', 'petition.id', 'draft.petition_id')
    .select(['draft.content', 'petition.code'])
    .where('draft.key_hash', '=', hash)
    .where('draft.expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  const content = JSON.parse(unsealed(sealingKey(key), row.content, hash).toString('utf8')) as Draft
  return { hash, content, sentCode: row.code }
}

/** Keeps what was typed; a draft that was sent stays as it is. */
export async function saveDraft(db: Database, key: string, content: Draft, now: Date): Promise<void> {
  const hash = hashOfKey(key)
  const bytes = sealed(sealingKey(key), Buffer.from(JSON.stringify(content)), hash)
  const expires_at = new Date(now.getTime() + HOURS * 3_600_000)
  await db
    .insertInto('feedback.draft')
    .values({ key_hash: hash, content: bytes, made_at: now, expires_at })
    .onConflict((conflict) =>
      conflict
        .column('key_hash')
        .doUpdateSet({ content: bytes, expires_at })
        .where('feedback.draft.petition_id', 'is', null),
    )
    .execute()
}

/** A sent draft leads back to its receipt for as long as it lives; its content and photos are gone. */
export async function closeDraft(db: Database, key: string, petitionId: string): Promise<void> {
  const hash = hashOfKey(key)
  const empty = sealed(sealingKey(key), Buffer.from('{}'), hash)
  await db
    .updateTable('feedback.draft')
    .set({ petition_id: petitionId, content: empty })
    .where('key_hash', '=', hash)
    .execute()
  await db.deleteFrom('feedback.draft_photo').where('draft_hash', '=', hash).execute()
  await db.deleteFrom('feedback.upload').where('draft_hash', '=', hash).execute()
}

/** Takes drafts and uploads away that nobody came back to. */
export async function sweepDrafts(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('feedback.upload').where('expires_at', '<=', now).execute()
  await db.deleteFrom('feedback.draft').where('expires_at', '<=', now).execute()
}
