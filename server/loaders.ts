import type { Context } from './context.ts'
import { claimLoaders } from './features/claim/claim.loader.ts'
import { coverLoaders } from './features/claim/cover.loader.ts'
import { type Household, loadHousehold } from './features/member/household.ts'
import { paymentLoaders } from './features/payment/payment.loader.ts'

/** The one list of loaders: made for each request, so that nothing read for one is seen by another. */
export const createLoaders = (ctx: Context) => {
  let household: Promise<Household | undefined> | undefined
  return {
    /** The actor's contract and everybody on it, unguarded: what sight is worked out from. Read once. */
    household: (): Promise<Household | undefined> => {
      const { actor, db } = ctx
      household ??= actor.kind === 'MEMBER' ? loadHousehold(db, actor.contractId) : Promise.resolve(undefined)
      return household
    },
    ...claimLoaders(ctx),
    ...coverLoaders(ctx),
    ...paymentLoaders(ctx),
  }
}

export type Loaders = ReturnType<typeof createLoaders>
