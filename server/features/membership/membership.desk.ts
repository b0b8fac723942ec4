import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { writeStaffAudit } from '../../audit/staff-audit.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import { type NewMessage, sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { checkInput, type InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { may } from '../desk/desk.service.ts'
import { DeskAct } from '../desk/desk.type.ts'
import { giftCardsLeft } from '../gift-card/gift-card-stock.ts'
import { moveReferral, referralOf, refuseReferral } from '../referral/referral.write.ts'
import { type MembershipRow, membershipOf, membershipsOf, waitingMemberships } from './membership.loader.ts'
import { type MembershipEvent, type MembershipRefusalCode, moveOn } from './membership.machine.ts'
import { refusalText } from './membership.text.ts'
import {
  type AcceptMembershipInput,
  DecideMembershipSuccess,
  GiftCardStock,
  HouseholdKind,
  Membership,
  MembershipDesk,
  MembershipRefusal,
  MembershipState,
  type RefuseMembershipInput,
} from './membership.type.ts'

const NOT_YOURS: Bilingual = {
  fr: 'Les demandes d’adhésion sont traitées par les conseillers.',
  en: 'Requests to become a member are dealt with by advisers.',
}
const DECIDED: Bilingual = {
  fr: 'Cette demande vient d’être traitée par quelqu’un d’autre.',
  en: 'Somebody else has just dealt with this request.',
}

const mayDecide = (ctx: Context): boolean => may(signedInStaff(ctx), DeskAct.DECIDE_MEMBERSHIPS)

/** Requests to become a member, for who decides them; null for anybody else. */
export const membershipDesk = (ctx: Context): MembershipDesk | null => (mayDecide(ctx) ? new MembershipDesk() : null)

const toMembership = (row: MembershipRow): Membership =>
  Object.assign(new Membership(), {
    id: row.membershipId,
    reference: row.reference,
    state: MembershipState[row.state],
    name: `${row.firstName} ${row.lastName}`,
    birthDate: row.birthOn,
    email: row.email,
    phone: row.phone,
    postalCode: row.postalCode,
    household: HouseholdKind[row.household],
    startDate: row.startOn,
    receivedAt: row.receivedAt,
    dueDate: row.dueOn,
    decidedAt: row.decidedAt,
    refusal: row.refusal && MembershipRefusal[row.refusal],
    contractNumber: row.contractNumber,
  })

/** What waits, or what was decided last. */
export const memberships = async (ctx: Context, isDecided: boolean): Promise<Membership[]> =>
  (await membershipsOf(ctx, isDecided)).map(toMembership)

export const waitingCount = waitingMemberships

/** What is left of the gift cards. */
export const giftCardStocks = async (ctx: Context): Promise<GiftCardStock[]> =>
  (await giftCardsLeft(ctx))
    .map(({ issuer, amountCents: amount, count }) => Object.assign(new GiftCardStock(), { issuer, amount, count }))
    .sort((a, b) => (a.issuer < b.issuer ? -1 : a.issuer > b.issuer ? 1 : a.amount - b.amount))

/** What a decision writes beside its state, and what follows. */
interface Decision {
  event: MembershipEvent
  set: { refusal: MembershipRefusalCode } | { contractNumber: string }
  /** The message to the person. */
  message: (row: MembershipRow) => NewMessage
  /** What becomes of the referral that they came by. */
  follow: (tx: Writer, row: MembershipRow) => Promise<unknown>
}

/** Decides, in one transaction: the request, its referral, the message, and the staff's ledger. */
const decide = async (
  ctx: Context,
  membershipId: string,
  { event, set, message, follow }: Decision,
): Promise<DecideMembershipSuccess | NotFound | NotAllowed> => {
  const { accountId: staffId } = signedInStaff(ctx)
  const before = await membershipOf(ctx, membershipId)
  if (!before) return new NotFound(ctx.locale)
  const state = moveOn(before.state, event)
  if (!state) return new NotAllowed(ctx.locale, DECIDED)
  const { membership } = ctx.db.tables
  const decided = await ctx.db.transaction(async tx => {
    const [row] = await tx
      .update(membership)
      .set({ ...set, state, decidedAt: ctx.at, decidedBy: staffId })
      .where(and(eq(membership.membershipId, membershipId), eq(membership.state, before.state)))
      .returning()
    if (!row) return undefined
    await follow(tx, row)
    await sendMessages(ctx, tx, [message(row)])
    await writeStaffAudit(tx, ctx.db.tables, {
      staffId,
      at: ctx.at,
      actorKind: 'STAFF',
      actorId: staffId,
      action: `membership.${state.toLowerCase()}`,
      details: { membershipId, reference: row.reference, ...set },
    })
    return row
  })
  if (!decided) return new NotAllowed(ctx.locale, DECIDED)
  return Object.assign(new DecideMembershipSuccess(), {
    membership: toMembership(decided),
    memberships: new MembershipDesk(),
  })
}

/** What the referral of a request becomes: nothing, where it is gone. */
const withReferral = async (
  ctx: Context,
  tx: Writer,
  { sponsorContractId: contractId, referralId }: MembershipRow,
  move: (row: NonNullable<Awaited<ReturnType<typeof referralOf>>>) => Promise<unknown>,
) => {
  const row = await referralOf(ctx, tx, { contractId, referralId })
  if (row) await move(row)
}

const Accepted = z.object({
  id: z.uuid(),
  contractNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{6,20}$/),
})
const TEXTS = {
  contractNumber: {
    fr: 'Indiquez le numéro du contrat, de 6 à 20 lettres et chiffres.',
    en: 'Enter the contract’s number, of 6 to 20 letters and digits.',
  },
} as const satisfies Record<string, Bilingual>

/** Somebody becomes a member: under a number, which the file of contracts brings later. */
export const acceptMembership = async (
  ctx: Context,
  input: AcceptMembershipInput,
): Promise<DecideMembershipSuccess | InvalidInput | NotFound | NotAllowed> => {
  const { accountId: actorId } = signedInStaff(ctx)
  if (!mayDecide(ctx)) return new NotAllowed(ctx.locale, NOT_YOURS)
  const { value, problem } = checkInput(ctx.locale, Accepted, input, TEXTS)
  if (problem) return problem
  const { contractNumber } = value
  return decide(ctx, value.id, {
    event: 'ACCEPT',
    set: { contractNumber },
    message: ({ firstName, reference, email: to, locale }) => ({
      channel: 'MAIL',
      to,
      locale,
      template: 'MEMBERSHIP_ACCEPTED',
      params: { firstName, reference, contractNumber, url: new URL('/premiers-pas', ctx.publicUrl).href },
    }),
    follow: (tx, row) =>
      withReferral(ctx, tx, row, referral =>
        moveReferral(
          ctx,
          tx,
          referral,
          'JOIN',
          { actorKind: 'STAFF', actorId },
          {
            joinedOn: dayInFrance(ctx.at),
            contractNumber,
          },
        ),
      ),
  })
}

/** No contract follows. */
export const refuseMembership = async (
  ctx: Context,
  { id, reason }: RefuseMembershipInput,
): Promise<DecideMembershipSuccess | InvalidInput | NotFound | NotAllowed> => {
  const { accountId: actorId } = signedInStaff(ctx)
  if (!mayDecide(ctx)) return new NotAllowed(ctx.locale, NOT_YOURS)
  const { value, problem } = checkInput(ctx.locale, z.object({ id: z.uuid() }), { id }, {})
  if (problem) return problem
  return decide(ctx, value.id, {
    event: 'REFUSE',
    set: { refusal: reason },
    message: ({ firstName, reference, email: to, locale }) => ({
      channel: 'MAIL',
      to,
      locale,
      template: 'MEMBERSHIP_REFUSED',
      params: { firstName, reference, why: refusalText(reason)[locale] },
    }),
    follow: (tx, row) =>
      withReferral(ctx, tx, row, referral =>
        refuseReferral(ctx, tx, referral, reason === MembershipRefusal.MEMBER_ALREADY ? 'NOT_NEW' : 'NOT_JOINED', {
          actorKind: 'STAFF',
          actorId,
        }),
      ),
  })
}
