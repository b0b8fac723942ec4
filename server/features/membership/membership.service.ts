import * as z from 'zod'
import { addressOf } from '../../auth/throttle.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { IdempotencyKey, isDone, once } from '../../graphql/idempotency.ts'
import { checkInput, IdempotencyConflict, InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { longDate } from '../../i18n/format.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { isEmail } from '../../identifiers/email.ts'
import { e164 } from '../../identifiers/phone.ts'
import { addDays, addMonths, ageOn } from '../claim/calendar.ts'
import { addressHashOf } from '../referral/referral.invitation.ts'
import { findSponsor } from '../referral/referral.service.ts'
import { registerFriend } from '../referral/referral.write.ts'
import { newCode } from '../request/reference.ts'
import { HouseholdKind, type RequestMembershipInput, RequestMembershipSuccess } from './membership.type.ts'

/** Within how many days the desk calls back: the operator's promise. */
const ANSWER_DAYS = 3
/** How far ahead a cover can be asked to begin. */
const MONTHS_AHEAD = 12

const NAME = z.string().trim().min(1).max(80)
const Asked = z.object({
  idempotencyKey: IdempotencyKey,
  code: z.string().max(40),
  firstName: NAME,
  lastName: NAME,
  birthDate: z.iso.date(),
  email: z.string().trim().refine(isEmail),
  phone: z
    .string()
    .transform(e164)
    .refine(phone => phone !== undefined)
    .optional(),
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{5}$/),
  household: z.enum(HouseholdKind),
  startDate: z.iso.date(),
})

const TEXTS = {
  code: {
    fr: 'Ce code de parrainage n’existe pas, ou ne sert plus.',
    en: 'This referral code does not exist, or no longer serves.',
  },
  firstName: { fr: 'Indiquez votre prénom.', en: 'Enter your first name.' },
  lastName: { fr: 'Indiquez votre nom.', en: 'Enter your last name.' },
  birthDate: { fr: 'Indiquez votre date de naissance.', en: 'Enter your date of birth.' },
  email: {
    fr: 'Indiquez une adresse e-mail, comme nom@exemple.fr.',
    en: 'Enter an e-mail address, like name@example.com.',
  },
  phone: {
    fr: 'Indiquez un numéro de téléphone complet, ou laissez vide.',
    en: 'Enter a whole telephone number, or leave it empty.',
  },
  postalCode: { fr: 'Indiquez un code postal de cinq chiffres.', en: 'Enter a postal code of five digits.' },
  startDate: {
    fr: 'Choisissez un jour à venir, dans les douze mois.',
    en: 'Choose a day to come, within twelve months.',
  },
} as const satisfies Record<string, Bilingual>
const OF_AGE: Bilingual = {
  fr: 'Il faut avoir 18 ans pour devenir titulaire d’un contrat.',
  en: 'One must be 18 to hold a contract.',
}

const AGES = { least: 18, most: 120 }

/** Takes down somebody who asks to become a member: for the desk to call, and their sponsor to see that they came. */
export const requestMembership = async (
  ctx: Context,
  input: RequestMembershipInput,
): Promise<RequestMembershipSuccess | InvalidInput | TooManyAttempts | IdempotencyConflict> => {
  const { value, problem } = checkInput(ctx.locale, Asked, input, TEXTS)
  if (problem) return problem
  const wrong = (path: keyof typeof TEXTS, text: Bilingual) =>
    new InvalidInput(ctx.locale, [{ path, code: 'out_of_range', message: text[ctx.locale] }])
  const { idempotencyKey: key, code, firstName, lastName, birthDate, email, phone, ...wanted } = value
  const age = ageOn(birthDate, ctx.today)
  if (age > AGES.most || birthDate > ctx.today) return wrong('birthDate', TEXTS.birthDate)
  if (age < AGES.least) return wrong('birthDate', OF_AGE)
  if (wanted.startDate <= ctx.today || wanted.startDate > addMonths(ctx.today, MONTHS_AHEAD))
    return wrong('startDate', TEXTS.startDate)
  const sponsor = await findSponsor(ctx, code)
  if (typeof sponsor === 'number') return new TooManyAttempts(ctx.locale, sponsor)
  if (!sponsor) return wrong('code', TEXTS.code)
  const { contractId, memberId } = sponsor
  const act = { contractId, key, mutation: 'requestMembership', input: { ...value, phone: phone ?? null } }
  if (!(await isDone(ctx, act))) {
    const wait = await ctx.throttle.spend('membershipsByAddress', addressOf(ctx.ip))
    if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  }
  const dueOn = addDays(ctx.today, ANSWER_DAYS)
  const done = await once(ctx, act, async tx => {
    const { membership } = ctx.db.tables
    const membershipId = newId()
    const reference = `A-${newCode()}`
    const addressHash = addressHashOf(ctx, email)
    const referralId = await registerFriend(ctx, tx, {
      sponsor: { contractId, memberId },
      addressHash,
      firstName,
      membershipId,
    })
    await tx
      .insert(membership)
      .values({
        membershipId,
        reference,
        state: 'RECEIVED',
        firstName,
        lastName,
        birthOn: birthDate,
        email,
        phone: phone ?? null,
        postalCode: wanted.postalCode,
        household: wanted.household,
        startOn: wanted.startDate,
        locale: ctx.locale,
        sponsorContractId: contractId,
        referralId,
        receivedAt: ctx.at,
        dueOn,
      })
      .returning({ membershipId: membership.membershipId })
    const params = { firstName, reference, dueDate: longDate(dueOn, ctx.locale) }
    await sendMessages(ctx, tx, [
      { channel: 'MAIL', to: email, locale: ctx.locale, template: 'MEMBERSHIP_RECEIVED', params },
    ])
    return { reference, dueOn }
  })
  if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
  const { reference, dueOn: dueDate } = done.result
  return Object.assign(new RequestMembershipSuccess(), { reference, dueDate })
}
