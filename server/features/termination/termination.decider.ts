import * as z from 'zod'
import { endContract } from '../contract/contract.end.ts'
import { type Decider, Undecidable } from '../worklist/decider.ts'
import { certificateIdOf, enqueueTerminationLetter } from './termination.jobs.ts'
import { ENDED_ALREADY } from './termination.text.ts'

/** A termination that the desk checked ends the contract on the day that its notice gave. */
export const terminationDecider: Decider = {
  kind: 'TERMINATION',
  terms: z.object({}),
  needsSecond: () => false,
  async accept(ctx, tx, { contractId, requestId }) {
    const said = await ctx.loaders.termination.load({ contractId, id: requestId })
    if (!said) throw new Error('A termination without what it says')
    if (!(await endContract(ctx, tx, { contractId, requestId }, said.endOn))) throw new Undecidable('', ENDED_ALREADY)
    await enqueueTerminationLetter(ctx, tx, { contractId, requestId, letter: 'CERTIFICATE' })
    return { answerDocumentId: certificateIdOf(contractId, requestId) }
  },
}
