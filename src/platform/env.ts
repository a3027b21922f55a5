import { join, resolve } from 'node:path'
import { z } from 'zod'
import { operatorTexts as t } from './texts.vi.ts'

/** What an operator may set. Everything has a default that is safe for a first look. */
export type Env = {
  host: string
  port: number
  /** Address that people type, without a slash at its end; decides cookies and the Origin check behind a TLS proxy. */
  appUrl: string
  /** Whether the operator set it: then every request is taken as made to it (a TLS proxy stands before us). */
  behindAppUrl: boolean
  dataDir: string
  databaseUrl: string | null
  sample: 'tan-bien-2023' | 'xa-tan-bien-2026' | 'none'
  trustedProxy: boolean
  smtpUrl: string | null
  /** Sender of e-mail, such as "Phòng LĐTBXH <giamngheo@example.gov.vn>"; without it the user of SMTP_URL. */
  mailFrom: string | null
  /** Where the operator keeps the key of personal fields; null = made in the data folder. */
  privacyKeyFile: string | null
  /** The operator's gateways to SMS, Zalo, Messenger (JSON); null = none. */
  gatewaysFile: string | null
}

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535))
    .default(3000),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SAMPLE: z.enum(['tan-bien-2023', 'xa-tan-bien-2026', 'none']).default('tan-bien-2023'),
  TRUSTED_PROXY: z.enum(['0', '1', 'true', 'false']).default('0'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  PRIVACY_KEY_FILE: z.string().optional(),
  GATEWAYS_FILE: z.string().optional(),
})

/** Reads the environment; an unusable value is one readable sentence, not a stack. */
export function readEnv(source: NodeJS.ProcessEnv, root: string): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const read = shape.safeParse(given)
  if (!read.success) throw new Error(unusable(read.error))
  const { HOST, PORT, APP_URL, DATA_DIR, DATABASE_URL, SAMPLE, TRUSTED_PROXY, SMTP_URL, MAIL_FROM, PRIVACY_KEY_FILE } =
    read.data
  return {
    host: HOST,
    port: PORT,
    appUrl: (APP_URL ?? `http://${shownHost(HOST)}:${PORT}`).replace(/\/+$/, ''),
    behindAppUrl: APP_URL !== undefined,
    dataDir: DATA_DIR ? resolve(DATA_DIR) : defaultDataDir(root),
    databaseUrl: DATABASE_URL ?? null,
    sample: SAMPLE,
    trustedProxy: ['1', 'true'].includes(TRUSTED_PROXY),
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? null,
    gatewaysFile: fileAt(read.data.GATEWAYS_FILE),
    privacyKeyFile: fileAt(PRIVACY_KEY_FILE),
  }
}

const fileAt = (path: string | undefined) => (path ? resolve(path) : null)

const unusable = (error: z.ZodError) =>
  t.badEnv(
    [...new Set(error.issues.map(({ path }) => String(path[0])))]
      .map((name) => `${name} (${t.expected[name]})`)
      .join('; '),
  )

/** Addresses that mean "this machine" are typed as localhost. */
const shownHost = (host: string) => (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host)

/** As root the database runs as `nobody`, who may not read a home folder: so a system folder there, the checkout elsewhere. */
const defaultDataDir = (root: string) => (process.getuid?.() === 0 ? '/var/lib/chung-tay' : join(root, 'data'))
