import { and, eq } from 'drizzle-orm'
import { readChallenge } from '../../auth/challenge.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { loadHousehold } from '../member/household.ts'
import { nameOf } from '../member/member.type.ts'
import { linkPlace } from './hospital.jobs.ts'
import { toCoverage } from './hospital.service.ts'
import { type AcknowledgeAgreementInput, AcknowledgeAgreementSuccess, FacilityAgreement } from './hospital.type.ts'
import { note } from './hospital.write.ts'

/** What a hospital reads by the link that it was sent: the one stay that it is about, and nothing else of the household. */
const agreementBy = async (ctx: Context, link: string) => {
  const challenge = await readChallenge(ctx, link, 'HOSPITAL_AGREEMENT')
  if (!challenge?.contractId || challenge.contentSealed === null) return undefined
  const { contractId } = challenge
  const requestId = ctx.vault.open(challenge.contentSealed, linkPlace(challenge.challengeId))
  const { request, hospitalCoverage } = ctx.db.tables
  const [found] = await ctx.db.latest
    .select({ asked: request, row: hospitalCoverage })
    .from(request)
    .innerJoin(
      hospitalCoverage,
      and(eq(hospitalCoverage.contractId, request.contractId), eq(hospitalCoverage.requestId, request.requestId)),
    )
    .where(and(eq(request.contractId, contractId), eq(request.requestId, requestId)))
  const household = await loadHousehold(ctx.db, contractId)
  const person = household?.members.find(({ memberId }) => memberId === found?.asked.memberId)
  if (!found || !person || found.asked.state !== 'ACCEPTED') return undefined
  return { ...found, person }
}

const shown = (ctx: Context, { asked, row, person }: NonNullable<Awaited<ReturnType<typeof agreementBy>>>) =>
  Object.assign(new FacilityAgreement(), {
    reference: asked.reference,
    patient: nameOf(person).fullName,
    birthDate: person.birthOn,
    memberNumber: person.number,
    coverage: toCoverage(ctx, row, false),
  })

/** The agreement that a link opens; null for none, and once its time is over. */
export const facilityAgreement = async (ctx: Context, link: string): Promise<FacilityAgreement | null> => {
  const found = await agreementBy(ctx, link)
  return found ? shown(ctx, found) : null
}

/** A hospital confirms that it has an agreement. Asked twice, it answers the same. */
export const acknowledgeAgreement = async (
  ctx: Context,
  { link }: AcknowledgeAgreementInput,
): Promise<AcknowledgeAgreementSuccess | NotFound | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const found = await agreementBy(ctx, link)
  if (!found) return new NotFound(ctx.locale)
  await ctx.db.transaction(tx => note(ctx, tx, found.row, 'acknowledgedAt'))
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  const again = await agreementBy(ctx, link)
  return Object.assign(new AcknowledgeAgreementSuccess(), { agreement: shown(ctx, again ?? found) })
}
