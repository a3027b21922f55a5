export { ItemBody } from './item-body.tsx'
