import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Where a sealed value lives: moved to another row or column, it no longer opens. */
export interface Place {
  table: string
  column: string
  row: string
}

/** The keys that protect fields. The first of `fieldKeys` seals; all of them open. */
export interface Keyring {
  fieldKeys: { id: string; key: Buffer }[]
  /** For look-ups by value: another key than those that seal. */
  indexKey: Buffer
}

export interface Vault {
  /** The field keys by their ids; the first seals. */
  readonly keyIds: readonly string[]
  /** AES-256-GCM: 'v1.keyId.nonce.ciphertext', bound to its place. */
  seal(clear: string, place: Place): string
  /** @throws Error when the value was altered, moved, or sealed with a key that is not here */
  open(sealed: string, place: Place): string
  /** A keyed hash (HMAC-SHA-256), the same for the same value: a blind index. */
  hash(value: string): string
}

const TAG_BYTES = 16

/** Which key sealed a value, by what the value says of itself; undefined for what is no sealed value. */
export const keyIdOf = (sealed: string): string | undefined => /^v1\.([a-z0-9-]+)\./.exec(sealed)?.[1]

export const createVault = ({ fieldKeys, indexKey }: Keyring): Vault => {
  const [current] = fieldKeys
  if (!current) throw new Error('A vault needs a field key')
  const keys = new Map(fieldKeys.map(({ id, key }) => [id, key]))
  const boundTo = ({ table, column, row }: Place, keyId: string) => Buffer.from(`${table}|${column}|${row}|${keyId}`)
  return {
    keyIds: fieldKeys.map(({ id }) => id),
    seal(clear, place) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(boundTo(place, current.id))
      const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `v1.${current.id}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`
    },
    open(sealed, place) {
      const [version, keyId = '', nonce = '', body = ''] = sealed.split('.')
      const key = keys.get(keyId)
      if (version !== 'v1' || !key) throw new Error('Sealed with a key that this process does not have')
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(boundTo(place, keyId)).setAuthTag(bytes.subarray(-TAG_BYTES))
      return decipher.update(bytes.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    },
    hash: value => createHmac('sha256', indexKey).update(value).digest('base64url'),
  }
}
