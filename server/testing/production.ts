import { randomBytes } from 'node:crypto'
import { jwkOf } from '../features/card/card-keys.ts'

const key = () => randomBytes(32).toString('base64')

/** Settings that production accepts, for tests that take one of them away or spoil it. */
export const productionSettings = (databaseUrl: string): Record<string, string> => ({
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://espace.mutuelle-ancolie.fr',
  DATABASE_URL: databaseUrl,
  FIELD_KEYS: `k1:${key()}`,
  INDEX_KEY: key(),
  AMC_NUMBER: '75123456',
  CARD_SIGNING_KEY: JSON.stringify(jwkOf(randomBytes(32))),
  SMTP_URL: 'smtps://mail.mutuelle-ancolie.fr',
  MAIL_FROM: 'ne-pas-repondre@mutuelle-ancolie.fr',
  SMS_URL: 'https://sms.mutuelle-ancolie.fr/',
  SMS_TOKEN: 'a-token-of-the-sms-provider',
  LETTER_URL: 'https://courrier.mutuelle-ancolie.fr/',
  FILES_URL: 'file:/var/lib/espace/files',
  FILES_STAGING: '/var/lib/espace/staging',
  CLAMD_URL: 'tcp://127.0.0.1:3310',
  TRUSTED_PROXIES: '1',
  LETTER_TOKEN: 'a-token-of-the-letter-provider',
  SECURITY_CONTACT: 'mailto:securite@mutuelle-ancolie.fr',
  LOG_LEVEL: 'silent',
})
