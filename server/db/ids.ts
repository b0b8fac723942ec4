import { createHash, randomFillSync, randomUUID } from 'node:crypto'

/** Randomness ahead of its use: asking for 16 bytes costs many times what an id does. */
const pool = Buffer.allocUnsafeSlow(16 * 256)
let used = pool.length

const uuidOf = (bytes: Buffer) => {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** UUID version 7: grows with time, needs no sequence. For everything below a contract. */
export const newId = (now: number = Date.now()): string => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + 16)
  used += 16
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return uuidOf(bytes)
}

/** UUIDs version 7 that grow from one to the next, for rows made together whose order matters. */
export const idSeries = (at: Date): (() => string) => {
  let count = 0
  return () => {
    // The 12 bits after the version count; then a millisecond is borrowed from the future (RFC 9562, 6.2, method 1).
    const id = newId(at.getTime() + (count >> 12))
    const place = (count++ & 0xfff).toString(16).padStart(3, '0')
    return `${id.slice(0, 15)}${place}${id.slice(18)}`
  }
}

/** UUID version 8, always the same for the same names: what is made once, however often its work runs. */
export const derivedId = (...names: readonly (string | number)[]): string => {
  const bytes = createHash('sha256').update(JSON.stringify(names)).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return uuidOf(bytes)
}

/** UUID version 4: for contracts, so that neighbours in time don't share a shard. */
export const newContractId = (): string => randomUUID()

/** Stands for "the household" where a person's id is part of a key. */
export const HOUSEHOLD = '00000000-0000-0000-0000-000000000000'
