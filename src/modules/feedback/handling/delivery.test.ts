import { expect, test } from 'vitest'
import type { Way } from '../channel.ts'
import type { Purpose } from '../kind.ts'
import { nextWay, waysToTell, type DeliveryChannel } from './delivery.ts'

const all: Way[] = ['phone', 'email', 'zalo', 'messenger']

test.each<[string, Way[], Purpose[], boolean, DeliveryChannel[], DeliveryChannel[]]>([
  ['nobody agreed to anything', all, ['handling'], false, ['zalo', 'sms', 'email'], []],
  ['agreed, but no port is open: by telephone', all, ['contact'], false, [], ['call']],
  [
    'every port open',
    all,
    ['contact'],
    false,
    ['zalo', 'messenger', 'sms', 'email'],
    ['zalo', 'messenger', 'sms', 'email', 'call'],
  ],
  ['only e-mail', ['email'], ['contact'], false, ['email'], ['email']],
  ['an e-mail without a port is no way', ['email'], ['contact'], false, [], []],
  ['through the head of the hamlet only if agreed', ['phone'], ['hamlet-head'], false, ['sms'], ['hamlet-head']],
  ['both agreed: himself first', ['phone'], ['contact', 'hamlet-head'], false, [], ['call', 'hamlet-head']],
  ['who came in person comes back', [], [], true, [], ['visit']],
  ['the public list is no way', ['phone'], ['listing'], false, ['sms'], []],
])('%s', (_what, reach, consents, cameInPerson, ports, ways) => {
  expect(waysToTell({ reach, consents, cameInPerson }, ports)).toEqual(ways)
})

test('what failed is not tried again', () => {
  expect(nextWay(['email', 'call'], ['page'])).toBe('email')
  expect(nextWay(['email', 'call'], ['page', 'email'])).toBe('call')
  expect(nextWay(['email', 'call'], ['email', 'call'])).toBeNull()
})
