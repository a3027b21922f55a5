import { z } from 'zod'
import { ways, type Way } from './channel.ts'
import { lineText } from './letter-text.ts'
import { contactTexts as t } from './texts.vi.ts'

/** Digits of a telephone number as it is dialled in Viet Nam; null for what is none. */
export function phoneOf(text: string): string | null {
  const digits = text.normalize('NFKC').replaceAll(/[\s.()-]/g, '')
  const local = digits.replace(/^(?:\+84|0084|84(?=\d{9}$))/, '0')
  return /^\d{8,15}$/.test(local) ? local : null
}

const line = (most: number) => z.string().max(most).transform(lineText)
const optional = <T extends z.ZodType>(shape: T) => shape.optional()

/** How to reach a sender. All of it is optional; an empty contact is an anonymous sender. */
export const contactShape = z.object({
  name: optional(line(120)),
  phone: optional(
    z
      .string()
      .max(40)
      .transform((text, context) => {
        const phone = phoneOf(text)
        if (!phone) context.addIssue({ code: 'custom', message: t.badPhone })
        return phone ?? z.NEVER
      }),
  ),
  email: optional(
    z
      .string()
      .max(200)
      .trim()
      .pipe(z.email(t.badEmail))
      .transform((text) => text.toLowerCase()),
  ),
  address: optional(line(300)),
  zalo: optional(line(64)),
  messenger: optional(line(64)),
})

export type Contact = z.output<typeof contactShape>

/** The ways by which a contact can be reached. */
export const waysOf = (contact: Contact): Way[] => ways.filter((way) => contact[way])

export const isEmptyContact = (contact: Contact): boolean => Object.values(contact).every((value) => !value)

/** Whether what somebody types is a phone number or e-mail of this contact: the proof, with the code, that he is the sender. */
export function provesContact(contact: Contact, typed: string): boolean {
  const phone = phoneOf(typed)
  if (phone && phone === contact.phone) return true
  return contact.email !== undefined && typed.trim().normalize('NFC').toLowerCase() === contact.email
}
