import { expect, test } from 'vitest'
import { networkOf } from './guess.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
  ['', ''],
  ['1.2.3.4, 5.6.7.8', '1.2.3.4, 5.6.7.8'],
])('%s → %s', (address, network) => expect(networkOf(address)).toBe(network))
