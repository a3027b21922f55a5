export { blurred, type Area } from './mosaic.ts'
export { shrunk, type Shrunk } from './shrink.ts'
