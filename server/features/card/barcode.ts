import { FlattenedSign, flattenedVerify } from 'jose'
import { fromBase32, toBase32 } from './base32.ts'
import type { CardKey, PublishedKey } from './card-keys.ts'

/** What software at a professional's reads from a card, without anybody typing it. */
export interface CardFacts {
  amcNumber: string
  conventionType: string
  csr: string
  memberNumber: string
  /** Days, YYYY-MM-DD. */
  validFrom: string
  validTo: string
  version: number
}

export type Decoded = { facts: CardFacts } | { refused: 'LAYOUT' | 'KEY' | 'SIGNATURE' }

/**
 * How a card's facts become the text of its code. The port for the layout of the Association Inter-AMC, which is in its
 * members' specifications: until it is plugged in, ours is used, and said to be not certified.
 */
export interface CardBarcodeEncoder {
  readonly layout: string
  readonly certified: boolean
  encode(facts: CardFacts): Promise<string>
  /** What a text says, if it is signed by one of these keys: offline, with nothing but the published keys. */
  decode(text: string, keys: readonly PublishedKey[]): Promise<Decoded>
}

/**
 * Our own layout, ten fields with `;` between them:
 *
 *     ACO1;KEY;AMC;CONVENTION;CSR;MEMBER;FROM;TO;VERSION;SIGNATURE
 *
 * KEY is the id of the key in /.well-known/carte-jwks.json; FROM and TO are days, AAAAMMJJ; SIGNATURE is base 32 without
 * padding of the 64 bytes (r, s) of an ES256 signature. What is signed is the signing input of a JWS (RFC 7515) whose
 * protected header is exactly {"alg":"ES256"} and whose payload is the text before the last `;`. Fields hold capitals,
 * digits or nothing, so that the whole is a DataMatrix of 40 × 40: half of the modules that a JWS by itself would need.
 */
const LAYOUT = 'ACO1'
const HEADER = { alg: 'ES256' } as const
const PROTECTED = Buffer.from(JSON.stringify(HEADER)).toString('base64url')

const FIELD = /^[A-Z0-9]*$/
const SHAPE =
  /^(ACO1;([A-Z2-7]{8});(\d{8,10});([A-Z0-9]{0,3});([A-Z0-9]*);([A-Z0-9]+);(\d{8});(\d{8});(\d+));([A-Z2-7]{103})$/

const compact = (day: string) => day.replaceAll('-', '')
const dayOf = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`

/** Writes cards in our own layout, signed by this key. */
export const ownLayout = (key: CardKey): CardBarcodeEncoder => ({
  layout: LAYOUT,
  certified: false,
  async encode({ amcNumber, conventionType, csr, memberNumber, validFrom, validTo, version }) {
    const fields = [amcNumber, conventionType, csr, memberNumber, compact(validFrom), compact(validTo), String(version)]
    for (const field of fields)
      if (!FIELD.test(field)) throw new Error('A field of a card’s code holds something else than capitals and digits')
    const text = [LAYOUT, key.id, ...fields].join(';')
    const { signature } = await new FlattenedSign(Buffer.from(text)).setProtectedHeader(HEADER).sign(key.privateKey)
    return `${text};${toBase32(Buffer.from(signature, 'base64url'))}`
  },
  async decode(text, keys) {
    const [, signed, keyId, amcNumber, conventionType, csr, memberNumber, from, to, version, base32] =
      SHAPE.exec(text) ?? []
    const signature = base32 === undefined ? undefined : fromBase32(base32)
    if (!signature || signed === undefined) return { refused: 'LAYOUT' }
    const key = keys.find(one => one.kid === keyId)
    if (!key) return { refused: 'KEY' }
    try {
      const jws = {
        protected: PROTECTED,
        payload: Buffer.from(signed).toString('base64url'),
        signature: Buffer.from(signature).toString('base64url'),
      }
      await flattenedVerify(jws, key, { algorithms: ['ES256'] })
    } catch {
      return { refused: 'SIGNATURE' }
    }
    return {
      facts: {
        amcNumber: amcNumber!,
        conventionType: conventionType!,
        csr: csr!,
        memberNumber: memberNumber!,
        validFrom: dayOf(from!),
        validTo: dayOf(to!),
        version: Number(version),
      },
    }
  },
})
