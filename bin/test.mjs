// `npm test`. npm puts the project's own Node 24 first on the path; where there is none, a system Node must be new enough.
import { demandNode } from './node-version.mjs'

demandNode()
await import('./test.ts')
