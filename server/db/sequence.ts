import { inArray, sql } from 'drizzle-orm'
import type { Writer } from './database.ts'
import type { Tables } from './schema.ts'

/** How many contracts one statement names at most. */
const AT_ONCE = 512

/**
 * Cuts a list for `in (…)`, each piece filled up to a power of two by repeating its last value, so that an import's
 * batches of any size need few different statements.
 */
export const inPieces = <T>(values: readonly T[]): T[][] => {
  const pieces: T[][] = []
  for (let at = 0; at < values.length; at += AT_ONCE) {
    const piece = values.slice(at, at + AT_ONCE)
    const size = 2 ** Math.ceil(Math.log2(piece.length))
    pieces.push([...piece, ...Array<T>(size - piece.length).fill(piece.at(-1)!)])
  }
  return pieces
}

/**
 * Takes the next numbers of each contract's events or audit entries. The contract's row stays locked until the end of
 * the transaction, so numbers become visible in their order and without a gap.
 * One statement for each different count.
 * @returns the last number taken, by contract
 * @throws Error when a contract does not exist
 */
export const takeNumbers = async (
  tx: Writer,
  { contract }: Tables,
  column: 'eventSeq' | 'auditSeq',
  counts: ReadonlyMap<string, number>,
): Promise<Map<string, number>> => {
  const byCount = new Map<number, string[]>()
  for (const [contractId, n] of counts) byCount.set(n, [...(byCount.get(n) ?? []), contractId])
  const last = new Map<string, number>()
  for (const [n, contractIds] of byCount)
    for (const piece of inPieces(contractIds)) {
      const taken = await tx
        .update(contract)
        .set({ [column]: sql`${contract[column]} + ${n}` })
        .where(inArray(contract.contractId, piece))
        .returning({ contractId: contract.contractId, seq: contract[column] })
      for (const { contractId, seq } of taken) last.set(contractId, seq)
    }
  for (const contractId of counts.keys()) if (!last.has(contractId)) throw new Error(`No contract ${contractId}`)
  return last
}

/** Rows in the pieces that one insert may hold: both engines limit a statement's parameters (SQLite 32,766). */
export const rowPieces = <T>(rows: readonly T[], atOnce = 500): T[][] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, i) => rows.slice(i * atOnce, (i + 1) * atOnce))
