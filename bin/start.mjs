// `npm start`. npm puts the project's own Node 24 first on the path; where there is none, a system Node must be new enough.
import { build, nodeIsNewEnough } from './build.mjs'

if (!nodeIsNewEnough) {
  console.error(
    `Chung Tay cần Node từ bản 22.22 (đang chạy ${process.version}). Trên Linux x64 hoặc arm64, "npm ci" mang sẵn Node 24; nơi khác hãy cài Node 24.`,
  )
  process.exit(1)
}
process.env.NODE_ENV ??= 'production'
if (!build()) process.exit(1)
await import('../src/start.ts')
