import type { Services } from '../context.ts'
import { type Limit, spendAll } from './throttle.ts'

/**
 * What somebody has shown before a code is sent to a person, or a second proof tried for their account. Each footing has
 * a share of the day of its own, so that nobody who stands on one can use up another's:
 *
 * - `STRANGER`: at most what a card says. Opening an account, and linking one to a FranceConnect identity that the
 *   contract does not know.
 * - `FIRST_PROOF`: the password, or a FranceConnect identity that we know. A thief of the password stands here, and
 *   nowhere below.
 * - `MAILBOX`: the link to a new password. The way out for whoever's password is known to somebody else.
 * - `SESSION`: signed in, as a browser that they trust is without a code. Sensitive acts.
 *
 * Of the 50 proofs of a day, 40 are so divided. The other ten are for who comes in with a password chosen that very
 * day: once it is, what was tried with the one before no longer stands in its owner's way (`beginAnew`), while the 50
 * go on being counted.
 */
export type Footing = 'STRANGER' | 'FIRST_PROOF' | 'MAILBOX' | 'SESSION'

type Stores = Pick<Services, 'throttle'>

const PROOFS = {
  STRANGER: 'secondProofsOfStrangers',
  FIRST_PROOF: 'secondProofsAfterFirst',
  MAILBOX: 'secondProofsAfterLink',
  SESSION: 'secondProofsInSession',
} as const satisfies Record<Footing, Limit>

/** All that is counted when a second proof is tried: first the footing's share, so that one that is spent costs the rest nothing. */
const proofLimits = (footing: Footing, accountId: string) =>
  [
    [PROOFS[footing], accountId],
    ['secondProofsByAccountAndDay', accountId],
  ] as const satisfies [Limit, string][]

/** Counts a second proof that is about to be tried; answers the seconds to wait where it is one too many. */
export const spendProof = async (
  { throttle }: Stores,
  footing: Footing,
  accountId: string,
): Promise<number | undefined> => {
  const [share, day] = proofLimits(footing, accountId)
  const wait = await throttle.spend(...share)
  if (wait !== undefined) return wait
  const waitForAll = await throttle.spend(...day)
  if (waitForAll !== undefined) await throttle.refund(...share)
  return waitForAll
}

/** The same for a try that counts for several at once: where it is one too many for one, it is counted for none. */
export const spendProofs = async (
  stores: Stores,
  footing: Footing,
  keys: readonly string[],
): Promise<number | undefined> => {
  for (const [at, key] of keys.entries()) {
    const wait = await spendProof(stores, footing, key)
    if (wait === undefined) continue
    for (const counted of keys.slice(0, at)) await refundProof(stores, footing, counted)
    return wait
  }
  return undefined
}

/** Gives a try back: it was right. */
export const refundProof = async ({ throttle }: Stores, footing: Footing, accountId: string): Promise<void> => {
  for (const [limit, key] of proofLimits(footing, accountId)) await throttle.refund(limit, key)
}

const codeLimits = (footing: Footing, memberId: string) =>
  [
    ['codesByPersonAndHour', `${footing}|${memberId}`],
    ['codesByPersonAndDay', `${footing}|${memberId}`],
  ] as const satisfies [Limit, string][]

/**
 * Counts a code to be sent; answers the seconds to wait where it is one too many. By the person, not the account: who
 * has none yet is sent codes, too.
 */
export const spendCode = ({ throttle }: Stores, footing: Footing, memberId: string): Promise<number | undefined> =>
  spendAll(throttle, codeLimits(footing, memberId))

/**
 * The same for a job, which may run again when its end was not written: its code is counted once. A process that dies
 * between the two counts leaves that one code out; a job that fails, however often, leaves none out and uses no more up.
 */
export const spendCodeOfJob = async (
  { throttle }: Stores,
  footing: Footing,
  memberId: string,
  jobId: string,
): Promise<number | undefined> => {
  if ((await throttle.spend('codesByJob', jobId)) !== undefined) return undefined
  const wait = await spendCode({ throttle }, footing, memberId)
  // Refused, it is counted nowhere, and asks again when it runs again.
  if (wait !== undefined) await throttle.forget('codesByJob', jobId)
  return wait
}

/**
 * A new password was chosen: whoever used up the sign-in's share did so with the one before, and can no more. The 50
 * tries of the day are still counted, so this gives nobody more guesses than that.
 */
export const beginAnew = async (
  { throttle }: Stores,
  { accountId, memberId, email }: { accountId: string; memberId: string; email: string },
): Promise<void> => {
  await throttle.forget(PROOFS.FIRST_PROOF, accountId)
  for (const [limit, key] of codeLimits('FIRST_PROOF', memberId)) await throttle.forget(limit, key)
  await throttle.forget('signInInARow', email)
}
