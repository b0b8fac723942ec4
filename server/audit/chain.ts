import { hash } from 'node:crypto'
import type { Tables } from '../db/schema.ts'

export type AuditRow = Tables['auditEntry']['$inferSelect']
export type StaffAuditRow = Tables['staffEntry']['$inferSelect']

/** An entry of any chain before it has its hash: its number, what it follows, and whatever else its table holds. */
type Unhashed = { seq: number; previousHash: string; [column: string]: unknown }
type Link = Unhashed & { hash: string }

/** What stands before a chain's first entry. */
export const GENESIS = '0'.repeat(64)

/**
 * JSON with sorted keys and no spaces, of what JSON would keep of a value: the same text for the same content,
 * whatever the engine did to the order of its keys.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON())
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: Record<string, unknown> = { ...value }
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** SHA-256, in hex, of the previous entry's hash and this entry's canonical JSON. */
export const hashOf = ({ previousHash, ...entry }: Unhashed): string =>
  hash('sha256', previousHash + canonicalJson(entry))

/** SHA-256, in hex, of a row that an entry vouches for. */
export const fingerprintOf = (row: object): string => hash('sha256', canonicalJson(row))

/** Follows one chain, entry by entry. */
export interface ChainWalk {
  /** @returns what is wrong with this entry, given those before it; undefined when nothing is */
  step(entry: Link): string | undefined
  /** How many entries were right. */
  length(): number
}

export const walkChain = (): ChainWalk => {
  let seq = 0
  let previous = GENESIS
  return {
    step({ hash, ...entry }) {
      if (entry.seq !== seq + 1) return `entry ${seq + 1} is missing: entry ${entry.seq} follows entry ${seq}`
      if (entry.previousHash !== previous) return `entry ${entry.seq} does not follow from the entry before it`
      if (hash !== hashOf(entry)) return `entry ${entry.seq} was altered`
      seq = entry.seq
      previous = hash
      return undefined
    },
    length: () => seq,
  }
}

/**
 * What is wrong with a contract's chain, given in the order of its numbers; undefined when nothing is.
 * `expected` is how many entries the contract has written.
 */
export const firstBreak = (entries: readonly Link[], expected: number): string | undefined => {
  const walk = walkChain()
  for (const entry of entries) {
    const wrong = walk.step(entry)
    if (wrong) return wrong
  }
  return wrongLength(walk.length(), expected)
}

/** A chain that is right as far as it goes, but too short or too long. @param owner who counts its entries too */
export const wrongLength = (length: number, expected: number, owner = 'the contract'): string | undefined => {
  if (length < expected) return `the chain ends at entry ${length}, but ${owner} has written ${expected}`
  if (length > expected) return `the chain has ${length} entries, but ${owner} has written ${expected}`
  return undefined
}
