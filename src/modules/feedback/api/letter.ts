import { Secret } from '#platform/secret.ts'
import { contactShape, isEmptyContact, type Contact } from '../contact.ts'
import { purposes, type Purpose } from '../kind.ts'
import { MOST_LETTERS } from '../letter.ts'
import type { Place, Service } from '../queries/services.ts'
import { Refusal } from './answer.ts'
import { kindsOffered } from './attributes.ts'
import type { Params } from './params.ts'
import { open311Texts as t } from './texts.vi.ts'
import { whereOf } from './where.ts'

/** A letter read from a form, and what its sender must be told about it. */
export type Read = { letter: object; remarks: string[] }

/** Whether the sender says that it is something with a procedure of its own. */
export const isDirectedAway = (params: Params): boolean =>
  ['complaint', 'denunciation'].includes(params.one('attribute[KIND]') ?? '')

/** The letter of a posted form. Throws Refusal 400. */
export function letterOf(params: Params, service: Service, places: readonly Place[]): Read {
  const { body, dropped } = bodyOf(params, service)
  const sender = senderOf(params)
  const letter = { kind: kindOf(params), topicCode: service.code, body, ...whereOf(params, places), ...sender.kept }
  const remarks = [sender.dropped ? [t.contactDropped] : [], dropped ? [t.linkDropped] : []].flat()
  return { letter, remarks }
}

function kindOf(params: Params): string {
  const kind = params.one('attribute[KIND]') ?? kindsOffered[0]
  if ((kindsOffered as readonly string[]).includes(kind)) return kind
  throw new Refusal(400, t.error.badChoice('attribute[KIND]'))
}

/** Consents and contact. Without the consent to handling nobody is reached, so that no contact is kept. */
function senderOf(params: Params) {
  const consents = consentsOf(params)
  const contact = contactOf(params)
  if (isEmptyContact(contact)) return { kept: { consents }, dropped: false }
  if (consents.includes('handling')) return { kept: { consents, contact: new Secret(contact) }, dropped: false }
  return { kept: { consents: consents.filter((purpose) => purpose === 'listing') }, dropped: true }
}

/** What was written; a link to a picture stands below it as text: it is never opened from here. */
function bodyOf(params: Params, { name }: Service): { body: string; dropped: boolean } {
  const text = params.short('description', MOST_LETTERS) ?? t.onlyService(name)
  const link = params.short('media_url', 2000)
  if (link === undefined) return { body: text, dropped: false }
  const whole = `${text}\n\n${t.link(link)}`
  return whole.length <= MOST_LETTERS ? { body: whole, dropped: false } : { body: text, dropped: true }
}

function consentsOf(params: Params): Purpose[] {
  const wanted = [...(params.list('attribute[CONSENT]') ?? []), ...(params.list('attribute[CONSENT][]') ?? [])]
  if (wanted.some((one) => !isPurpose(one))) throw new Refusal(400, t.error.badChoice('attribute[CONSENT]'))
  return purposes.filter((purpose) => wanted.includes(purpose))
}

const isPurpose = (word: string): word is Purpose => (purposes as readonly string[]).includes(word)

/** Name, phone and e-mail; a phone number or an address that cannot be one is refused. */
function contactOf(params: Params): Contact {
  const name = [params.short('last_name', 60), params.short('first_name', 59)].filter(Boolean).join(' ')
  const email = params.short('email', 200)
  const phone = params.short('phone', 40)
  const read = contactShape.safeParse({ name: name || undefined, email, phone })
  if (!read.success) throw new Refusal(400, [...new Set(read.error.issues.map(({ message }) => message))])
  return read.data
}
