// What the accounts library calls its tables and columns, in the names of db/migrations/0003-accounts.sql.

const moments = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const user = { modelName: 'user', fields: moments }

export const credential = {
  modelName: 'credential',
  fields: { ...moments, userId: 'user_id', providerId: 'provider_id', accountId: 'account_id' },
}

export const session = {
  modelName: 'session',
  fields: {
    ...moments,
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
}

export const verification = { modelName: 'verification', fields: { ...moments, expiresAt: 'expires_at' } }

export const secondFactor = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    fields: {
      backupCodes: 'backup_codes',
      userId: 'user_id',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
}
