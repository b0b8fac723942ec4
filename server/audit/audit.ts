import { and, eq, inArray } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import type { Tables } from '../db/schema.ts'
import { inPieces, rowPieces, takeNumbers } from '../db/sequence.ts'
import { type AuditRow, GENESIS, hashOf } from './chain.ts'

/** Who did what, about whom, from where. Its number and its hashes are given when it is written. */
export type NewAuditEntry = Omit<AuditRow, 'seq' | 'previousHash' | 'hash' | 'actorId' | 'subjectId'> & {
  actorId?: string | null
  subjectId?: string | null
}

/** The number and the hash of each contract's last entry. */
const lastEntries = async (tx: Writer, { contract, auditEntry }: Tables, contractIds: string[]) => {
  const last = new Map<string, { seq: number; hash: string }>()
  for (const piece of inPieces(contractIds)) {
    const rows = await tx
      .select({ contractId: contract.contractId, seq: contract.auditSeq, hash: auditEntry.hash })
      .from(contract)
      .leftJoin(auditEntry, and(eq(auditEntry.contractId, contract.contractId), eq(auditEntry.seq, contract.auditSeq)))
      .where(inArray(contract.contractId, piece))
    for (const { contractId, seq, hash } of rows) last.set(contractId, { seq, hash: hash ?? GENESIS })
  }
  return last
}

/**
 * Appends entries to the audit log, in the transaction of what they tell of: in each contract numbered without a gap
 * and chained by their hashes, in the order they are given. Many contracts at once take few statements: an import
 * writes its whole batch in one call, inside `fanOut('import', …)`.
 * @throws Error when a contract does not exist
 */
export const writeAudit = async (tx: Writer, tables: Tables, entries: readonly NewAuditEntry[]): Promise<void> => {
  if (!entries.length) return
  const counts = new Map<string, number>()
  for (const { contractId } of entries) counts.set(contractId, (counts.get(contractId) ?? 0) + 1)
  const last = await lastEntries(tx, tables, [...counts.keys()])
  await takeNumbers(tx, tables, 'auditSeq', counts) // whoever else appends meanwhile makes one of us run again
  const rows = entries.map(entry => {
    const { seq, hash: previousHash } = last.get(entry.contractId)!
    const row = {
      ...entry,
      actorId: entry.actorId ?? null,
      subjectId: entry.subjectId ?? null,
      seq: seq + 1,
      previousHash,
    }
    const hash = hashOf(row)
    last.set(entry.contractId, { seq: row.seq, hash })
    return { ...row, hash }
  })
  for (const piece of rowPieces(rows)) await tx.insert(tables.auditEntry).values(piece)
}
