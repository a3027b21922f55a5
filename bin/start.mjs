// `npm start`. npm puts the project's own Node 24 first on the path; where there is none, a system Node must be new enough.
import { existsSync } from 'node:fs'
import { demandNode } from './node-version.mjs'

demandNode()
if (!existsSync(new URL('../node_modules/react-router', import.meta.url))) {
  console.error('Chưa cài các gói phần mềm: hãy chạy "npm ci" trong thư mục dự án trước.')
  process.exit(1)
}
process.env.NODE_ENV = 'production'
const { build } = await import('./build.mjs')
if (!build()) process.exit(1)
await import('../src/start.ts')
