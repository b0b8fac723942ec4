import type { Actor } from './auth/actor.ts'
import type { Context } from './context.ts'
import { bankAccountLoaders } from './features/bank-account/bank-account.loader.ts'
import { beneficiaryLoaders } from './features/beneficiary/beneficiary.loader.ts'
import { cardLoaders } from './features/card/card.loader.ts'
import { claimLoaders } from './features/claim/claim.loader.ts'
import { coverLoaders } from './features/claim/cover.loader.ts'
import { conversationLoaders } from './features/conversation/conversation.loader.ts'
import { documentLoaders } from './features/document/document.loader.ts'
import { uploadLoaders } from './features/document/upload.loader.ts'
import { hospitalLoaders } from './features/hospital/hospital.loader.ts'
import { type Household, loadHousehold } from './features/member/household.ts'
import { usageNameLoaders } from './features/member/usage-name.loader.ts'
import { notificationLoaders } from './features/notification/notification.loader.ts'
import { paymentLoaders } from './features/payment/payment.loader.ts'
import { requestLoaders } from './features/request/request.loader.ts'
import { settlementLoaders } from './features/settlement/settlement.loader.ts'
import { terminationLoaders } from './features/termination/termination.loader.ts'

/** One's own contract; for staff, that of the file that this request reads. */
const contractOf = (actor: Actor): string | undefined => {
  if (actor.kind === 'MEMBER' || actor.kind === 'VIEWING') return actor.contractId
  return actor.kind === 'STAFF' ? actor.file?.contractId : undefined
}

/** The one list of loaders: made for each request, so that nothing read for one is seen by another. */
export const createLoaders = (ctx: Context) => {
  let household: Promise<Household | undefined> | undefined
  return {
    /** The contract that the actor looks at and everybody on it, unguarded: what sight is worked out from. Read once. */
    household: (): Promise<Household | undefined> => {
      const contractId = contractOf(ctx.actor)
      household ??= contractId === undefined ? Promise.resolve(undefined) : loadHousehold(ctx.db, contractId)
      return household
    },
    ...cardLoaders(ctx),
    ...claimLoaders(ctx),
    ...coverLoaders(ctx),
    ...paymentLoaders(ctx),
    ...uploadLoaders(ctx),
    ...documentLoaders(ctx),
    ...requestLoaders(ctx),
    ...settlementLoaders(ctx),
    ...terminationLoaders(ctx),
    ...bankAccountLoaders(ctx),
    ...conversationLoaders(ctx),
    ...hospitalLoaders(ctx),
    ...beneficiaryLoaders(ctx),
    ...usageNameLoaders(ctx),
    ...notificationLoaders(ctx),
  }
}

export type Loaders = ReturnType<typeof createLoaders>
