import { sql } from 'kysely'
import type { Ask } from '#platform/http/context.ts'
import { pathOfUnit } from '#modules/organisation/server.ts'
import { itemState } from '../item.ts'
import { itemsSeen } from './items.ts'

/** An item with its steps, consents and picture, for its page in the workspace; null where the asker does not see it. */
export async function itemPage(ask: Ask, id: string) {
  const row = await itemsSeen(ask)
    .leftJoin('outreach.picture as picture', 'picture.item_id', 'item.id')
    .select(['item.id', 'item.address', 'item.kind', 'item.title', 'item.summary', 'item.body', 'item.basis'])
    .select(['item.happens_on as happensOn', 'item.happens_until as happensUntil', 'item.place', 'item.version'])
    .select(['item.unit_id as unitId', 'unit.short_name as unitName', 'item.commune_id as communeId'])
    .select(['place.place_name as communeName', 'drafter.full_name as draftedBy', 'item.drafted_on as draftedOn'])
    .select(['picture.attachment_id as pictureId', 'picture.alt', 'picture.width', 'picture.height'])
    .select('last.kind as lastKind')
    .where('item.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const [steps, consents, path] = await Promise.all([
    stepsOf(ask, id),
    consentsOf(ask, id),
    pathOfUnit(ask.db, row.unitId),
  ])
  const submittedBy = steps.findLast(({ kind }) => kind === 'submitted')?.personId ?? null
  return { ...row, state: itemState(row.lastKind), steps, consents, path, submittedBy }
}

export type ItemPage = NonNullable<Awaited<ReturnType<typeof itemPage>>>

const stepsOf = ({ db }: Ask, id: string) =>
  db
    .selectFrom('outreach.item_step as step')
    .leftJoin('organisation.person as person', 'person.id', 'step.person_id')
    .select(['step.n', 'step.kind', 'step.on_day as onDay', 'step.note', 'step.person_id as personId'])
    .select('person.full_name as by')
    .where('step.item_id', '=', id)
    .orderBy('step.n')
    .execute()

const consentsOf = ({ db }: Ask, id: string) =>
  db
    .selectFrom('outreach.consent as consent')
    .select(['consent.id', 'consent.person_name as personName', 'consent.given_for as givenFor', 'consent.story'])
    .select(['consent.picture', 'consent.given_on as givenOn', 'consent.paper', 'consent.withdrawn_on as withdrawnOn'])
    .leftJoin('outreach.consent_scan as scan', 'scan.consent_id', 'consent.id')
    .select(sql<boolean>`scan.consent_id is not null`.as('hasScan'))
    .where('consent.item_id', '=', id)
    .orderBy('consent.given_on')
    .orderBy('consent.id')
    .execute()

/** The bytes' hash of an item's picture, for those who see the item. */
export const itemPictureHash = (ask: Ask, id: string) =>
  itemsSeen(ask)
    .innerJoin('outreach.picture as picture', 'picture.item_id', 'item.id')
    .innerJoin('documents.attachment as file', 'file.id', 'picture.attachment_id')
    .select('file.sha256')
    .where('item.id', '=', id)
    .executeTakeFirst()
