import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderTrouble } from './folder-trouble.ts'

test('a folder that takes files has no trouble, and keeps nothing of the question', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chung-tay-probe-'))
  expect(await folderTrouble(folder)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
  expect(await folderTrouble(folder)).toBe('data directory not writable')
})
