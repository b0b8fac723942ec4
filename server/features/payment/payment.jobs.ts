import { and, eq, exists, gt, isNull, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { addDays } from '../claim/calendar.ts'

/**
 * Marks as paid the transfers whose day has come, but for those to an account whose first transfer waits: they are for
 * the next day, each day until it no longer does. Idempotent: a transfer moves on once.
 * @param at the instant that an account may be held until
 * @returns how many were paid
 */
export const settleDuePayments = (db: Database, today: string, at: Date): Promise<number> =>
  fanOut('nightly', async () => {
    const { bankAccount, payment } = db.tables
    const isDue = and(eq(payment.state, 'SCHEDULED'), lte(payment.dueOn, today))
    const settled = await db.transaction(async tx => {
      const held = tx
        .select({ contractId: bankAccount.contractId })
        .from(bankAccount)
        .where(
          and(
            eq(bankAccount.contractId, payment.contractId),
            isNull(bankAccount.replacedAt),
            gt(bankAccount.heldUntil, at),
          ),
        )
      await tx
        .update(payment)
        .set({ dueOn: addDays(today, 1) })
        .where(and(isDue, eq(payment.payee, 'MEMBER'), exists(held)))
        .returning({ paymentId: payment.paymentId })
      return tx.update(payment).set({ state: 'PAID' }).where(isDue).returning({ paymentId: payment.paymentId })
    })
    return settled.length
  })
