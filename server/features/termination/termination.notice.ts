import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { addressOf, spendAll } from '../../auth/throttle.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context, Services } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { checkInput, type FieldTexts, InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { longDate } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { isEmail } from '../../identifiers/email.ts'
import { searchable } from '../claim/search-text.ts'
import { checkCard } from '../identity/card.ts'
import { SYSTEM_STEP } from '../request/request.write.ts'
import { GROUNDS } from './effect.ts'
import { openTermination, type TerminationStores } from './termination.open.ts'
import { notYetText } from './termination.text.ts'
import { type GiveTerminationNoticeInput, GiveTerminationNoticeSuccess, TerminationGround } from './termination.type.ts'

/**
 * Notice from somebody who is not signed in: no account is needed to end a contract (décret 2023-182). Whether the card
 * is anybody's is looked up by a job, so that neither the answer nor its time tells; who gave notice hears by mail.
 */
export const NOTICE_GIVEN = 'termination.notice-given'

interface Given {
  memberNumber: string
  birthDate: string
  name: string
  email: string
  ground: TerminationGround
  eventOn: string | null
  insurer: string | null
  receivedOn: string
  locale: Locale
}

const placeOf = (jobId: string) => ({ table: 'job', column: 'payload', row: jobId })

const Notice = z.object({
  name: z.string().trim().min(2).max(120),
  email: z.string().trim().max(254).refine(isEmail),
  ground: z.enum(TerminationGround),
  eventDate: z.iso.date().nullish(),
  insurer: z.string().trim().min(2).max(120).nullish(),
})

const TEXTS: FieldTexts = {
  name: {
    fr: 'Indiquez le nom du titulaire, de 2 à 120 caractères.',
    en: 'Give the holder’s name, of 2 to 120 characters.',
  },
  email: {
    fr: 'Indiquez une adresse e-mail, comme nom@exemple.fr.',
    en: 'Give an e-mail address, like name@example.com.',
  },
  insurer: {
    fr: 'Indiquez le nom de l’assureur, de 2 à 120 caractères.',
    en: 'Give the insurer’s name, of 2 to 120 characters.',
  },
  eventDate: { fr: 'Indiquez la date de cet événement.', en: 'Give the day of this event.' },
}

/** Takes down a notice: the day it came is the one that counts, whoever reads it later. */
export const giveTerminationNotice = async (
  ctx: Context,
  { memberNumber, birthDate, ...input }: GiveTerminationNoticeInput,
): Promise<GiveTerminationNoticeSuccess | InvalidInput | TooManyAttempts> => {
  const card = checkCard(ctx.locale, { memberNumber, birthDate })
  if (card.problem) return card.problem
  const { value, problem } = checkInput(ctx.locale, Notice, input, TEXTS)
  if (problem) return problem
  const eventOn = GROUNDS[value.ground].needsEvent ? (value.eventDate ?? null) : null
  if (GROUNDS[value.ground].needsEvent && eventOn === null)
    return new InvalidInput(ctx.locale, [
      { path: 'eventDate', code: 'required', message: TEXTS.eventDate![ctx.locale] },
    ])
  const wait = await spendAll(ctx.throttle, [
    ['noticesByAddress', addressOf(ctx.ip)],
    ['noticesByNumber', card.value.memberNumber],
  ])
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const { name, email, ground, insurer = null } = value
  const receivedOn = ctx.today
  const given: Given = { ...card.value, name, email, ground, eventOn, insurer, receivedOn, locale: ctx.locale }
  const jobId = newId()
  const sealed = ctx.vault.seal(JSON.stringify(given), placeOf(jobId))
  await ctx.db.transaction(tx =>
    enqueue(tx, ctx.db.tables, ctx.at, [{ kind: NOTICE_GIVEN, payload: { sealed }, runAt: ctx.at, jobId }]),
  )
  return Object.assign(new GiveTerminationNoticeSuccess(), { receivedOn })
}

/** The holder whose card and name these are; undefined for nobody. */
const holderOf = async ({ db }: Pick<Services, 'db'>, { memberNumber, birthDate, name }: Given) => {
  const { contractByMemberNumber, member, contract } = db.tables
  const places = await db.latest
    .select({ contractId: contractByMemberNumber.contractId })
    .from(contractByMemberNumber)
    .where(eq(contractByMemberNumber.memberNumber, memberNumber))
  const said = searchable(name).split(/[^a-z0-9]+/)
  for (const { contractId } of places) {
    const [row] = await db.latest
      .select({
        memberId: member.memberId,
        number: contract.number,
        usualName: member.usualName,
        birthName: member.birthName,
        endOn: contract.endOn,
      })
      .from(member)
      .innerJoin(contract, eq(contract.contractId, contractId))
      .where(and(eq(member.contractId, contractId), eq(member.role, 'HOLDER'), eq(member.birthOn, birthDate)))
    if (!row || row.endOn !== null) continue
    const names = [row.usualName, row.birthName].map(one => searchable(one ?? '').split(/[^a-z0-9]+/))
    if (names.some(words => words.every(word => said.includes(word)))) return { ...row, contractId }
  }
  return undefined
}

/** Opens the request of a notice whose holder is known, for the desk to check, and tells its sender what became of it. */
export const noticeGiven =
  (services: TerminationStores & Pick<Services, 'publicUrl'>): JobHandler =>
  async ({ jobId, payload }, done) => {
    const given = JSON.parse(services.vault.open(String(payload.sealed), placeOf(jobId))) as Given
    const { email: to, locale, ground, eventOn, receivedOn, insurer } = given
    const holder = await holderOf(services, given)
    await services.db.transaction(async tx => {
      const opened = holder
        ? await openTermination(
            services,
            tx,
            {
              contractId: holder.contractId,
              memberId: holder.memberId,
              ground,
              eventOn,
              receivedOn,
              way: insurer === null ? 'SIGNED_OUT' : 'NEW_INSURER',
              insurer,
              isExamined: true,
            },
            SYSTEM_STEP,
          )
        : undefined
      const receivedAt = longDate(receivedOn, locale)
      const phone = { receivedAt, url: new URL('/resilier', services.publicUrl).href }
      if (opened && typeof opened === 'object' && 'reference' in opened) {
        const params = { ...phone, reference: opened.reference, endDate: longDate(opened.endOn, locale) }
        await sendMessages(services, tx, [{ channel: 'MAIL', to, locale, template: 'TERMINATION_RECEIVED', params }])
      } else {
        const why =
          opened && typeof opened === 'object' && 'refused' in opened ? notYetText(opened.refused)[locale] : ''
        await sendMessages(services, tx, [
          { channel: 'MAIL', to, locale, template: 'TERMINATION_NOT_TAKEN', params: { ...phone, why } },
        ])
      }
      await done(tx)
    })
  }
