import * as z from 'zod'
import type { Decider } from '../worklist/decider.ts'

/** A call that was made: nothing follows but that it is over. */
export const callBackDecider: Decider = {
  kind: 'CALL_BACK',
  terms: z.object({}),
  needsSecond: () => false,
  accept: async () => ({}),
}
