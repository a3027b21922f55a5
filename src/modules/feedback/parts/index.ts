export { KeptTimes } from './kept-times.tsx'
export { LookUpForm } from './look-up.tsx'
