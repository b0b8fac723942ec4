import { addProof, openStepUp } from '../../auth/step-up.ts'
import type { Context } from '../../context.ts'
import type { Vouched } from '../../federation/client.ts'
import { isSessionLive, linkOf } from './france-connect.loader.ts'
import type { TripRow } from './france-connect.trip.ts'

/** How proving an act ended: a code of what the page then says. */
export type StepUpOutcome = 'prouve' | 'session' | 'preuve-perdue' | 'autre-identite'

/**
 * Takes FranceConnect's word as the first proof of the act that the trip was for, in the session that set out. It must
 * be the very identity that opens the account: whoever finds a screen unlocked has one of their own.
 */
export const proveByFranceConnect = async (
  ctx: Context,
  trip: TripRow,
  { issuer, subject }: Pick<Vouched, 'issuer' | 'subject'>,
): Promise<StepUpOutcome> => {
  const { accountId, sessionHash, stepUpId } = trip
  if (accountId === null || sessionHash === null || !(await isSessionLive(ctx, trip))) return 'session'
  const row = stepUpId === null ? undefined : await openStepUp(ctx, { accountId, sessionHash }, stepUpId)
  if (!row) return 'preuve-perdue'
  const link = await linkOf(ctx, accountId, issuer)
  if (link?.subject !== subject) return 'autre-identite'
  await ctx.db.transaction(tx => addProof(ctx, tx, row, ['fc']))
  return 'prouve'
}
