import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { PushSettings } from './channels/push.ts'
import { developmentKey } from './crypto/development-key.ts'
import type { Keyring } from './crypto/seal.ts'
import {
  type AppleWalletSettings,
  type GoogleWalletSettings,
  type ProviderSettings,
  providerOf,
  pushOf,
  walletsOf,
} from './env.groups.ts'
import { cardKeySetting, jwkOf, type PrivateJwk } from './features/card/card-keys.ts'
import { projectRoot } from './root.ts'

const key32 = z
  .string()
  .transform(text => Buffer.from(text, 'base64'))
  .refine(bytes => bytes.length === 32, 'must be 32 bytes in base64 (openssl rand -base64 32)')

/** A certificate or a key, with its lines or with `\\n` where they break. */
const pem = z
  .string()
  .transform(text => text.replaceAll('\\n', '\n'))
  .refine(text => text.startsWith('-----BEGIN '), 'must be in PEM')
  .optional()

const onOff = z.enum(['on', 'off']).transform(value => value === 'on')

const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Where browsers reach us: cookies, origins and links follow from it. */
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must be file:… or postgres://…')
    .default(`file:${join(projectRoot, '.data', 'espace.db')}`),
  DATABASE_REPLICA_URL: z.string().optional(),
  /** 'id:base64,id:base64': the first seals NIR and IBAN, the others still open what they sealed. */
  FIELD_KEYS: z
    .string()
    .transform(text => text.split(',').map(pair => pair.split(':')))
    .pipe(z.array(z.tuple([z.string().regex(/^[a-z0-9-]{1,20}$/), key32])).min(1))
    .optional(),
  INDEX_KEY: key32.optional(),
  /** Our number as a complementary insurer, in décompte files and on cards. */
  AMC_NUMBER: z
    .string()
    .regex(/^\d{8,10}$/)
    .default('0075123456'),
  /** Signs what the code on a card carries: a private JWK (npm run cli -- card key), or a JWK Set while keys change. */
  CARD_SIGNING_KEY: cardKeySetting.optional(),
  /** The card in the wallets of phones, by what Apple and Google gave us; without them, it is not offered. */
  APPLE_WALLET_PASS_TYPE: z.string().min(1).optional(),
  APPLE_WALLET_TEAM_ID: z.string().min(1).optional(),
  APPLE_WALLET_CERTIFICATE: pem,
  APPLE_WALLET_KEY: pem,
  APPLE_WALLET_WWDR: pem,
  GOOGLE_WALLET_ISSUER_ID: z.string().min(1).optional(),
  GOOGLE_WALLET_CLIENT_EMAIL: z.email().optional(),
  GOOGLE_WALLET_KEY: pem,
  /** Where mail leaves, and from which address; without it, the development mailbox. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be smtp://… or smtps://…')
    .optional(),
  MAIL_FROM: z.email().default('ne-pas-repondre@ancolie.example'),
  /** Providers of SMS and of letters, by the port of channels/http-sender.ts. */
  SMS_URL: z.url().optional(),
  SMS_TOKEN: z.string().min(1).optional(),
  LETTER_URL: z.url().optional(),
  LETTER_TOKEN: z.string().min(1).optional(),
  /** What a mail provider tells us bounces with, at POST /channels/bounces; without it, that is closed. */
  BOUNCE_TOKEN: z.string().min(32, 'must be 32 characters at least').optional(),
  /** Who we are to push services (VAPID): `npx web-push generate-vapid-keys`. In production all three, or no push. */
  PUSH_PUBLIC_KEY: z.base64url().optional(),
  PUSH_PRIVATE_KEY: z.base64url().optional(),
  PUSH_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  /** The push services of browsers: origins, where a leading `*.` stands for any subdomain. */
  PUSH_SERVICES: z
    .string()
    .default(
      'https://fcm.googleapis.com,https://*.push.services.mozilla.com,https://*.push.apple.com,https://*.notify.windows.com',
    )
    .transform(text => text.split(','))
    .pipe(z.array(z.string().regex(/^https?:\/\/(\*\.)?[\w.-]+(:\d+)?$/, 'must be origins'))),
  /** Where to tell us of a weakness: mailto:… or https://…, published in security.txt. */
  SECURITY_CONTACT: z.url({ protocol: /^(mailto|https)$/ }).optional(),
  /** FranceConnect, by what its partner portal gave us; without it, its button is not shown. */
  FRANCE_CONNECT_ISSUER: z.url().optional(),
  FRANCE_CONNECT_CLIENT_ID: z.string().min(1).optional(),
  FRANCE_CONNECT_CLIENT_SECRET: z.string().min(1).optional(),
  /** The identity provider of those who work here; without it, nobody enters the desk. */
  STAFF_ISSUER: z.url().optional(),
  STAFF_CLIENT_ID: z.string().min(1).optional(),
  STAFF_CLIENT_SECRET: z.string().min(1).optional(),
  /** Whether a new password must hold a digit, a letter and a special character, beside being hard to guess. */
  PASSWORD_CLASSES: onOff.default(true),
  /** Where sealed files lie: file:/folder, or s3://bucket/prefix?endpoint=https://…&region=…. */
  FILES_URL: z
    .string()
    .regex(/^(file:\/|s3:\/\/)/, 'must be file:/… or s3://…')
    .optional(),
  FILES_S3_KEY_ID: z.string().min(1).optional(),
  FILES_S3_SECRET: z.string().min(1).optional(),
  /** The folder of uploads that are not whole yet; processes that serve one browser share it. */
  FILES_STAGING: z.string().optional(),
  /** ClamAV's daemon: tcp://host:3310 or unix:/run/clamav/clamd.ctl. */
  CLAMD_URL: z
    .string()
    .regex(/^(tcp:\/\/|unix:\/)/, 'must be tcp://… or unix:/…')
    .optional(),
  /** The GraphQL playground and free-form queries from a browser. */
  PLAYGROUND: onOff.optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** How many reverse proxies stand in front of us: whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** Where npm was called from: file arguments are relative to it. */
  INIT_CWD: z.string().optional(),
})

/** What production has no default for: secrets, addresses, and whom it speaks for. */
const REQUIRED = [
  'PUBLIC_URL',
  'DATABASE_URL',
  'FIELD_KEYS',
  'INDEX_KEY',
  'AMC_NUMBER',
  'CARD_SIGNING_KEY',
  'SMTP_URL',
  'MAIL_FROM',
  'SMS_URL',
  'LETTER_URL',
  'FILES_URL',
  'FILES_STAGING',
  // Nothing that was sent is shown before it was examined.
  'CLAMD_URL',
  // Behind a proxy that is not named, everybody has its address: the limits by address would be the whole house's.
  'TRUSTED_PROXIES',
]

export interface Env {
  production: boolean
  host: string
  port: number
  publicUrl: URL
  databaseUrl: string
  replicaUrl?: string
  keyring: Keyring
  amcNumber: string
  /** The first signs cards; the others signed some that are still out. */
  cardKeys: readonly PrivateJwk[]
  /** Wallets of phones that the card may be put into. */
  wallets: { apple?: AppleWalletSettings; google?: GoogleWalletSettings }
  playground: boolean
  channels: {
    mail: { url: string | undefined; from: string }
    sms: { url: string | undefined; token: string | undefined }
    letter: { url: string | undefined; token: string | undefined }
  }
  /** What a mail provider tells us bounces with. */
  bounceToken: string | undefined
  /** Notifications in browsers; undefined where there are none. */
  push: PushSettings | undefined
  /** Outside identity providers; those left out are the local ones in development, and off in production. */
  providers: { franceConnect?: ProviderSettings; staff?: ProviderSettings }
  passwordClasses: boolean
  securityContact: URL | undefined
  files: {
    url: URL
    s3: { keyId: string; secret: string } | undefined
    staging: string
    scannerUrl: URL | undefined
  }
  logLevel: z.infer<typeof settings>['LOG_LEVEL']
  trustedProxies: number
  /** A file argument of the command line, from where the command was given. */
  resolvePath(path: string): string
}

/**
 * Reads the settings; the only reader of process.env.
 * @throws Error listing every missing or bad setting by name
 */
export const readEnv = (source: Record<string, string | undefined> = process.env): Env => {
  const parsed = settings.safeParse(source)
  const production = source.NODE_ENV === 'production'
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(issue => `${issue.path[0]?.toString()}: ${issue.message}`)
  if (production) for (const name of REQUIRED) if (!source[name]) problems.push(`${name}: required in production`)
  if (production && source.PUBLIC_URL && !source.PUBLIC_URL.startsWith('https://'))
    problems.push('PUBLIC_URL: must be https in production')
  const franceConnect = providerOf(source, 'FRANCE_CONNECT')
  const staff = providerOf(source, 'STAFF')
  const push = pushOf(source, parsed.success ? parsed.data.PUSH_SERVICES : [])
  // As the checks above made them: a certificate's lines, which come as one.
  const texts = Object.entries(parsed.data ?? {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  const wallets = walletsOf({ ...source, ...Object.fromEntries(texts) })
  problems.push(...franceConnect.problems, ...staff.problems, ...push.problems, ...wallets.problems)
  for (const name of ['FRANCE_CONNECT_ISSUER', 'STAFF_ISSUER'])
    if (production && source[name] && !source[name].startsWith('https://'))
      problems.push(`${name}: must be https in production`)
  if (source.FILES_URL?.startsWith('s3:') && !(source.FILES_S3_KEY_ID && source.FILES_S3_SECRET))
    problems.push('FILES_URL: an S3 storage goes with FILES_S3_KEY_ID and FILES_S3_SECRET')
  if (!parsed.success || problems.length) throw new Error(`Settings:\n  ${problems.join('\n  ')}`)
  const env = parsed.data
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`),
    databaseUrl: env.DATABASE_URL,
    ...(env.DATABASE_REPLICA_URL && { replicaUrl: env.DATABASE_REPLICA_URL }),
    keyring: {
      fieldKeys: env.FIELD_KEYS?.map(([id, key]) => ({ id, key })) ?? [{ id: 'dev', key: developmentKey('field') }],
      indexKey: env.INDEX_KEY ?? developmentKey('index'),
    },
    amcNumber: env.AMC_NUMBER,
    cardKeys: env.CARD_SIGNING_KEY ?? [jwkOf(developmentKey('card'))],
    wallets: wallets.settings,
    playground: env.PLAYGROUND ?? !production,
    channels: {
      mail: { url: env.SMTP_URL, from: env.MAIL_FROM },
      sms: { url: env.SMS_URL, token: env.SMS_TOKEN },
      letter: { url: env.LETTER_URL, token: env.LETTER_TOKEN },
    },
    bounceToken: env.BOUNCE_TOKEN,
    push: push.settings,
    providers: {
      ...(franceConnect.settings && { franceConnect: franceConnect.settings }),
      ...(staff.settings && { staff: staff.settings }),
    },
    passwordClasses: env.PASSWORD_CLASSES,
    securityContact: env.SECURITY_CONTACT === undefined ? undefined : new URL(env.SECURITY_CONTACT),
    files: {
      url: new URL(env.FILES_URL ?? pathToFileURL(join(projectRoot, '.data', 'files'))),
      s3:
        env.FILES_S3_KEY_ID && env.FILES_S3_SECRET
          ? { keyId: env.FILES_S3_KEY_ID, secret: env.FILES_S3_SECRET }
          : undefined,
      staging: env.FILES_STAGING ?? join(projectRoot, '.data', 'staging'),
      scannerUrl: env.CLAMD_URL === undefined ? undefined : new URL(env.CLAMD_URL),
    },
    logLevel: env.LOG_LEVEL,
    trustedProxies: env.TRUSTED_PROXIES,
    resolvePath: path => resolve(env.INIT_CWD ?? '.', path),
  }
}
