import { readFileSync } from 'node:fs'
import ajvModule from 'ajv-draft-04'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../test/support/database.ts'
import { open311On } from '../../../../test/support/open311.ts'
import { cleared, sent, stepped } from '../../../../test/support/petitions.ts'
import { useSample } from '../../../../test/support/sample.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const api = open311On(base)
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/

const file = 'catalogue/standards/open311/georeport-v2.schema.json'
const schema = JSON.parse(readFileSync(file, 'utf8')) as object
const ajv = new ajvModule.default({
  strict: false,
  formats: { 'date-time': INSTANT, uri: (text: string) => URL.canParse(text) },
})
ajv.addSchema(schema, 'georeport')

let id: string
let code: string
beforeAll(async () => {
  const receipt = await sent(base, sample, { point: { latitude: 11.5, longitude: 106 } })
  id = receipt.petitionId
  code = receipt.code
  await stepped(base, id, 'delivered')
  await cleared(base, sample, id, { answer: 'Đã trả lời.' })
})

const wrongWith = (name: string, value: unknown): string | null => {
  const validate = ajv.getSchema(`georeport#/definitions/${name}`)!
  return validate(value) ? null : ajv.errorsText(validate.errors)
}
const fields = {
  api_key: 'cong-khai',
  service_code: 'khac',
  lat: '11.5',
  long: '106',
  description: 'Đường vào ấp hỏng.',
}

describe('each answer is as the schema of the standard has it', () => {
  test.each([
    ['discovery', () => 'discovery.json'],
    ['services', () => 'services.json'],
    ['service_definition', () => 'services/khac.json'],
    ['requests', () => 'requests.json'],
    ['requests', () => `requests/${id}.json`],
    ['tokens', () => `tokens/${code}.json`],
    ['updates', () => 'servicerequestupdates.json'],
    ['errors', () => 'requests/x.json'],
    ['errors', () => 'requests.json?status=x'],
  ])('%s', async (name, path) => {
    const told = await (await api.get(path())).json()
    expect(wrongWith(name, told)).toBeNull()
    expect(Array.isArray(told) ? told.length : 1).toBeGreaterThan(0)
  })

  test('receipts', async () => {
    expect(wrongWith('receipts', await (await api.post('requests.json', fields)).json())).toBeNull()
  })

  test('errors of a post', async () => {
    for (const more of [{ api_key: '' }, { service_code: '' }, { lat: '' }])
      expect(wrongWith('errors', await (await api.post('requests.json', { ...fields, ...more })).json())).toBeNull()
  })

  test('the schema sees what is wrong', () => {
    expect(wrongWith('requests', [{ service_request_id: 1 }])).not.toBeNull()
    expect(wrongWith('receipts', [{ service_request_id: 'a', token: 'b' }])).not.toBeNull()
    expect(wrongWith('discovery', {})).not.toBeNull()
  })
})
