import { and, eq, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import type { Tables } from '../db/schema.ts'
import { GENESIS, hashOf, type StaffAuditRow } from './chain.ts'

/** The chain of what happens before anybody is known: whom the directory vouches for, and we have never heard of. */
export const AT_THE_DOOR = '00000000-0000-0000-0000-000000000000'

/** Who did what to whom of the staff. Its number and its hashes are given when it is written. */
export type NewStaffAuditEntry = Pick<StaffAuditRow, 'staffId' | 'at' | 'actorKind' | 'action' | 'details'> & {
  actorId?: string | null
}

/**
 * Appends an entry to the chain of the person it is about, in the transaction of what it tells of: one person is one
 * shard, as a contract is.
 */
export const writeStaffAudit = async (
  tx: Writer,
  { staffChain, staffEntry }: Tables,
  { actorId = null, ...entry }: NewStaffAuditEntry,
): Promise<void> => {
  const { staffId } = entry
  // The count stays locked until the end of the transaction, so that numbers have no gap.
  const [taken] = await tx
    .insert(staffChain)
    .values({ staffId, written: 1 })
    .onConflictDoUpdate({ target: staffChain.staffId, set: { written: sql`${staffChain.written} + 1` } })
    .returning({ seq: staffChain.written })
  const { seq } = taken!
  const [last] = await tx
    .select({ hash: staffEntry.hash })
    .from(staffEntry)
    .where(and(eq(staffEntry.staffId, staffId), eq(staffEntry.seq, seq - 1)))
  const row = { ...entry, actorId, seq, previousHash: last?.hash ?? GENESIS }
  await tx
    .insert(staffEntry)
    .values({ ...row, hash: hashOf(row) })
    .returning({ seq: staffEntry.seq })
}
