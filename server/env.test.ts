import { describe, expect, it } from 'vitest'
import { developmentKey } from './crypto/development-key.ts'
import { readEnv } from './env.ts'
import { jwkOf } from './features/card/card-keys.ts'

const key = Buffer.alloc(32, 1).toString('base64')

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://espace.example.fr',
  DATABASE_URL: 'postgres://localhost/espace',
  FIELD_KEYS: `2026:${key}`,
  INDEX_KEY: key,
  AMC_NUMBER: '0075123456',
  CARD_SIGNING_KEY: JSON.stringify(jwkOf(developmentKey('a test'))),
  SMTP_URL: 'smtps://mail.example.fr',
  MAIL_FROM: 'ne-pas-repondre@example.fr',
  SMS_URL: 'https://sms.example.fr/messages',
  LETTER_URL: 'https://courrier.example.fr/lettres',
  FILES_URL: 'file:/var/lib/espace/files',
  FILES_STAGING: '/var/lib/espace/staging',
  CLAMD_URL: 'tcp://127.0.0.1:3310',
  TRUSTED_PROXIES: '1',
}

describe('the settings', () => {
  it('need nothing on a developer’s machine', () => {
    expect(readEnv({})).toMatchObject({ production: false, port: 4000, playground: true })
  })

  it('are complete in production, and the playground is then off', () => {
    expect(readEnv(PRODUCTION)).toMatchObject({ production: true, playground: false })
  })

  it.each(Object.keys(PRODUCTION).filter(name => name !== 'NODE_ENV'))(
    'refuse to start in production without %s, and name it',
    name => {
      expect(() => readEnv({ ...PRODUCTION, [name]: undefined })).toThrow(new RegExp(`${name}: required in production`))
    },
  )

  it('say together who we are to push services, or are refused; without them production has none', () => {
    const keys = readEnv({}).push!
    const pair = { PUSH_PUBLIC_KEY: keys.publicKey, PUSH_PRIVATE_KEY: keys.privateKey, PUSH_CONTACT: 'mailto:a@b.fr' }
    expect(readEnv(PRODUCTION).push).toBeUndefined()
    expect(readEnv({ ...PRODUCTION, ...pair }).push).toMatchObject({ publicKey: keys.publicKey })
    for (const name of Object.keys(pair))
      expect(() => readEnv({ ...PRODUCTION, ...pair, [name]: undefined })).toThrow(`${name}: goes with the other PUSH_`)
    const other = Buffer.alloc(32, 9).toString('base64url')
    expect(() => readEnv({ ...pair, PUSH_PRIVATE_KEY: other })).toThrow('PUSH_PUBLIC_KEY: is not the public key')
    expect(() => readEnv({ ...pair, PUSH_PRIVATE_KEY: 'c2hvcnQ' })).toThrow('PUSH_PRIVATE_KEY: must be 32 bytes')
  })

  it('refuse http in production', () => {
    expect(() => readEnv({ ...PRODUCTION, PUBLIC_URL: 'http://espace.example.fr' })).toThrow(/must be https/)
  })

  it.each([
    ['PORT', 'many'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['INDEX_KEY', 'short'],
    ['FIELD_KEYS', 'nokey'],
    ['PLAYGROUND', 'yes'],
    ['AMC_NUMBER', '12'],
    ['CARD_SIGNING_KEY', '{"kty":"EC"}'],
    ['CARD_SIGNING_KEY', 'nojson'],
    ['APPLE_WALLET_KEY', 'no key'],
    ['SMTP_URL', 'https://mail.example.fr'],
    ['MAIL_FROM', 'nobody'],
    ['PASSWORD_CLASSES', 'some'],
    ['BOUNCE_TOKEN', 'too-short'],
    ['PUSH_SERVICES', 'everything'],
    ['PUSH_CONTACT', 'nobody'],
  ])('name a bad value of %s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^Settings:\\n.*${name}`, 's'))
  })

  it('name an identity provider by all of its three settings, or not at all', () => {
    const whole = {
      FRANCE_CONNECT_ISSUER: 'https://fc.example/api/v2',
      FRANCE_CONNECT_CLIENT_ID: 'espace',
      FRANCE_CONNECT_CLIENT_SECRET: 'secret',
    }
    expect(readEnv({}).providers).toEqual({})
    expect(readEnv(whole).providers).toEqual({
      franceConnect: { issuer: 'https://fc.example/api/v2', clientId: 'espace', clientSecret: 'secret' },
    })
    expect(() => readEnv({ ...whole, FRANCE_CONNECT_CLIENT_SECRET: undefined })).toThrow(/FRANCE_CONNECT_CLIENT_SECRET/)
    expect(() => readEnv({ ...PRODUCTION, ...whole, FRANCE_CONNECT_ISSUER: 'http://fc.example' })).toThrow(
      /FRANCE_CONNECT_ISSUER: must be https/,
    )
  })

  it('rotate keys: the first seals, the others still open', () => {
    const other = Buffer.alloc(32, 2).toString('base64')
    const { keyring } = readEnv({ FIELD_KEYS: `2027:${other},2026:${key}` })
    expect(keyring.fieldKeys.map(({ id }) => id)).toEqual(['2027', '2026'])
  })
})
