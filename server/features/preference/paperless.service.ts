import { and, eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context, Services } from '../../context.ts'
import type { Reader, Writer } from '../../db/database.ts'
import { NotAllowed } from '../../graphql/problem.ts'
import type { Locale } from '../../i18n/locale.ts'
import { type AccountRow, personOf } from '../account/account.loader.ts'
import { addressOf, firstNameOf } from '../identity/destination.ts'
import { notify } from '../notification/notify.ts'
import { choicesOf } from './preference.loader.ts'
import { appendChoices } from './preference.service.ts'
import { NOTES, PAPER_TEXTS } from './preference.text.ts'
import { Preferences, type SetPaperlessInput, SetPaperlessSuccess } from './preference.type.ts'
import { wishesOf } from './wishes.ts'

/** Where every message of ours says that it can be changed. */
export const preferencesUrl = ({ publicUrl }: Pick<Services, 'publicUrl'>): string =>
  new URL('/preferences', publicUrl).href

/**
 * Does without paper, or has it again, at any time and for nothing (ordonnance 2017-1433). Each new document is then
 * announced by mail, so the address must be shown to be the viewer's first. A mail confirms what was chosen.
 */
export const setPaperless = async (
  ctx: Context,
  { on }: SetPaperlessInput,
): Promise<SetPaperlessSuccess | NotAllowed> => {
  const actor = signedInMember(ctx)
  const { contractId, memberId, accountId } = actor
  const { account: accounts } = ctx.db.tables
  const person = await personOf(ctx, actor)
  const allowed = await ctx.db.transaction(async tx => {
    const wishes = wishesOf(await choicesOf(ctx, tx, actor))
    if (wishes.wantsPaper === !on) return true
    const [account] = await tx.select().from(accounts).where(eq(accounts.accountId, accountId))
    if (!account || (on && account.emailConfirmedAt === null)) return false
    const text = PAPER_TEXTS[on ? 'refuse' : 'wish'][ctx.locale]
    await appendChoices(ctx, tx, actor, [
      { topic: 'STATEMENTS', channel: 'PAPER', granted: !on, text, cause: 'PERSON' },
    ])
    const template = on ? 'PAPER_REFUSED' : 'PAPER_WANTED'
    const params = { firstName: firstNameOf(person), preferences: preferencesUrl(ctx) }
    if (account.emailConfirmedAt)
      await sendMessages(ctx, tx, [
        { channel: 'MAIL', to: account.email, locale: account.locale ?? ctx.locale, template, params },
      ])
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: on ? 'preference.refused-paper' : 'preference.wants-paper',
        subjectId: memberId,
        details: {},
      },
    ])
    return true
  })
  if (!allowed) return new NotAllowed(ctx.locale, NOTES.unconfirmed)
  return Object.assign(new SetPaperlessSuccess(), { preferences: new Preferences() })
}

/** A person as a transaction sees them. */
const personIn = (
  { db: { tables } }: Pick<Services, 'db'>,
  tx: Reader,
  whose: { contractId: string; memberId: string },
) => personOf({ db: { tables, latest: tx } }, whose)

/** How a document goes to somebody. */
export type Delivery =
  /** They are told by mail that it is in their space, which `notify` sees to: nothing goes by post. */
  | { by: 'MAIL' }
  /** It goes by post, to the address on file; null where there is none. */
  | { by: 'LETTER'; address: readonly string[] | null }

/**
 * How a document of a contract goes to the holder, or to another of its people: by post, unless they do without and their
 * address is known to be theirs. Asked in the transaction that makes the document, beside `notify`.
 * @throws Error when the contract has no such person
 */
export const howToDeliver = async (
  services: Pick<Services, 'db'>,
  tx: Reader,
  contractId: string,
  memberId?: string,
): Promise<Delivery> => {
  const { member, account, accountByMember } = services.db.tables
  const who = memberId === undefined ? eq(member.role, 'HOLDER') : eq(member.memberId, memberId)
  const [found] = await tx
    .select()
    .from(member)
    .where(and(eq(member.contractId, contractId), who))
  if (!found) throw new Error('A document for nobody')
  const whose = { contractId, memberId: found.memberId }
  const [known] = await tx
    .select()
    .from(accountByMember)
    .where(and(eq(accountByMember.contractId, contractId), eq(accountByMember.memberId, found.memberId)))
  if (known && !wishesOf(await choicesOf(services, tx, whose)).wantsPaper) {
    const [theirs] = await tx.select().from(account).where(eq(account.accountId, known.accountId))
    // Nothing is mailed to an account that its owner had blocked.
    if (theirs?.emailConfirmedAt && !theirs.frozenAt) return { by: 'MAIL' }
  }
  return { by: 'LETTER', address: addressOf(await personIn(services, tx, whose)) ?? null }
}

type BounceServices = Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>

/**
 * Takes note that mails to an address come back: it is no longer known to be anybody's, and who did without paper gets
 * it again, with a line in the ledger, a notification, and a letter that says so. Told again, it changes nothing.
 * Whose address it is not is nobody's business.
 */
export const mailBounced = async (services: BounceServices, tx: Writer, email: string): Promise<void> => {
  const { account, accountByEmail } = services.db.tables
  const [known] = await tx.select().from(accountByEmail).where(eq(accountByEmail.email, email.toLowerCase()))
  if (!known) return
  const [theirs] = await tx.select().from(account).where(eq(account.accountId, known.accountId))
  // One that they no longer sign in with matters to nobody.
  if (theirs?.email !== known.email) return
  const { accountId, contractId, memberId } = theirs
  const paperAgain = !wishesOf(await choicesOf(services, tx, theirs)).wantsPaper
  if (theirs.emailConfirmedAt === null && !paperAgain) return
  await tx.update(account).set({ emailConfirmedAt: null }).where(eq(account.accountId, accountId)).returning()
  if (paperAgain) await paperReturns(services, tx, theirs)
  await notify(services, tx, [{ contractId, memberId, kind: 'MAIL_BOUNCED', params: { paperAgain } }])
  await writeAudit(tx, services.db.tables, [
    {
      contractId,
      at: services.now(),
      actorKind: 'SYSTEM',
      action: 'account.mail-bounced',
      subjectId: memberId,
      details: { paperAgain },
    },
  ])
}

const paperReturns = async (services: BounceServices, tx: Writer, account: AccountRow) => {
  const locale: Locale = account.locale ?? 'fr'
  await appendChoices(services, tx, account, [
    { topic: 'STATEMENTS', channel: 'PAPER', granted: true, text: PAPER_TEXTS.bounced[locale], cause: 'BOUNCE' },
  ])
  const person = await personIn(services, tx, account)
  const address = addressOf(person)
  if (!address) return
  const params = { firstName: firstNameOf(person), preferences: preferencesUrl(services) }
  await sendMessages(services, tx, [{ channel: 'LETTER', to: address, locale, template: 'PAPER_AGAIN', params }])
}
