import { writeAudit } from '../../audit/audit.ts'
import type { OpenedFile, StaffActor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'

/** A kind of data of a file that can be read. */
export type FilePart =
  | 'IDENTITY'
  | 'CONTRACT'
  | 'CONTACT'
  | 'CLAIMS'
  | 'CARE'
  | 'PAYMENTS'
  | 'REQUESTS'
  | 'DOCUMENTS'
  | 'ACCESSES'

/** Writes down what staff did with a file, in the contract's own chain. */
export const auditFile = (
  { db, at }: Pick<Context, 'db' | 'at'>,
  tx: Writer,
  { accountId: actorId }: Pick<StaffActor, 'accountId'>,
  { contractId, memberId, accessId }: Pick<OpenedFile, 'contractId' | 'memberId' | 'accessId'>,
  action: string,
  entries: readonly Record<string, unknown>[] = [{}],
): Promise<void> =>
  writeAudit(
    tx,
    db.tables,
    entries.map(details => ({
      contractId,
      at,
      actorKind: 'STAFF' as const,
      actorId,
      action,
      subjectId: memberId,
      details: { accessId, ...details },
    })),
  )

/** Writes down what a request is about to read: who, about whom, one entry a kind of data. */
export const auditReading = (
  ctx: Context,
  staff: StaffActor,
  file: OpenedFile,
  parts: readonly FilePart[],
): Promise<void> =>
  ctx.db.transaction(tx =>
    auditFile(
      ctx,
      tx,
      staff,
      file,
      'file.read',
      parts.map(part => ({ part })),
    ),
  )

/**
 * Writes down what a request is about to show of a member's own screens to staff who look at them.
 * @param shown what it asks of the graph's roots: 'claims', 'payments' …
 */
export const auditViewing = async (ctx: Context, shown: readonly string[]): Promise<void> => {
  const { actor } = ctx
  if (actor.kind !== 'VIEWING') return
  const { staff } = actor
  await ctx.db.transaction(tx => auditFile(ctx, tx, staff, staff.file, 'file.viewed', [{ shown: [...shown] }]))
}
