import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import type { DB } from '../db/index.ts'
import { newId } from '../id.ts'
import { recoveryCode } from './passwords.ts'
import { USERNAME } from './username.ts'
import * as names from './names.ts'

/** What an installation is known by: the secret that signs and encrypts, and the address that people type. */
export type Site = { secret: string; appUrl: string }

/** A session ends this long after sign-in, used or not. */
export const SESSION_DAYS = 7
export const ADDRESS_HEADER = 'x-visitor-address'
export const ISSUER = 'Chung Tay'

/**
 * The accounts library on one connection or transaction. It is called as a library: none of its HTTP routes is mounted (they would
 * offer sign-up and name probing, and limit guesses in production only). Making one takes about a millisecond.
 */
export const libraryOn = (db: Kysely<DB>, { secret, appUrl }: Site) =>
  betterAuth({
    appName: ISSUER,
    baseURL: appUrl,
    secret,
    database: { db, type: 'postgres', schemaName: 'auth', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: false, disableSignUp: true },
    user: names.user,
    account: names.credential,
    session: { ...names.session, expiresIn: SESSION_DAYS * 86_400, disableSessionRefresh: true },
    verification: { ...names.verification, disableCleanup: true },
    plugins: [
      username({
        displayUsername: false,
        usernameValidator: (name) => USERNAME.test(name),
      }),
      twoFactor({
        twoFactorTable: 'second_factor',
        issuer: ISSUER,
        backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, recoveryCode) },
        schema: names.secondFactor,
      }),
    ],
    advanced: {
      cookiePrefix: 'chungtay',
      useSecureCookies: appUrl.startsWith('https:'),
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  })
