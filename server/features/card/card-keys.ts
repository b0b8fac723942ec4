import { createECDH, createHash, createPrivateKey, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { toBase32 } from './base32.ts'

/** The keys that sign what cards carry: ES256, so on the curve P-256. */

const coordinate = z.string().regex(/^[\w-]{43}$/)
const privateJwk = z
  .object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate, d: coordinate })
  .refine(({ x, y, d }) => {
    const point = pointOf(Buffer.from(d, 'base64url'))
    return point?.x === x && point.y === y
  }, 'd does not belong to x and y')

export type PrivateJwk = z.infer<typeof privateJwk>

/** A key as everybody may have it. */
export interface PublishedKey {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  kid: string
  alg: 'ES256'
  use: 'sig'
}

export interface CardKey {
  id: string
  privateKey: KeyObject
  published: PublishedKey
}

/** The public point of a private number; undefined for one out of range. */
const pointOf = (d: Buffer): { x: string; y: string } | undefined => {
  try {
    const curve = createECDH('prime256v1')
    curve.setPrivateKey(d)
    const point = curve.getPublicKey()
    return { x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  } catch {
    return undefined
  }
}

/** The key whose private number these bytes are. @throws Error for a number out of the curve's range */
export const jwkOf = (d: Buffer): PrivateJwk => {
  const point = pointOf(d)
  if (!point) throw new Error('Not a private key of P-256')
  return { kty: 'EC', crv: 'P-256', ...point, d: d.toString('base64url') }
}

/** Reads a private JWK, or a JWK Set of them: the first signs, the others are still published for what they signed. */
export const cardKeySetting = z.string().transform((text, ctx): PrivateJwk[] => {
  const json = (() => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      return undefined
    }
  })()
  const parsed = z.union([z.object({ keys: z.array(privateJwk).min(1) }), privateJwk]).safeParse(json)
  if (parsed.success) return 'keys' in parsed.data ? parsed.data.keys : [parsed.data]
  ctx.addIssue({
    code: 'custom',
    message: 'must be a private JWK of ES256, or a JWK Set of them (npm run cli -- card key)',
  })
  return z.NEVER
})

/** The thumbprint of a key (RFC 7638), cut to 40 bits: enough to tell our few keys apart, and short on a card. */
const idOf = ({ crv, kty, x, y }: PrivateJwk): string =>
  toBase32(createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest().subarray(0, 5))

export const cardKey = (jwk: PrivateJwk): CardKey => {
  const { kty, crv, x, y, d } = jwk
  const id = idOf(jwk)
  return {
    id,
    privateKey: createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' }),
    published: { kty, crv, x, y, kid: id, alg: 'ES256', use: 'sig' },
  }
}
