/** The ways by which a contact is reached. */
export const ways = ['phone', 'email', 'zalo', 'messenger'] as const
export type Way = (typeof ways)[number]

type Traits = {
  /** How a letter comes by it: our page, a call, somebody who comes, paper, a message that a gateway brings, another system. */
  comes: 'page' | 'call' | 'person' | 'paper' | 'message' | 'system'
  /** Staff may type it in for the sender (nhập thay). */ entered: boolean
  /** A gateway of the installation brings messages and carries answers, brings them only, or there is none. */
  gateway: 'both' | 'in' | 'none'
  /** By which contact an answer goes back through it; null = it cannot. */ reach: Way | null
}

/** Every channel by which letters come, with what it is; where several carry an answer, the best first. */
const table = {
  web: { comes: 'page', entered: false, gateway: 'none', reach: null },
  phone: { comes: 'call', entered: true, gateway: 'none', reach: null },
  visit: { comes: 'person', entered: true, gateway: 'none', reach: null },
  box: { comes: 'paper', entered: true, gateway: 'none', reach: null },
  dialogue: { comes: 'person', entered: true, gateway: 'none', reach: null },
  zalo: { comes: 'message', entered: true, gateway: 'both', reach: 'zalo' },
  messenger: { comes: 'message', entered: true, gateway: 'both', reach: 'messenger' },
  sms: { comes: 'message', entered: true, gateway: 'both', reach: 'phone' },
  email: { comes: 'message', entered: true, gateway: 'in', reach: 'email' },
  open311: { comes: 'system', entered: false, gateway: 'none', reach: null },
} as const satisfies Record<string, Traits>

export type Channel = keyof typeof table

export const channels = Object.keys(table) as Channel[]

type Having<T extends Partial<Traits>> = { [C in Channel]: (typeof table)[C] extends T ? C : never }[Channel]

const having = <const T extends Partial<Traits>>(wanted: T): readonly Having<T>[] =>
  channels.filter((channel) =>
    Object.entries(wanted).every(([trait, value]) => table[channel][trait as keyof Traits] === value),
  ) as Having<T>[]

/** Ways by which staff take a petition in for somebody (nhập thay). */
export const enteredChannels = having({ entered: true })

/** Channels by which people write messages; a gateway of the installation brings them. */
export const inboundChannels = having({ comes: 'message' })
export type InboundChannel = (typeof inboundChannels)[number]

/** Channels that come and go through a gateway; e-mail only comes through one, it goes by the mail server. */
export const gatewayChannels = having({ gateway: 'both' })
export type GatewayChannel = (typeof gatewayChannels)[number]

const isAmong =
  <C extends Channel>(some: readonly C[]) =>
  (name: string): name is C =>
    (some as readonly string[]).includes(name)

export const isInboundChannel = isAmong(inboundChannels)
export const isGatewayChannel = isAmong(gatewayChannels)

/** Channels by which an answer goes back, with the contact that each needs; the best first. */
export const answeringChannels = inboundChannels.map((channel) => [channel, table[channel].reach] as const)

type Reached = { [W in Way]?: string | undefined }

/** Where a contact is reached in a channel. */
export const addressIn = (contact: Reached, channel: InboundChannel): string | undefined =>
  contact[table[channel].reach]

/** Whether the sender was here himself: he may get the answer when he comes again. */
export const cameInPerson = (channel: Channel): boolean => table[channel].comes === 'person'
