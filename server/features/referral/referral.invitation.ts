import { timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { addressOf } from '../../auth/throttle.ts'
import { type NewMessage, sendMessages } from '../../channels/message.ts'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { checkInput, InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { euros, longDate } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { accountOfEmail } from '../account/account.loader.ts'
import { type RefuseInvitationsInput, RefuseInvitationsSuccess } from './referral.type.ts'
import { forgetAddress, type ReferralRow, referralOf } from './referral.write.ts'
import { rulesOn } from './reward-rules.ts'

/**
 * Invitations by mail. The address of somebody who asked for nothing is a guest: it goes into one message and is then
 * gone; what stays is a keyed hash, so that nobody writes there twice, until the invitation is answered or its days are
 * over. Whoever wants none of them says so by a link in it, for good.
 */
export const INVITE = 'referral.invite'

interface Invited {
  email: string
  contractId: string
  referralId: string
  /** Who invites, and their code. */
  sponsor: string
  code: string
  locale: Locale
}

const placeOf = (jobId: string) => ({ table: 'job', column: 'payload', row: jobId })

type Sealing = Pick<Services, 'vault'>

/** By which an address is known again, and can't be read. */
export const addressHashOf = ({ vault }: Sealing, email: string): string =>
  vault.hash(`referral|${email.toLowerCase()}`)

const proofOf = ({ vault }: Sealing, addressHash: string) => vault.hash(`referral-refusal|${addressHash}`)

/** What follows the # of the link that refuses all invitations: it names an address and shows that we wrote there. */
const refusalLinkOf = (sealing: Sealing, addressHash: string): string =>
  `${addressHash}.${proofOf(sealing, addressHash)}`

/** Has a mail sent, in the transaction that begins its referral. */
export const enqueueInvitation = async (
  { db, vault, now }: Pick<Services, 'db' | 'vault' | 'now'>,
  tx: Writer,
  invited: Invited,
): Promise<void> => {
  const jobId = newId()
  const sealed = vault.seal(JSON.stringify(invited), placeOf(jobId))
  await enqueue(tx, db.tables, now(), [{ kind: INVITE, payload: { sealed }, runAt: now(), jobId }])
}

/** Whether somebody is written to: not another sponsor's guest, nor who refused, nor who has an account here. */
const isWelcome = async (services: Services, { email, referralId }: Invited, addressHash: string): Promise<boolean> => {
  const { uninvitedAddress, invitedAddress } = services.db.tables
  const [guest] = await services.db.latest
    .select()
    .from(invitedAddress)
    .where(eq(invitedAddress.addressHash, addressHash))
  if (guest?.referralId !== referralId) return false
  const [refused] = await services.db.latest
    .select()
    .from(uninvitedAddress)
    .where(eq(uninvitedAddress.addressHash, addressHash))
  return !refused && (await accountOfEmail(services, email.toLowerCase())) === undefined
}

/** The one message that an invitation is. */
const mailOf = (
  services: Pick<Services, 'publicUrl' | 'vault'>,
  { createdAt, expiresOn }: ReferralRow,
  { email: to, sponsor, code, locale }: Invited,
): NewMessage => {
  const refuse = new URL('/parrainage/refuser', services.publicUrl)
  refuse.hash = refusalLinkOf(services, addressHashOf(services, to))
  return {
    channel: 'MAIL',
    to,
    locale,
    template: 'REFERRAL_INVITATION',
    params: {
      sponsor,
      amount: euros(rulesOn(dayInFrance(createdAt)).friendCents, locale),
      url: new URL(`/parrainage/${code}`, services.publicUrl).href,
      until: longDate(expiresOn!, locale),
      refuse: refuse.href,
    },
  }
}

/** Sends an invitation, or leaves it: its sponsor is not told which, or they would learn who is a member. */
export const sendInvitation =
  (services: Services): JobHandler =>
  async ({ jobId, payload }, done) => {
    const invited = JSON.parse(services.vault.open(String(payload.sealed), placeOf(jobId))) as Invited
    const addressHash = addressHashOf(services, invited.email)
    const row = await referralOf(services, services.db.latest, invited)
    const isWanted = row?.state === 'INVITED' && (await isWelcome(services, invited, addressHash))
    await services.db.transaction(async tx => {
      if (isWanted) await sendMessages(services, tx, [mailOf(services, row, invited)])
      await done(tx)
    })
  }

const Link = z.object({ link: z.string().regex(/^[\w-]{43}\.[\w-]{43}$/) })
const WRONG = {
  link: {
    fr: 'Ce lien n’est pas complet. Ouvrez-le de nouveau depuis le message.',
    en: 'This link is not whole. Open it again from the message.',
  },
}

/** Somebody wants no invitation of anybody: what is known of their address is that alone. */
export const refuseInvitations = async (
  ctx: Context,
  input: RefuseInvitationsInput,
): Promise<RefuseInvitationsSuccess | InvalidInput | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const { value, problem } = checkInput(ctx.locale, Link, input, WRONG)
  if (problem) return problem
  const [addressHash = '', proof = ''] = value.link.split('.')
  // Both are 43 characters: how long it takes tells nothing of how far they agree.
  if (!timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(ctx, addressHash))))
    return new InvalidInput(ctx.locale, [{ path: 'link', code: 'unknown', message: WRONG.link[ctx.locale] }])
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  const { uninvitedAddress } = ctx.db.tables
  await ctx.db.transaction(async tx => {
    await tx
      .insert(uninvitedAddress)
      .values({ addressHash, refusedAt: ctx.at })
      .onConflictDoNothing()
      .returning({ addressHash: uninvitedAddress.addressHash })
    await forgetAddress(ctx, tx, addressHash)
  })
  return Object.assign(new RefuseInvitationsSuccess(), { isRefused: true })
}
