import { expect, test } from 'vitest'
import {
  addressIn,
  answeringChannels,
  cameInPerson,
  channels,
  enteredChannels,
  gatewayChannels,
  inboundChannels,
  isGatewayChannel,
  isInboundChannel,
} from './channel.ts'
import { channelText } from './texts.vi.ts'

test('every channel has its name, and no name is of none', () => {
  expect(Object.keys(channelText).toSorted((a, b) => a.localeCompare(b))).toEqual(
    channels.toSorted((a, b) => a.localeCompare(b)),
  )
})

test.each<[string, readonly string[], string[]]>([
  ['typed in by staff', enteredChannels, ['phone', 'visit', 'box', 'dialogue', 'zalo', 'messenger', 'sms', 'email']],
  ['brought by a gateway', inboundChannels, ['zalo', 'messenger', 'sms', 'email']],
  ['both ways through a gateway', gatewayChannels, ['zalo', 'messenger', 'sms']],
  ['in person', channels.filter(cameInPerson), ['visit', 'dialogue']],
])('%s', (_what, found, wanted) => expect(found).toEqual(wanted))

test.each([
  ['sms', true, true],
  ['email', true, false],
  ['web', false, false],
  ['toString', false, false],
])('%s: brought %s, carried %s', (name, brought, carried) => {
  expect([isInboundChannel(name), isGatewayChannel(name)]).toEqual([brought, carried])
})

test('an answer goes back by the contact of its channel', () => {
  const contact = { phone: '0912345678', email: 'lan@vi.du', zalo: 'z', messenger: 'm' }
  expect(answeringChannels.map(([channel, way]) => `${channel} ${way} ${addressIn(contact, channel)}`)).toEqual([
    'zalo zalo z',
    'messenger messenger m',
    'sms phone 0912345678',
    'email email lan@vi.du',
  ])
})
