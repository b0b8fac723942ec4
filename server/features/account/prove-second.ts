import { type ChallengeRow, type Proof, proveBy, proveCode } from '../../auth/challenge.ts'
import { type Method, methodOfChannel } from '../../auth/method.ts'
import { takeRecoveryCode, takeTotp } from '../../auth/one-time-code.ts'
import type { Channel } from '../../channels/message.table.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { SecondProof } from './second-proof.type.ts'

/** What somebody gives as their second proof. */
export interface Given {
  proof: SecondProof
  code: string
}

/** What a second proof shows. @param channel by what the challenge's code was sent */
export const methodOfProof = (proof: SecondProof, channel: Channel | null): Method => {
  if (proof === SecondProof.TOTP) return 'totp'
  return proof === SecondProof.RECOVERY_CODE ? 'recovery' : methodOfChannel(channel)
}

/**
 * Tries a second proof, whatever is being proved; each kind counts against the same five tries of its challenge.
 * @param also what must happen with a right one, or not at all
 */
export const proveSecond = (
  ctx: Context,
  challenge: Pick<ChallengeRow, 'challengeId'>,
  accountId: string,
  { proof, code }: Given,
  also?: (tx: Writer) => Promise<void>,
): Promise<Proof> => {
  switch (proof) {
    case SecondProof.CODE:
      return proveCode(ctx, challenge, code, also)
    case SecondProof.TOTP:
      return proveBy(ctx, challenge, tx => takeTotp(ctx, tx, accountId, code), also)
    case SecondProof.RECOVERY_CODE:
      return proveBy(ctx, challenge, tx => takeRecoveryCode(ctx, tx, accountId, code), also)
  }
}
