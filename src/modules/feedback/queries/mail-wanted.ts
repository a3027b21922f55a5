import type { Database } from '#platform/db/index.ts'
import type { Privacy } from '#platform/privacy/index.ts'
import { printedCode } from '../code.ts'
import { contactShape } from '../contact.ts'
import { mailTexts as t } from '../handling/texts.vi.ts'
import { waysWithWords } from './way-words.ts'

type At = { db: Database; privacy: Pick<Privacy, 'openTexts'>; appUrl: string }

/** The e-mails that carry what waits to be told of a petition, each with the delivery it is for. `takesMail` = a reply by mail comes in. */
export async function waitingMails({ db, privacy, appUrl }: At, petitionId: string, takesMail: boolean) {
  const rows = await waysWithWords(db)
    .where('way.petition_id', '=', petitionId)
    .where('way.channel', '=', 'email')
    .where('way.delivered_at', 'is', null)
    .where('way.failed_at', 'is', null)
    .execute()
  const contacts = await privacy.openTexts(rows.map(({ contact }) => ({ subjectId: petitionId, sealed: contact })))
  return rows.flatMap(({ n, what, body, code }, i) => {
    const to = emailOf(contacts[i] ?? null)
    const words = what === 'question' && !takesMail ? t.questionOneWay : t.whole[what]
    const subject = t.subject(printedCode(code))
    return to && body !== null
      ? [{ key: deliveryKey(petitionId, n), to, subject, body: words(body, placeOf(appUrl, code)) }]
      : []
  })
}

/** The e-mail that tells a sender that there is something new; none where he did not agree to be contacted. */
export async function toldMail({ db, privacy, appUrl }: At, petitionId: string, eventId: string) {
  const row = await db
    .selectFrom('feedback.petition as petition')
    .innerJoin('feedback.sender as sender', 'sender.petition_id', 'petition.id')
    .innerJoin('feedback.consent as consent', (join) =>
      join.onRef('consent.petition_id', '=', 'petition.id').on('consent.purpose', '=', 'contact'),
    )
    .select(['petition.code', 'sender.contact'])
    .where('petition.id', '=', petitionId)
    .where('consent.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!row) return []
  const [contact] = await privacy.openTexts([{ subjectId: petitionId, sealed: row.contact }])
  const to = emailOf(contact ?? null)
  const subject = t.subject(printedCode(row.code))
  return to ? [{ key: `feedback.told:${eventId}`, to, subject, body: t.told(placeOf(appUrl, row.code)) }] : []
}

export const deliveryKey = (petitionId: string, n: number): string => `feedback.delivery:${petitionId}:${n}`

/** Deliveries by e-mail of which nothing is known yet. */
export const mailsOut = (db: Database) =>
  db
    .selectFrom('feedback.delivery')
    .select(['petition_id as petitionId', 'n'])
    .where('channel', '=', 'email')
    .where('delivered_at', 'is', null)
    .where('failed_at', 'is', null)
    .limit(500)
    .execute()

const emailOf = (contact: string | null) => (contact ? contactShape.parse(JSON.parse(contact)).email : undefined)
const placeOf = (appUrl: string, code: string) => `${appUrl}/phan-anh/${code}`
