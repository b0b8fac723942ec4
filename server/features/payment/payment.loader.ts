import { and, asc, count, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'
import { paymentOfCarePolicy, paymentPolicy } from './payment.policy.ts'

/** The one door to transfers: every read here carries the policy in its SQL. */

export type PaymentRow = Context['db']['tables']['payment']['$inferSelect']

/** A page of transfers, newest first. One that a reversal brought to nothing before its day is none. */
export const paymentsPage = async (ctx: Context, args: PageArgs): Promise<Page<PaymentRow>> => {
  const { payment } = ctx.db.tables
  const window = windowOf(args, payment.dueOn, payment.paymentId)
  const order = window.backwards ? asc : desc
  const rows = await ctx.db.read
    .select()
    .from(payment)
    .where(and(paymentPolicy.sql(await ctx.sight(), payment), ne(payment.amountCents, 0), window.where))
    .orderBy(order(payment.dueOn), order(payment.paymentId))
    .limit(window.limit + 1)
  return pageOf(rows, window, args)
}

export const countPayments = async (ctx: Context): Promise<number> => {
  const { payment } = ctx.db.tables
  const [row] = await ctx.db.read
    .select({ total: count() })
    .from(payment)
    .where(and(paymentPolicy.sql(await ctx.sight(), payment), ne(payment.amountCents, 0)))
  return row!.total
}

export interface PaymentShare {
  claimId: string
  amountCents: number
}

export const paymentLoaders = (ctx: Context) => ({
  /** A transfer by its place; undefined when it isn't there or isn't the actor's to see. */
  payment: byPlace<PaymentRow>(async (contractId, ids) => {
    const { payment } = ctx.db.tables
    const rows = await ctx.db.read
      .select()
      .from(payment)
      .where(
        and(
          eq(payment.contractId, contractId),
          inArray(payment.paymentId, ids),
          paymentPolicy.sql(await ctx.sight(), payment),
        ),
      )
    return new Map(rows.map(row => [row.paymentId, row]))
  }),
  /**
   * The transfer that a line of one's care was paid with, for its day and payee. Its id comes from a line that the actor
   * was let see.
   */
  paymentOfCare: byPlace<PaymentRow>(async (contractId, ids) => {
    const { payment } = ctx.db.tables
    const rows = await ctx.db.read
      .select()
      .from(payment)
      .where(
        and(
          eq(payment.contractId, contractId),
          inArray(payment.paymentId, ids),
          paymentOfCarePolicy.sql(await ctx.sight(), payment),
        ),
      )
    return new Map(rows.map(row => [row.paymentId, row]))
  }),
  /** What of a transfer belongs to which claim. Amounts only: for whoever may see the transfer. */
  sharesOfPayment: byPlace<PaymentShare[]>(async (contractId, ids) => {
    const { claimLine } = ctx.db.tables
    const rows = await ctx.db.read
      .select({
        paymentId: claimLine.paymentId,
        claimId: claimLine.claimId,
        amountCents: sql<number>`sum(${claimLine.amcCents})`.mapWith(Number),
      })
      .from(claimLine)
      .where(
        and(
          eq(claimLine.contractId, contractId),
          inArray(claimLine.paymentId, ids),
          paymentPolicy.sql(await ctx.sight(), claimLine),
        ),
      )
      .groupBy(claimLine.paymentId, claimLine.claimId)
      .orderBy(asc(claimLine.paymentId), asc(claimLine.claimId))
    const shares = new Map<string, PaymentShare[]>()
    for (const { paymentId, ...share } of rows)
      if (paymentId) shares.set(paymentId, [...(shares.get(paymentId) ?? []), share])
    return shares
  }),
})
