import { createECDH } from 'node:crypto'
import type { PushSettings } from './channels/push.ts'
import { developmentKey } from './crypto/development-key.ts'

/** Settings that make sense together, and how they are read: env.ts is their only caller. */

type Source = Readonly<Record<string, string | undefined>>

/** An outside identity provider (OpenID Connect), and who we are to it. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
}

/** What signs passes of Apple Wallet. */
export interface AppleWalletSettings {
  passType: string
  teamId: string
  certificate: string
  key: string
  /** Apple's own intermediate certificate. */
  wwdr: string
}

/** What signs links to Google Wallet. */
export interface GoogleWalletSettings {
  issuerId: string
  clientEmail: string
  key: string
}

/** Settings that go together, by the names they share a beginning of: what they say, or which of them are missing. */
const allOrNone = <Name extends string>(
  source: Source,
  prefix: string,
  names: readonly Name[],
): { settings?: Record<Name, string>; problems: string[] } => {
  const missing = names.filter(name => !source[prefix + name])
  if (missing.length === names.length) return { problems: [] }
  if (missing.length > 0)
    return { problems: missing.map(name => `${prefix}${name}: goes with the other ${prefix} settings`) }
  const values = Object.fromEntries(names.map(name => [name, source[prefix + name]]))
  return { settings: values as Record<Name, string>, problems: [] }
}

/** Which wallets of phones cards may be put into. */
export const walletsOf = (
  source: Source,
): { settings: { apple?: AppleWalletSettings; google?: GoogleWalletSettings }; problems: string[] } => {
  const apple = allOrNone(source, 'APPLE_WALLET_', ['PASS_TYPE', 'TEAM_ID', 'CERTIFICATE', 'KEY', 'WWDR'])
  const google = allOrNone(source, 'GOOGLE_WALLET_', ['ISSUER_ID', 'CLIENT_EMAIL', 'KEY'])
  return {
    settings: {
      ...(apple.settings && {
        apple: {
          passType: apple.settings.PASS_TYPE,
          teamId: apple.settings.TEAM_ID,
          certificate: apple.settings.CERTIFICATE,
          key: apple.settings.KEY,
          wwdr: apple.settings.WWDR,
        },
      }),
      ...(google.settings && {
        google: {
          issuerId: google.settings.ISSUER_ID,
          clientEmail: google.settings.CLIENT_EMAIL,
          key: google.settings.KEY,
        },
      }),
    },
    problems: [...apple.problems, ...google.problems],
  }
}

/** The settings of a provider: its three, or none. */
export const providerOf = (
  source: Source,
  name: 'FRANCE_CONNECT' | 'STAFF',
): { settings?: ProviderSettings; problems: string[] } => {
  const { settings, problems } = allOrNone(source, `${name}_`, ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'])
  if (!settings) return { problems }
  const { ISSUER: issuer, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret } = settings
  return { settings: { issuer, clientId, clientSecret }, problems }
}

/** The key pair that a private key of 32 bytes makes, as VAPID writes it. @throws Error when it makes none */
const vapidKeys = (key: Buffer) => {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(key)
  return { publicKey: pair.getPublicKey('base64url'), privateKey: key.toString('base64url') }
}

/** Who we are to push services: what the settings say; in development a key that everybody knows; in production nobody. */
export const pushOf = (
  source: Source,
  services: readonly string[],
): { settings?: PushSettings; problems: string[] } => {
  const names = ['PUSH_PUBLIC_KEY', 'PUSH_PRIVATE_KEY', 'PUSH_CONTACT']
  const [publicKey, privateKey, contact] = names.map(name => source[name])
  const missing = names.filter(name => !source[name])
  if (missing.length === names.length) {
    if (source.NODE_ENV === 'production') return { problems: [] }
    const own = vapidKeys(developmentKey('push'))
    return { settings: { ...own, contact: 'mailto:personne@ancolie.example', services }, problems: [] }
  }
  if (!publicKey || !privateKey || !contact)
    return { problems: missing.map(name => `${name}: goes with the other PUSH_ settings`) }
  const key = Buffer.from(privateKey, 'base64url')
  if (key.length !== 32) return { problems: ['PUSH_PRIVATE_KEY: must be 32 bytes in base64url'] }
  if (vapidKeys(key).publicKey !== publicKey.replace(/=+$/, ''))
    return { problems: ['PUSH_PUBLIC_KEY: is not the public key of PUSH_PRIVATE_KEY'] }
  return { settings: { publicKey, privateKey, contact, services }, problems: [] }
}
