import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from './index.ts'
import { isAlive, readPostmaster } from './postmaster.ts'

const dir = mkdtempSync(join(tmpdir(), 'chung-tay-postgres-'))
const flags = ['fsync=off']
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('what a start that was killed left half made is thrown away', async () => {
  mkdirSync(join(dir, 'postgres.new'))
  writeFileSync(join(dir, 'postgres.new/PG_VERSION'), '18\n')
  const server = await startPostgres(dir, { flags })
  expect(server.how).toBe('started')
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
})

const pidFile = (pid: number) =>
  writeFileSync(join(dir, 'postgres/postmaster.pid'), `${pid}\n${dir}\n0\n5432\n\n127.0.0.1\n0 0\nready   \n`)

test('a pid file that names a zombie is one of a dead server', async () => {
  // The shell's child ends when the shell has long become what never asks for it.
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const zombie = Number(await new Promise((resolve) => parent.stdout.once('data', (text) => resolve(String(text)))))
  while (isAlive(zombie)) await pause(20)
  expect(() => process.kill(zombie, 0)).not.toThrow()
  pidFile(zombie)
  const server = await startPostgres(dir, { flags })
  expect(server.how).toBe('recovered')
  await server.stop()
  parent.kill()
})

test('a pid file whose number belongs to another program now is one of a dead server', async () => {
  pidFile(process.pid)
  const server = await startPostgres(dir, { flags })
  expect(server.how).toBe('recovered')
  await server.stop()
})

test('data of another major version are not touched', async () => {
  writeFileSync(join(dir, 'postgres/PG_VERSION'), '17\n')
  await expect(startPostgres(dir, { flags })).rejects.toThrow('Dữ liệu do PostgreSQL 17 ghi')
  writeFileSync(join(dir, 'postgres/PG_VERSION'), '18\n')
})

test.for([
  ['', null],
  ['abc\n', null],
  ['12\n/x\n0\n5433\n', { pid: 12, port: 5433, ready: false }],
  ['12\n/x\n0\n5433\n\n127.0.0.1\n0 0\nstopping\n', { pid: 12, port: 5433, ready: false }],
  ['12\n/x\n0\n5433\n\n127.0.0.1\n0 0\nready   \n', { pid: 12, port: 5433, ready: true }],
] as const)('the pid file %j tells %j', ([text, told]) => {
  const at = mkdtempSync(join(tmpdir(), 'chung-tay-pid-'))
  writeFileSync(join(at, 'postmaster.pid'), text)
  expect(readPostmaster(at)).toEqual(told)
  rmSync(at, { recursive: true })
})
