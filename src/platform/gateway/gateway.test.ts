import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatewayStub, type GatewayStub } from '../../../test/support/gateway.ts'
import { handOver, isSending, isSigned, readGateways, signatureOf } from './index.ts'

const secret = 's'.repeat(32)
const now = new Date('2026-11-23T03:00:00Z')
const at = (seconds: number) => String(now.getTime() / 1000 + seconds)

describe('a signature', () => {
  test.each([
    ['now', at(0), true],
    ['five minutes old', at(-300), true],
    ['older', at(-301), false],
    ['a clock ahead', at(300), true],
    ['too far ahead', at(301), false],
    ['no time', '', false],
    ['no number', '1e9', false],
    ['a long number', '9'.repeat(13), false],
  ])('%s', (_what, time, good) => {
    expect(isSigned(secret, { time, signature: signatureOf(secret, time, 'thân'), body: 'thân' }, now)).toBe(good)
  })

  test('holds for its own body, time and secret alone', () => {
    const time = at(0)
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (body, other) => {
        const signature = signatureOf(secret, time, body)
        expect(isSigned(secret, { time, signature, body }, now)).toBe(true)
        expect(isSigned(secret, { time, signature: other, body }, now)).toBe(false)
        expect(isSigned(`${secret}x`, { time, signature, body }, now)).toBe(false)
        expect(isSigned(secret, { time: at(1), signature, body }, now)).toBe(false)
        expect(isSigned(secret, { time, signature, body: `${body}.` }, now)).toBe(false)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a message is handed over', () => {
  let stub: GatewayStub
  beforeAll(async () => void (stub = await gatewayStub('sms')))
  afterAll(() => stub.close())
  /** The stub's gateway, which takes messages. */
  const gateway = () => [stub.gateway].find(isSending)!
  const message = { id: 'm1', to: '0912345678', text: 'Đã trả lời.' }

  test.each([
    [202, { how: 'taken' }],
    [200, { how: 'taken' }],
    [400, { how: 'refused', status: 400 }],
    [404, { how: 'refused', status: 404 }],
    [408, { how: 'later' }],
    [429, { how: 'later' }],
    [500, { how: 'later' }],
    [503, { how: 'later' }],
  ])('%s', async (status, outcome) => {
    stub.answers.push(status)
    expect(await handOver(gateway(), message, new Date())).toEqual(outcome)
  })

  test('with another secret it is refused, and a gateway that is away means later', async () => {
    expect(await handOver({ ...gateway(), secret }, message, new Date())).toEqual({ how: 'refused', status: 401 })
    const away = { ...gateway(), url: 'http://127.0.0.1:9/gui' }
    expect(await handOver(away, message, new Date())).toEqual({ how: 'later' })
    expect(stub.sent).toEqual([message])
  })
})

describe('the settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chung-tay-gateways-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (content: string) => {
    const file = join(folder, 'kenh.json')
    writeFileSync(file, content)
    return readGateways(file)
  }
  const one = { name: 'sms', url: 'https://vi.du/gui', secret }

  test('open no channel without a file, and those that stand in it', () => {
    expect(readGateways(null)).toEqual([])
    expect(read(JSON.stringify({ gateways: [one] }))).toEqual([{ ...one, windowHours: null, waitHours: 24 }])
  })

  test.each([
    ['not JSON', '{'],
    ['a short secret', JSON.stringify({ gateways: [{ ...one, secret: 'ngắn' }] })],
    ['another protocol', JSON.stringify({ gateways: [{ ...one, url: 'ftp://vi.du' }] })],
    ['twice the same', JSON.stringify({ gateways: [one, one] })],
    ['a word that nobody knows', JSON.stringify({ gateways: [{ ...one, windowhours: 3 }] })],
  ])('%s is told in one sentence', (_what, content) => {
    expect(() => read(content)).toThrow(/GATEWAYS_FILE/)
  })
  test('a file that is not there is told', () => {
    expect(() => readGateways(join(folder, 'khong-co.json'))).toThrow(/GATEWAYS_FILE/)
  })
})
