import * as z from 'zod'
import type { Decider } from '../worklist/decider.ts'
import { takeUpAccount } from './bank-account.write.ts'

/** Another account that the desk checked is used at once; two people must agree (design: four eyes for an IBAN). */
export const bankAccountDecider: Decider = {
  kind: 'BANK_ACCOUNT',
  terms: z.object({}),
  needsSecond: () => true,
  async accept(ctx, tx, { contractId, requestId, decidedBy }) {
    const by = { actorKind: 'STAFF', ...(decidedBy !== null && { actorId: decidedBy }) } as const
    await takeUpAccount(ctx, tx, { contractId, requestId }, by, false)
    return {}
  },
}
