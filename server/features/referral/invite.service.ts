import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { IdempotencyKey, isDone, once } from '../../graphql/idempotency.ts'
import { checkInput, IdempotencyConflict, InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { isEmail } from '../../identifiers/email.ts'
import { addDays } from '../claim/calendar.ts'
import { loadHousehold } from '../member/household.ts'
import { nameOf } from '../member/member.type.ts'
import { addressHashOf, enqueueInvitation } from './referral.invitation.ts'
import { sponsorBlock } from './referral.service.ts'
import { type InviteFriendInput, InviteFriendSuccess, ReferralProgramme, type SponsorBlock } from './referral.type.ts'
import { beginReferral, referralOf } from './referral.write.ts'
import { rulesOn } from './reward-rules.ts'
import { ensureCode } from './sponsor-code.ts'

const BLOCKED: Record<SponsorBlock, Bilingual> = {
  MINOR: { fr: 'Le parrainage est ouvert à partir de 18 ans.', en: 'One can sponsor from the age of 18.' },
  CONTRACT_ENDS: {
    fr: 'Votre contrat prend fin : vous ne pouvez plus parrainer.',
    en: 'Your contract ends: you can no longer sponsor.',
  },
  PREMIUMS_DUE: {
    fr: 'Des cotisations restent à payer. Vous pourrez parrainer une fois qu’elles le seront.',
    en: 'Premiums are still due. You can sponsor once they are paid.',
  },
}
const TEXTS = {
  email: {
    fr: 'Indiquez une adresse e-mail, comme nom@exemple.fr.',
    en: 'Enter an e-mail address, like name@example.com.',
  },
} as const satisfies Record<string, Bilingual>
const INVITED_ALREADY: Bilingual = {
  fr: 'Vous avez déjà invité cette personne. Nous n’écrivons qu’une fois : donnez-lui plutôt votre lien.',
  en: 'You have invited this person already. We write only once: give them your link instead.',
}

const Invitation = z.object({ idempotencyKey: IdempotencyKey, email: z.string().trim().refine(isEmail) })

/** Somebody whom this member invited before: thrown, so that nothing of the act stays. */
class InvitedAlready extends Error {}

/** Whom one message goes to. */
interface Guest {
  addressHash: string
  contractId: string
  referralId: string
  expiresOn: string
}

/**
 * Takes an address for one message. Where it is another sponsor's guest already, the job that sends finds so, and sends
 * nothing: this sponsor must not learn it.
 * @throws InvitedAlready where this member invited them before
 */
const takeAddress = async (ctx: Context, tx: Writer, guest: Guest, memberId: string): Promise<void> => {
  const { invitedAddress } = ctx.db.tables
  const taken = await tx.insert(invitedAddress).values(guest).onConflictDoNothing().returning()
  if (taken.length > 0) return
  const [known] = await tx.select().from(invitedAddress).where(eq(invitedAddress.addressHash, guest.addressHash))
  const before = known && known.contractId === guest.contractId ? await referralOf(ctx, tx, known) : undefined
  if (before?.memberId === memberId) throw new InvitedAlready()
}

/** Invites somebody by one mail. */
export const inviteFriend = async (
  ctx: Context,
  input: InviteFriendInput,
): Promise<InviteFriendSuccess | InvalidInput | NotAllowed | TooManyAttempts | IdempotencyConflict> => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Invitation, input, TEXTS)
  if (problem) return problem
  const block = await sponsorBlock(ctx)
  if (block) return new NotAllowed(ctx.locale, BLOCKED[block])
  const { email, idempotencyKey: key } = value
  const addressHash = addressHashOf(ctx, email)
  const act = { contractId, key, mutation: 'inviteFriend', input: { addressHash } }
  if (!(await isDone(ctx, act))) {
    const wait = await ctx.throttle.spend('invitationsByMember', memberId)
    if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  }
  const household = await loadHousehold(ctx.db, contractId)
  const sponsor = nameOf(household!.members.find(member => member.memberId === memberId)!).fullName
  const code = await ensureCode(ctx, { contractId, memberId })
  try {
    const done = await once(ctx, act, async tx => {
      const referralId = newId()
      const expiresOn = addDays(ctx.today, rulesOn(ctx.today).invitationDays)
      await takeAddress(ctx, tx, { addressHash, contractId, referralId, expiresOn }, memberId)
      await beginReferral(
        ctx,
        tx,
        { contractId, referralId, memberId, state: 'INVITED', way: 'MAIL', expiresOn },
        { actorKind: 'MEMBER', actorId: accountId },
      )
      await enqueueInvitation(ctx, tx, { email, contractId, referralId, sponsor, code, locale: ctx.locale })
      return { referralId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
  } catch (error) {
    if (!(error instanceof InvitedAlready)) throw error
    return new InvalidInput(ctx.locale, [{ path: 'email', code: 'known', message: INVITED_ALREADY[ctx.locale] }])
  }
  return Object.assign(new InviteFriendSuccess(), { programme: new ReferralProgramme() })
}
