export { CallOutlets, EarlierCalls, LateOrAll, OwedPanel } from './urging.tsx'
