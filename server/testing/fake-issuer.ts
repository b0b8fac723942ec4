import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { base64url, type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

/** How the next answers are forged: what is left out is as it should be. */
export interface Forgery {
  /** Over the claims of the ID token; undefined takes one away. */
  idToken?: Record<string, unknown>
  /** Over the claims of the userinfo. */
  userinfo?: Record<string, unknown>
  /** Who signs the ID token: the key in use, a new one announced only now, one that is announced nowhere. */
  signer?: 'CURRENT' | 'ROTATED' | 'STRANGER'
  /** `none`: no signature; `HS256`: by the client's secret. */
  algorithm?: 'ES256' | 'HS256' | 'none'
  /** Userinfo as plain JSON. */
  unsignedUserinfo?: boolean
  userinfoSigner?: 'CURRENT' | 'STRANGER'
  /** The status of the token endpoint. */
  down?: boolean
}

export interface FakeIssuer {
  settings: { issuer: string; clientId: string; clientSecret: string }
  /** What the next exchange answers; the nonce is the one that was asked for. */
  forge(forgery: Forgery & { nonce: string }): void
  /** How often the keys were asked for. */
  keysAsked(): number
  close(): Promise<void>
}

const SUBJECT = `${'ab'.repeat(32)}v1`

/** Somebody on no contract, as FranceConnect would describe them. */
const SOMEBODY = {
  sub: SUBJECT,
  given_name: 'Ada',
  given_name_array: ['Ada'],
  family_name: 'PERSONNE',
  gender: 'female',
  birthdate: '1990-01-01',
  birthplace: '75107',
  birthcountry: '99100',
  email: 'ada@boite.example.fr',
}

/** A provider that answers as it is told to: for what no true one would send. */
export const openFakeIssuer = async (): Promise<FakeIssuer> => {
  const pairs = {
    CURRENT: await generateKeyPair('ES256'),
    ROTATED: await generateKeyPair('ES256'),
    STRANGER: await generateKeyPair('ES256'),
  }
  const announced = new Set<keyof typeof pairs>(['CURRENT'])
  let next: Forgery & { nonce: string } = { nonce: '' }
  let asked = 0

  const sign = async (claims: Record<string, unknown>, signer: keyof typeof pairs, algorithm = 'ES256') => {
    const payload = JSON.parse(JSON.stringify(claims)) as JWTPayload
    if (algorithm === 'none')
      return `${base64url.encode('{"alg":"none"}')}.${base64url.encode(JSON.stringify(payload))}.`
    const key: CryptoKey | Uint8Array =
      algorithm === 'HS256' ? new TextEncoder().encode(settings.clientSecret) : pairs[signer].privateKey
    return new SignJWT(payload).setProtectedHeader({ alg: algorithm, kid: signer }).sign(key)
  }

  const server = createServer((request, response) => {
    const answer = async () => {
      const { issuer, clientId } = settings
      const now = Math.floor(Date.now() / 1000)
      const json = (body: unknown) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      switch (new URL(request.url ?? '', issuer).pathname) {
        case '/.well-known/openid-configuration':
          return json({
            issuer,
            authorization_endpoint: `${issuer}/authorize`,
            token_endpoint: `${issuer}/token`,
            userinfo_endpoint: `${issuer}/userinfo`,
            jwks_uri: `${issuer}/jwks`,
            end_session_endpoint: `${issuer}/session/end`,
            id_token_signing_alg_values_supported: ['ES256'],
          })
        case '/jwks':
          asked++
          return json({
            keys: await Promise.all(
              [...announced].map(async kid => ({
                ...(await exportJWK(pairs[kid].publicKey)),
                kid,
                alg: 'ES256',
                use: 'sig',
              })),
            ),
          })
        case '/token': {
          if (next.down) return response.writeHead(503).end()
          const claims = { iss: issuer, aud: clientId, sub: SUBJECT, acr: 'eidas1', iat: now, exp: now + 60 }
          const whole = { ...claims, nonce: next.nonce, ...next.idToken }
          return json({
            access_token: 'an-access-token',
            token_type: 'Bearer',
            expires_in: 60,
            id_token: await sign(whole, next.signer ?? 'CURRENT', next.algorithm),
          })
        }
        case '/userinfo': {
          const claims = { iss: issuer, aud: clientId, iat: now, exp: now + 60, ...SOMEBODY, ...next.userinfo }
          if (next.unsignedUserinfo) return json(claims)
          return response
            .writeHead(200, { 'content-type': 'application/jwt' })
            .end(await sign(claims, next.userinfoSigner ?? 'CURRENT'))
        }
        default:
          return response.writeHead(404).end()
      }
    }
    answer().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const settings = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId: 'espace',
    clientSecret: 'not a secret: this issuer only lives in tests',
  }
  return {
    settings,
    forge(forgery) {
      next = forgery
      if (forgery.signer === 'ROTATED') announced.add('ROTATED')
    },
    keysAsked: () => asked,
    async close() {
      server.closeAllConnections()
      await new Promise<void>(resolve => void server.close(() => resolve()))
    },
  }
}
