import { and, eq } from 'drizzle-orm'
import { openChallenge, readChallenge, useChallenge } from '../../auth/challenge.ts'
import { addressOf } from '../../auth/throttle.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { unauthenticated } from '../../graphql/errors.ts'
import { TooManyAttempts } from '../../graphql/problem.ts'
import type { Locale } from '../../i18n/locale.ts'
import { type AccountRow, accountOfId, personOf } from '../account/account.loader.ts'
import { type ConfirmEmailInput, ConfirmEmailSuccess, SendEmailConfirmationSuccess } from './activation.type.ts'
import { LinkOver } from './challenge.type.ts'
import { firstNameOf, type Person } from './destination.ts'
import { takeEmail } from './email-change.service.ts'
import { auditFactor } from './factor.service.ts'

/** A week away from one's mail is common. */
const LINK_LIFE = 7 * 24 * 3_600_000

type LinkServices = Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>

/** A link that shows an address to be its owner's, to be sent there and nowhere else. */
export const confirmationLink = async (
  services: LinkServices,
  tx: Writer,
  { accountId, contractId, memberId }: AccountRow,
): Promise<string> => {
  const whose = { purpose: 'EMAIL_CONFIRMATION' as const, accountId, contractId, memberId }
  const { ticket } = await openChallenge(services, tx, whose, LINK_LIFE)
  return new URL(`/confirmer#${ticket}`, services.publicUrl).href
}

/** Sends the link that shows an address to be its owner's. */
export const mailConfirmation = async (
  services: LinkServices,
  tx: Writer,
  account: AccountRow,
  person: Person,
  locale: Locale,
): Promise<void> => {
  const url = await confirmationLink(services, tx, account)
  await sendMessages(services, tx, [
    {
      channel: 'MAIL',
      to: account.email,
      locale,
      template: 'EMAIL_CONFIRMATION',
      params: { firstName: firstNameOf(person), url },
    },
  ])
}

/** Takes an address for its owner's, by the link that was sent there: the one in use, or another that was asked for. */
export const confirmEmail = async (
  ctx: Context,
  { token }: ConfirmEmailInput,
): Promise<ConfirmEmailSuccess | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const known = await readChallenge(ctx, token, 'EMAIL_CONFIRMATION')
  const link = known ?? (await readChallenge(ctx, token, 'EMAIL_CHANGE'))
  const row = link?.accountId ? await accountOfId(ctx, link.accountId) : undefined
  if (!link || !row) return new LinkOver(ctx.locale)
  const email = known ? await confirmInUse(ctx, row, known.challengeId) : await takeEmail(ctx, row, link)
  if (email === undefined) return new LinkOver(ctx.locale)
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  return Object.assign(new ConfirmEmailSuccess(), { email, isNew: !known })
}

/** The address that an account has is its owner's. @returns the address; undefined where the link was used meanwhile */
const confirmInUse = async (
  ctx: Context,
  { accountId, contractId, memberId, email }: AccountRow,
  challengeId: string,
): Promise<string | undefined> => {
  const { account } = ctx.db.tables
  return ctx.db.transaction(async tx => {
    if (!(await useChallenge(ctx, tx, challengeId))) return undefined
    // A link that was sent to another address, which is no longer this account's, confirms nothing.
    const confirmed = await tx
      .update(account)
      .set({ emailConfirmedAt: ctx.at })
      .where(and(eq(account.accountId, accountId), eq(account.email, email)))
      .returning({ accountId: account.accountId })
    if (confirmed.length === 0) return undefined
    await auditFactor(ctx, tx, { contractId, accountId, memberId }, 'account.email-confirmed')
    return email
  })
}

/** Sends the link again to the viewer's address; nothing where it is confirmed already. */
export const sendEmailConfirmation = async (ctx: Context): Promise<SendEmailConfirmationSuccess | TooManyAttempts> => {
  const { actor } = ctx
  if (actor.kind !== 'MEMBER') throw unauthenticated()
  const [row, person] = await Promise.all([accountOfId(ctx, actor.accountId), personOf(ctx, actor)])
  if (!row || !person) throw new Error('A session without its account')
  const sent = Object.assign(new SendEmailConfirmationSuccess(), { email: row.email })
  if (row.emailConfirmedAt) return sent
  const wait = await ctx.throttle.spend('confirmationsByAccount', row.accountId)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  await ctx.db.transaction(tx => mailConfirmation(ctx, tx, row, person, ctx.locale))
  return sent
}
