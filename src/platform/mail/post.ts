import type { Env } from '../env.ts'
import type { Post } from './send.ts'

/** How this installation posts e-mail; null when no SMTP server is set. The sender is MAIL_FROM, else the server's user. */
export function postOf({ smtpUrl, mailFrom, appUrl }: Pick<Env, 'smtpUrl' | 'mailFrom' | 'appUrl'>): Post | null {
  if (!smtpUrl) return null
  const { username, hostname } = new URL(smtpUrl)
  const user = decodeURIComponent(username)
  const from = mailFrom ?? (user.includes('@') ? user : `chung-tay@${user ? hostname : new URL(appUrl).hostname}`)
  return { smtpUrl, from }
}
