import { and, eq, sql } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { record } from '../../events/outbox.ts'
import type { RequestRow } from '../request/request.loader.ts'

type Stores = Pick<Services, 'db' | 'now'>

/** Who writes: the person who asked, or somebody of the desk. */
export type Author = { memberId: string } | { staffId: string }

type Whose = Pick<RequestRow, 'contractId' | 'requestId' | 'memberId'>

/**
 * Adds a message to a request, in the transaction of what it comes with; both sides hear that it changed.
 * @returns its position
 */
export const addMessage = async (
  { db, now }: Stores,
  tx: Writer,
  { contractId, requestId, memberId }: Whose,
  author: Author,
  text: string,
  documentId: string | null = null,
): Promise<number> => {
  const { requestMessage } = db.tables
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${requestMessage.position}), -1)`.mapWith(Number) })
    .from(requestMessage)
    .where(and(eq(requestMessage.contractId, contractId), eq(requestMessage.requestId, requestId)))
  const position = last!.position + 1
  const at = now()
  await tx
    .insert(requestMessage)
    .values({
      contractId,
      requestId,
      position,
      memberId: 'memberId' in author ? author.memberId : null,
      staffId: 'staffId' in author ? author.staffId : null,
      text,
      documentId,
      at,
    })
    .returning({ position: requestMessage.position })
  // Who writes has read what was there.
  await markRead({ db, now }, tx, { contractId, requestId }, 'memberId' in author ? 'MEMBER' : 'DESK', position)
  await record(tx, db.tables, [{ contractId, kind: 'REQUEST_CHANGED', memberId, subjectId: requestId, occurredAt: at }])
  return position
}

/** Notes how far a side has read; it never goes back. @returns whether it is further than before */
export const markRead = async (
  { db, now }: Stores,
  tx: Writer,
  { contractId, requestId }: Pick<Whose, 'contractId' | 'requestId'>,
  reader: 'MEMBER' | 'DESK',
  upTo: number,
): Promise<boolean> => {
  const { messageReading } = db.tables
  const moved = await tx
    .insert(messageReading)
    .values({ contractId, requestId, reader, upTo, at: now() })
    .onConflictDoUpdate({
      target: [messageReading.contractId, messageReading.requestId, messageReading.reader],
      set: { upTo: sql`excluded.up_to`, at: sql`excluded.at` },
      setWhere: sql`${messageReading.upTo} < excluded.up_to`,
    })
    .returning({ upTo: messageReading.upTo })
  return moved.length > 0
}
