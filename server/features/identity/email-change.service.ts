import { and, eq, gt, isNull, ne } from 'drizzle-orm'
import * as z from 'zod'
import { openChallenge, useChallenge } from '../../auth/challenge.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import type { Tables } from '../../db/schema.ts'
import { checkInput, InvalidInput, type NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { moment } from '../../i18n/format.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { type AccountRow, personOf } from '../account/account.loader.ts'
import { claimEmail, isEmailHeld } from '../account/account-email.ts'
import { writeOwnChange } from '../member/own-change.ts'
import { firstNameOf, maskEmail } from './destination.ts'
import { type ChangeEmailInput, ChangeEmailSuccess, PendingEmail } from './email-change.type.ts'
import { auditFactor, ownerOf } from './factor.service.ts'
import { tellKnownPhone } from './known-phone.ts'
import { sendNotice } from './notice.ts'
import { permit } from './step-up.service.ts'
import type { StepUpRequired } from './step-up.type.ts'

const HOURS = 24
const LINK_LIFE = HOURS * 3_600_000

const BAD_EMAIL: Bilingual = {
  fr: 'Indiquez une adresse e-mail, comme prenom.nom@exemple.fr.',
  en: 'Enter an e-mail address, such as name@example.com.',
}
const SAME_EMAIL: Bilingual = {
  fr: 'C’est déjà l’adresse avec laquelle vous vous connectez.',
  en: 'You already sign in with this address.',
}

const Given = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
})

const place = (challengeId: string) => ({ table: 'challenge', column: 'content_sealed', row: challengeId })

type Link = Pick<Tables['challenge']['$inferSelect'], 'challengeId' | 'contentSealed' | 'expiresAt'>

/** The e-mail that waits for its link to be opened; undefined for none. The last one asked for is the only one. */
const pendingOf = async (ctx: Context, row: AccountRow): Promise<{ email: string; expiresAt: Date } | undefined> => {
  if (row.emailChangeId === null) return undefined
  const { challenge } = ctx.db.tables
  const [link] = await ctx.db.latest
    .select()
    .from(challenge)
    .where(and(eq(challenge.challengeId, row.emailChangeId), isNull(challenge.usedAt), gt(challenge.expiresAt, ctx.at)))
  if (!link) return undefined
  return { email: ctx.vault.open(link.contentSealed!, place(link.challengeId)), expiresAt: link.expiresAt }
}

const shown = ({ email, expiresAt }: { email: string; expiresAt: Date }) =>
  Object.assign(new PendingEmail(), { email, expiresAt })

/** The e-mail of an account that waits for its link to be opened; null for none. */
export const pendingEmail = async (ctx: Context, row: AccountRow): Promise<PendingEmail | null> => {
  const pending = await pendingOf(ctx, row)
  return pending ? shown(pending) : null
}

/**
 * Asks to sign in with another e-mail: two factors shown for this very address. Nothing changes before the link that is
 * sent there is opened. Whether the address opens somebody's account already is told there, and not here.
 */
export const changeEmail = async (
  ctx: Context,
  input: ChangeEmailInput,
): Promise<ChangeEmailSuccess | StepUpRequired | NotAllowed | TooManyAttempts | InvalidInput> => {
  const actor = signedInMember(ctx)
  const { accountId, contractId, memberId } = actor
  const { value, problem } = checkInput(ctx.locale, Given, input, { email: BAD_EMAIL })
  if (problem) return problem
  const { email } = value
  const { account, person } = await ownerOf(ctx, actor)
  if (email === account.email)
    return new InvalidInput(ctx.locale, [{ path: 'email', code: 'custom', message: SAME_EMAIL[ctx.locale] }])
  const before = await pendingOf(ctx, account)
  // The same address once more is the same act: its link is sent again.
  const permission =
    before?.email === email
      ? { use: async () => true }
      : await permit(ctx, { purpose: 'email.change', arguments: { email }, about: maskEmail(email) })
  if (!('use' in permission)) {
    // The proof may have served the same act meanwhile.
    const now = await pendingOf(ctx, (await ownerOf(ctx, actor)).account)
    if (now?.email !== email) return permission
    return Object.assign(new ChangeEmailSuccess(), { pending: shown(now) })
  }
  const wait = await ctx.throttle.spend('confirmationsByAccount', accountId)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const { account: accounts } = ctx.db.tables
  const expiresAt = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return undefined
    const whose = { purpose: 'EMAIL_CHANGE' as const, accountId, contractId, memberId }
    const sealed = (challengeId: string) => ctx.vault.seal(email, place(challengeId))
    const { ticket, until, challengeId } = await openChallenge(ctx, tx, whose, LINK_LIFE, sealed)
    // A link that was sent before serves no more: the account knows its last one only.
    await tx
      .update(accounts)
      .set({ emailChangeId: challengeId })
      .where(eq(accounts.accountId, accountId))
      .returning({ accountId: accounts.accountId })
    const isTaken = await isEmailHeld(ctx, tx, email, accountId)
    const firstName = firstNameOf(person)
    const common = { channel: 'MAIL', to: email, locale: ctx.locale } as const
    await sendMessages(ctx, tx, [
      isTaken
        ? { ...common, template: 'EMAIL_TAKEN', params: { firstName } }
        : {
            ...common,
            template: 'EMAIL_CHANGE',
            params: { firstName, hours: HOURS, url: new URL(`/confirmer#${ticket}`, ctx.publicUrl).href },
            expiresAt: until,
          },
    ])
    await auditFactor(ctx, tx, actor, 'account.email-change-asked')
    return until
  })
  // Somebody was faster with the same proof: it served once.
  if (!expiresAt) return changeEmail(ctx, input)
  return Object.assign(new ChangeEmailSuccess(), { pending: shown({ email, expiresAt }) })
}

class Taken extends Error {}

/**
 * Signs in with another e-mail from now on, by the link that was sent there: whoever opened it reads that mailbox. What
 * was begun with the one of before (a link to a new password) goes no further.
 * @returns the address; undefined where the link is over, or the address is somebody's meanwhile
 */
export const takeEmail = async (ctx: Context, account: AccountRow, link: Link): Promise<string | undefined> => {
  const email = ctx.vault.open(link.contentSealed!, place(link.challengeId))
  const person = await personOf(ctx, account)
  const { accountId, contractId, memberId } = account
  const { account: accounts, emailChange } = ctx.db.tables
  try {
    return await ctx.db.transaction(async tx => {
      if (!(await useChallenge(ctx, tx, link.challengeId))) return undefined
      if (!(await claimEmail(ctx, tx, email, accountId))) throw new Taken()
      const changed = await tx
        .update(accounts)
        .set({ email, emailChangeId: null, emailConfirmedAt: ctx.at, secretsChangedAt: ctx.at })
        .where(
          and(
            eq(accounts.accountId, accountId),
            eq(accounts.emailChangeId, link.challengeId),
            ne(accounts.email, email),
            isNull(accounts.frozenAt),
          ),
        )
        .returning({ accountId: accounts.accountId })
      if (changed.length === 0) throw new Taken()
      await tx
        .insert(emailChange)
        .values({
          accountId,
          changeId: newId(),
          emailBefore: account.email,
          onFileBefore: person.email,
          changedAt: ctx.at,
        })
        .returning({ changeId: emailChange.changeId })
      await writeOwnChange(ctx, tx, person, 'email', { email })
      await sendNotice(ctx, tx, account, person, 'EMAIL_CHANGED', ctx, maskEmail(email))
      const params = { what: 'EMAIL', at: moment(ctx.at, ctx.locale) } as const
      await tellKnownPhone(ctx, tx, account, person, { template: 'CONTACT_REPLACED', params })
      const actor = { contractId, accountId, memberId }
      await auditFactor(ctx, tx, actor, 'account.email-changed')
      return email
    })
  } catch (error) {
    if (error instanceof Taken) return undefined
    throw error
  }
}
