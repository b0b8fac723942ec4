import { and, eq, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'

/**
 * Marks as paid the transfers whose day has come. Idempotent: a transfer moves on once.
 * @returns how many
 */
export const settleDuePayments = (db: Database, today: string): Promise<number> =>
  fanOut('nightly', async () => {
    const { payment } = db.tables
    const settled = await db.transaction(tx =>
      tx
        .update(payment)
        .set({ state: 'PAID' })
        .where(and(eq(payment.state, 'SCHEDULED'), lte(payment.dueOn, today)))
        .returning({ paymentId: payment.paymentId }),
    )
    return settled.length
  })
