export { LookUpForm } from './look-up.tsx'
