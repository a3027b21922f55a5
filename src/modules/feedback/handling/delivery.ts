import { answeringChannels, inboundChannels, type Way } from '../channel.ts'
import type { Purpose } from '../kind.ts'

/** The ways by which an answer goes to the sender. */
export const deliveryChannels = ['page', ...inboundChannels, 'call', 'hamlet-head', 'visit', 'letter'] as const
export type DeliveryChannel = (typeof deliveryChannels)[number]

/** Ways that a person walks: the desk's list of calls and visits. The others need a port to the channel. */
export const byHand: readonly DeliveryChannel[] = ['call', 'hamlet-head', 'visit', 'letter']

export type Reachable = { reach: readonly Way[]; consents: readonly Purpose[]; cameInPerson: boolean }

/** Which contact a channel needs. */
const NEEDS: readonly (readonly [DeliveryChannel, Way])[] = [...answeringChannels, ['call', 'phone']]

/**
 * The lawful ways to tell a sender beyond the tracking page, the best first: a contact is used only with the consent to be
 * contacted, the head of the hamlet only with the consent to that, and channels only where a port to them is open.
 */
export function waysToTell({ reach, consents, cameInPerson }: Reachable, ports: readonly DeliveryChannel[]) {
  const open = (channel: DeliveryChannel) => ports.includes(channel) || byHand.includes(channel)
  const direct = consents.includes('contact')
    ? NEEDS.flatMap(([channel, way]) => (reach.includes(way) && open(channel) ? [channel] : []))
    : []
  const through: DeliveryChannel[] = consents.includes('hamlet-head') ? ['hamlet-head'] : []
  const back: DeliveryChannel[] = cameInPerson ? ['visit'] : []
  return [...direct, ...through, ...back]
}

/** The way to try after those that failed; null when none is left (the tracking page stays). */
export const nextWay = (ways: readonly DeliveryChannel[], tried: readonly DeliveryChannel[]): DeliveryChannel | null =>
  ways.find((way) => !tried.includes(way)) ?? null
