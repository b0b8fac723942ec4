import * as z from 'zod'
import type { Decider } from '../worklist/decider.ts'
import { reopenLink } from './link-orders.ts'

/** A link that the desk has read the certificate of: the Sécu is asked to make it again. */
export const teletransmissionDecider: Decider = {
  kind: 'TELETRANSMISSION',
  terms: z.object({}),
  needsSecond: () => false,
  async accept(ctx, tx, { contractId, memberId }) {
    await reopenLink(ctx, tx, { contractId, memberId })
    return {}
  },
}
