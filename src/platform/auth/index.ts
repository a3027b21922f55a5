export {
  accountsOf,
  anyAccount,
  chosenPassword,
  closeAccount,
  giveOneTimePassword,
  hashOf,
  oneTimeEnd,
  openAccounts,
  personOfUsername,
  removeSecondFactor,
} from './account.ts'
export type { AccountState } from './account.ts'
export { createAccounts } from './accounts.ts'
export type { Accounts, Visit } from './accounts.ts'
export { appSecret } from './app-secret.ts'
export { oneTimePassword } from './passwords.ts'
export { seen, sessionRow } from './sessions.ts'
export type { SessionLine, SessionRow, SignedIn } from './sessions.ts'
