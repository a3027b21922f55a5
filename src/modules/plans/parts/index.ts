export { DraftPanel } from './draft-panel.tsx'
export { ShortText } from './short-text.tsx'
