import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { uploadPolicy } from './upload.policy.ts'

/** The one door to files on their way: every read here carries the policy in its SQL. */

export type StoredFileRow = Context['db']['tables']['storedFile']['$inferSelect']

/** Files of the actor's own, by their ids, as they are in `reader`: in a transaction, what it then changes. */
export const ownFiles = async (
  ctx: Context,
  reader: Reader,
  contractId: string,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, StoredFileRow>> => {
  if (!fileIds.length) return new Map()
  const { storedFile } = ctx.db.tables
  const rows = await reader
    .select()
    .from(storedFile)
    .where(
      and(
        eq(storedFile.contractId, contractId),
        inArray(storedFile.fileId, [...fileIds]),
        uploadPolicy.sql(await ctx.sight(), storedFile),
      ),
    )
  return new Map(rows.map(row => [row.fileId, row]))
}

/** How many files somebody sent since an instant, and their bytes. */
export const sentSince = async (
  ctx: Context,
  reader: Reader,
  sender: { contractId: string; memberId: string },
  since: Date,
): Promise<{ files: number; bytes: number }> => {
  const { storedFile } = ctx.db.tables
  const [row] = await reader
    .select({
      files: sql<number>`count(*)`.mapWith(Number),
      bytes: sql<number>`coalesce(sum(${storedFile.byteCount}), 0)`.mapWith(Number),
    })
    .from(storedFile)
    .where(
      and(
        eq(storedFile.contractId, sender.contractId),
        eq(storedFile.sentById, sender.memberId),
        gte(storedFile.createdAt, since),
      ),
    )
  return row!
}

export const uploadLoaders = (ctx: Context) => ({
  /** A file that the actor is sending, or has sent. */
  upload: byPlace<StoredFileRow>((contractId, ids) => ownFiles(ctx, ctx.db.latest, contractId, ids)),
})
