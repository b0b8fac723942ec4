import { type ChallengeRow, giveCode } from '../../auth/challenge.ts'
import { spendCode } from '../../auth/code-budget.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { CodeChannel } from '../identity/challenge.type.ts'
import { destinationsOf, firstNameOf, type OnFile, type Person } from '../identity/destination.ts'
import { passkeysOf, totpSince } from '../identity/factor.loader.ts'
import { type AccountRow, confirmedPhone } from './account.loader.ts'

/**
 * Where a second proof can be sent: the mobile, else the account's own address. A code by mail is a fallback that
 * leaves the assurance where it was; who has a passkey or an application of codes has chosen better, and a mailbox that
 * somebody else reads must not go around it.
 */
export const secondDestinations = async (ctx: Context, account: AccountRow, person: Person): Promise<OnFile[]> => {
  const { accountId, email } = account
  const isStrong = (await totpSince(ctx, accountId)) !== null || (await passkeysOf(ctx, accountId)).length > 0
  const channels = isStrong ? [CodeChannel.SMS] : [CodeChannel.SMS, CodeChannel.MAIL]
  return destinationsOf({ ...person, email }, channels, confirmedPhone(account))
}

/** Writes a code into the challenge and sends it. */
export const sendCodeTo = async (
  ctx: Context,
  tx: Writer,
  pending: Pick<ChallengeRow, 'challengeId' | 'expiresAt'>,
  { shown: { channel }, to }: OnFile,
  person: Person,
): Promise<Date> => {
  const { code, until } = await giveCode(ctx, tx, pending, channel)
  const minutes = Math.round((until.getTime() - ctx.at.getTime()) / 60_000)
  await sendMessages(ctx, tx, [
    {
      channel,
      to,
      locale: ctx.locale,
      template: 'SIGN_IN_CODE',
      params: { firstName: firstNameOf(person), code, minutes },
      expiresAt: until,
    },
  ])
  return until
}

/**
 * Where the first code goes by itself, so that it is there when the screen asks for it; it is counted already. Undefined
 * for who has an application, who reads its code there, and where it would be one too many.
 */
export const firstDestination = async (
  ctx: Context,
  account: AccountRow,
  person: Person,
): Promise<OnFile | undefined> => {
  const [first] = await secondDestinations(ctx, account, person)
  if (!first || (await totpSince(ctx, account.accountId))) return undefined
  return (await spendCode(ctx, 'FIRST_PROOF', account.memberId)) === undefined ? first : undefined
}
