import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

/** What a ceremony of ours asks for, as the graph gives it. */
export interface Asked {
  ceremonyId: string
  challenge: string
  relyingPartyId: string
  userHandle?: string
}

/** What a test has it do wrong. */
export interface Wrong {
  origin?: string
  crossOrigin?: boolean
  challenge?: string
  relyingPartyId?: string
  /** Nobody's finger was asked for. */
  unverified?: boolean
  counter?: number
  userHandle?: string | null
  /** Other bytes than those that were signed. */
  tampered?: boolean
  type?: string
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>

/** As much of CBOR as an attestation holds. */
const cbor = (value: Cbor): Buffer => {
  const head = (major: number, length: number): Buffer => {
    if (length < 24) return Buffer.from([(major << 5) | length])
    if (length < 256) return Buffer.from([(major << 5) | 24, length])
    return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
  }
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

const PRESENT = 0x01
const VERIFIED = 0x04
const ELIGIBLE = 0x08
const BACKED_UP = 0x10
const ATTESTED = 0x40

const ORIGIN = 'http://localhost:4000'

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

/** A phone with one passkey in it: P-256, its owner's finger on it, and told to lie when a test wants it. */
export const createAuthenticator = ({
  backedUp = false,
  counts = !backedUp,
}: {
  backedUp?: boolean
  counts?: boolean
} = {}) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  let counter = 0
  let owner: string | undefined

  const clientData = (type: string, { challenge }: Asked, wrong: Wrong) =>
    Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? ORIGIN,
        crossOrigin: wrong.crossOrigin ?? false,
      }),
    )

  const authenticatorData = ({ relyingPartyId }: Asked, wrong: Wrong, attested?: Buffer) => {
    const flags =
      PRESENT | (wrong.unverified ? 0 : VERIFIED) | (backedUp ? ELIGIBLE | BACKED_UP : 0) | (attested ? ATTESTED : 0)
    const count = Buffer.alloc(4)
    if (counts) counter++
    count.writeUInt32BE(wrong.counter ?? counter)
    const site = sha256(wrong.relyingPartyId ?? relyingPartyId)
    return Buffer.concat([site, Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }

  return {
    credentialId: credentialId.toString('base64url'),
    /** Makes the passkey. */
    make(asked: Asked, wrong: Wrong = {}) {
      owner = asked.userHandle
      const key = new Map<number | string, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const idLength = Buffer.from([credentialId.length >> 8, credentialId.length & 255])
      const attested = Buffer.concat([Buffer.alloc(16), idLength, credentialId, cbor(key)])
      const attestation = new Map<number | string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authenticatorData(asked, wrong, attested)],
      ])
      return {
        credentialId: credentialId.toString('base64url'),
        clientDataJSON: clientData('webauthn.create', asked, wrong).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal', 'hybrid'],
      }
    },
    /** Signs with it. */
    sign(asked: Asked, wrong: Wrong = {}) {
      const said = clientData('webauthn.get', asked, wrong)
      const data = authenticatorData(asked, wrong)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(said)]))
        .sign(privateKey)
      // Another counter than the one that was signed.
      if (wrong.tampered) data[36]! ^= 0xff
      return {
        credentialId: credentialId.toString('base64url'),
        clientDataJSON: said.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: wrong.userHandle === undefined ? owner : wrong.userHandle,
      }
    },
  }
}

export type Authenticator = ReturnType<typeof createAuthenticator>
