import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/id.ts'
import { useDatabase } from '../../../test/support/database.ts'
import { useSample } from '../../../test/support/sample.ts'
import { registerDocument } from './commands/register-document.ts'
import { documentJobs } from './jobs.ts'

const base = useDatabase()
const sample = useSample(base, 'tan-bien-2023')
const DAY = 24 * 60 * 60_000
let kept: string
let left: string

const stage = (text: string) => base.runtime.files.stage(new TextEncoder().encode(text), `${newId()}.txt`)
const sweep = (now: Date) =>
  documentJobs[0]!.run({ runtime: base.runtime, now, today: sample.today, appUrl: 'http://localhost', post: null }, {})

beforeAll(async () => {
  const file = await stage('thuộc văn bản')
  kept = file.sha256
  left = (await stage('không thuộc văn bản nào')).sha256
  await base.act(await sample.actor('tham.ldtbxh'), registerDocument, {
    unitId: await sample.unit('phong-ldtbxh-tan-bien'),
    kind: 'cong-van',
    number: 5,
    symbol: 'LĐTBXH',
    issuedOn: '2023-06-01',
    subject: 'Đôn đốc báo cáo',
    signer: 'Võ Thành Sang',
    directive: false,
    file,
  })
})

test('a file that no thing has taken is removed after two days, not before', async () => {
  await sweep(new Date(Date.now() + DAY))
  expect(await base.runtime.files.has(left)).toBe(true)
  await sweep(new Date(Date.now() + 3 * DAY))
  expect(await base.runtime.files.has(left)).toBe(false)
  expect(await base.runtime.files.has(kept)).toBe(true)
})
