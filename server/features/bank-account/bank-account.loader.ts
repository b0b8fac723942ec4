import { and, desc, eq, inArray } from 'drizzle-orm'
import { holdsContract } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { requestsById } from '../request/request.loader.ts'
import { isOpenState } from '../request/request.machine.ts'
import type { BankAccountRow } from './bank-account.write.ts'

/** The door to bank accounts: for who holds the contract, and with the requests that the actor may see. */

export const bankAccountLoaders = (ctx: Context) => ({
  /** The account that a request brought. */
  accountOfRequest: byPlace<BankAccountRow>(async (contractId, ids) => {
    const seen = [...(await requestsById(ctx, ctx.db.latest, contractId, ids)).keys()]
    if (seen.length === 0) return new Map()
    const { bankAccount } = ctx.db.tables
    const rows = await ctx.db.latest
      .select()
      .from(bankAccount)
      .where(and(eq(bankAccount.contractId, contractId), inArray(bankAccount.requestId, seen)))
    return new Map(rows.map(row => [row.requestId!, row]))
  }),
})

/** The accounts that a contract has had, the latest first; none for who does not hold it. */
export const accountsOf = async (ctx: Context, contractId: string): Promise<BankAccountRow[]> => {
  const { bankAccount } = ctx.db.tables
  return ctx.db.latest
    .select()
    .from(bankAccount)
    .where(and(eq(bankAccount.contractId, contractId), holdsContract.sql(await ctx.sight(), bankAccount)))
    .orderBy(desc(bankAccount.activeFrom))
}

/** How many changes of a contract's account are being checked. @param reader a transaction that holds the contract's row */
export const openChanges = async ({ db }: Pick<Context, 'db'>, reader: Reader, contractId: string): Promise<number> => {
  const { request } = db.tables
  const rows = await reader
    .select({ state: request.state })
    .from(request)
    .where(and(eq(request.contractId, contractId), eq(request.kind, 'BANK_ACCOUNT')))
  return rows.filter(({ state }) => isOpenState(state)).length
}
