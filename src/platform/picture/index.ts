export { shrunk, type Shrunk } from './shrink.ts'
