export { RecordPanel } from './record-panel.tsx'
