import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Transform } from 'node:stream'
import type { Vault } from '../crypto/seal.ts'

/** A file's own key: sealed in its row by the field keys, so that rotating those touches no stored byte. */
export interface FileKey {
  contractId: string
  fileId: string
  key: Buffer
}

const placeOf = (fileId: string) => ({ table: 'stored_file', column: 'key_sealed', row: fileId })

/** A new file's key, and how its row holds it. */
export const newFileKey = (vault: Vault, contractId: string, fileId: string): { file: FileKey; keySealed: string } => {
  const key = randomBytes(32)
  return { file: { contractId, fileId, key }, keySealed: vault.seal(key.toString('base64'), placeOf(fileId)) }
}

/** @throws Error when the row was altered, or sealed with a key that is not here */
export const fileKeyOf = (
  vault: Vault,
  { contractId, fileId, keySealed }: { contractId: string; fileId: string; keySealed: string },
): FileKey => ({ contractId, fileId, key: Buffer.from(vault.open(keySealed, placeOf(fileId)), 'base64') })

/** One key a use, so that the two ways of enciphering never share a stream of keys. */
const keyFor = ({ key, fileId }: FileKey, use: 'staged' | 'kept') =>
  Buffer.from(hkdfSync('sha256', key, fileId, use, 32))

const NONCE_BYTES = 12
const TAG_BYTES = 16

const boundTo = ({ contractId, fileId }: FileKey, what: string) => Buffer.from(`${contractId}|${fileId}|${what}`)

/**
 * AES-256-GCM: nonce, ciphertext, tag. Bound to the file and to what of it this is, so that neither another file's
 * bytes nor the unexamined ones can be put in their place.
 */
export const sealBytes = (file: FileKey, what: string, clear: Buffer): Buffer => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(file, 'kept'), nonce).setAAD(boundTo(file, what))
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when the bytes were altered, cut, or are another file's */
export const openBytes = (file: FileKey, what: string, sealed: Buffer): Buffer => {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('A stored file was cut')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(file, 'kept'), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(boundTo(file, what)).setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
}

const BLOCK = 16

/** The cipher of a file on its way, from a byte on: AES-256-CTR can begin anywhere, as an upload that resumes does. */
const streamFrom = (file: FileKey, offset: number) => {
  const counter = Buffer.alloc(BLOCK)
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK)), 8)
  const cipher = createCipheriv('aes-256-ctr', keyFor(file, 'staged'), counter)
  cipher.update(Buffer.alloc(offset % BLOCK))
  return cipher
}

/** Enciphers, or deciphers, a part of a file on its way, beginning at a byte of it. */
export const stagedStream = (file: FileKey, offset: number): Transform => {
  const cipher = streamFrom(file, offset)
  return new Transform({ transform: (chunk: Buffer, _encoding, done) => done(null, cipher.update(chunk)) })
}

/** A whole file as it was sent, of what is staged of it. */
export const openStaged = (file: FileKey, staged: Buffer): Buffer => streamFrom(file, 0).update(staged)
