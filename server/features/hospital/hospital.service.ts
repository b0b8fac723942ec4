import { and, eq, gte, inArray, lte } from 'drizzle-orm'
import * as z from 'zod'
import { seesAmounts } from '../../auth/policy.ts'
import { isStillOn } from '../../auth/renewal.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { IdempotencyKey, once } from '../../graphql/idempotency.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, InvalidInput } from '../../graphql/problem.ts'
import { addMonths } from '../claim/calendar.ts'
import { notify } from '../notification/notify.ts'
import { asProblem, filesOfUploads, MAX_FILES, UNKNOWN_PERSON, Wrong } from '../request/care-document.ts'
import { keepPapers } from '../request/papers.ts'
import { newReference } from '../request/reference.ts'
import { findRequest } from '../request/request.service.ts'
import type { Request } from '../request/request.type.ts'
import { moveRequest, openRequest, SYSTEM_STEP } from '../request/request.write.ts'
import { reviewsOf } from './agreement.ts'
import { type CoverageRow, type FacilityRow, facilityOf, findFacilities } from './hospital.loader.ts'
import { LINE_NAMES, REVIEW_TEXTS, STAY_TEXTS } from './hospital.text.ts'
import {
  CoverageLine,
  CoverageStep,
  Facility,
  HospitalCoverage,
  type RequestHospitalCoverageInput,
  RequestHospitalCoverageSuccess,
  StayNature,
} from './hospital.type.ts'
import { agree, agreementIdOf, workOut } from './hospital.write.ts'

const toFacility = ({ finess, name, postalCode, city, email }: FacilityRow): Facility =>
  Object.assign(new Facility(), { finess, name, place: `${postalCode} ${city}`, isReachable: email !== null })

/** Hospitals and clinics by name, town or number: the register is public. */
export const facilities = async (ctx: Context, text: string): Promise<Facility[]> =>
  (await findFacilities(ctx, text)).map(toFacility)

/** What a coverage says, for its household, the desk and the hospital itself. @param isBilled whether the stay was billed */
export const toCoverage = (
  { locale }: Pick<Context, 'locale'>,
  row: CoverageRow,
  isBilled: boolean,
): HospitalCoverage =>
  Object.assign(new HospitalCoverage(), {
    facility: Object.assign(new Facility(), {
      finess: row.finess,
      name: row.facilityName,
      place: row.facilityCity,
      isReachable: row.facilityEmail !== null,
    }),
    nature: StayNature[row.nature],
    admissionDate: row.admissionOn,
    dischargeDate: row.dischargeOn,
    privateRoom: row.privateRoom,
    reviews: row.reviews.map(code => REVIEW_TEXTS[code]?.[locale] ?? code),
    lines: (row.lines ?? []).map(({ code, cents, count, rateBp, isCovered }) =>
      Object.assign(new CoverageLine(), {
        code,
        name: LINE_NAMES[code][locale],
        amount: cents,
        count,
        rate: rateBp,
        isCovered,
      }),
    ),
    validFrom: row.validFrom,
    validTo: row.validTo,
    step: isBilled
      ? CoverageStep.BILLED
      : row.acknowledgedAt
        ? CoverageStep.ACKNOWLEDGED
        : row.sentAt
          ? CoverageStep.SENT
          : CoverageStep.ASKED,
    isChanged: row.edition > 1,
    sentAt: row.sentAt,
    acknowledgedAt: row.acknowledgedAt,
  })

/** What a request for hospital coverage says; null for any other. */
export const coverageOf = async (
  ctx: Context,
  { contractId, requestId }: Pick<Request, 'contractId' | 'requestId'>,
): Promise<HospitalCoverage | null> => {
  const place = { contractId, id: requestId }
  const [row, asked] = await Promise.all([ctx.loaders.hospitalCoverage.load(place), ctx.loaders.request.load(place)])
  if (!row || !asked) return null
  return toCoverage(ctx, row, await isBilled(ctx, row, asked.memberId))
}

/** Whether reimbursements of this stay have come: lines of a hospital family within its days. */
const isBilled = async (ctx: Context, row: CoverageRow, memberId: string): Promise<boolean> => {
  if (row.validFrom === null) return false
  const { claimLine } = ctx.db.tables
  const [line] = await ctx.db.latest
    .select({ lineId: claimLine.lineId })
    .from(claimLine)
    .where(
      and(
        eq(claimLine.contractId, row.contractId),
        eq(claimLine.memberId, memberId),
        inArray(claimLine.actCode, ['TM', 'FJ', 'FJPSY', 'PAS', 'CP']),
        gte(claimLine.careFrom, row.admissionOn),
        lte(claimLine.careFrom, row.dischargeOn),
      ),
    )
    .limit(1)
  return line !== undefined
}

const Stay = z
  .object({
    idempotencyKey: IdempotencyKey,
    beneficiaryId: z.string(),
    finess: z.string().trim().max(9),
    nature: z.enum(StayNature),
    admissionDate: z.iso.date(),
    dischargeDate: z.iso.date(),
    privateRoom: z.boolean(),
    uploadIds: z.array(z.string()).max(MAX_FILES).nullish(),
  })
  .refine(({ admissionDate, dischargeDate }) => dischargeDate >= admissionDate, { path: ['dischargeDate'] })

/**
 * Asks that we agree with a hospital to pay it. Agreed on at once where the contract says enough; else the desk looks
 * first, within its days of answer.
 */
export const requestHospitalCoverage = async (
  ctx: Context,
  input: RequestHospitalCoverageInput,
): Promise<RequestHospitalCoverageSuccess | InvalidInput | IdempotencyConflict> => {
  const { contractId, memberId: sentById, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Stay, input, STAY_TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, ...asked } = value
  const household = await ctx.loaders.household()
  try {
    const isNear = asked.admissionDate >= addMonths(ctx.today, -12) && asked.admissionDate <= addMonths(ctx.today, 12)
    if (!isNear) throw new Wrong('admissionDate', STAY_TEXTS.admissionDate!)
    const memberId = decodeIdOf('mbr', asked.beneficiaryId)?.id ?? ''
    const person = household?.members.find(one => one.memberId === memberId)
    if (!household || !person || !seesAmounts.accepts(await ctx.sight(), { contractId, memberId }))
      throw new Wrong('beneficiaryId', UNKNOWN_PERSON)
    const where = await facilityOf(ctx, asked.finess)
    if (!where) throw new Wrong('finess', STAY_TEXTS.finess!)
    const stay = {
      nature: asked.nature,
      admissionOn: asked.admissionDate,
      dischargeOn: asked.dischargeDate,
      privateRoom: asked.privateRoom,
    }
    const lastDay = household.endOn ?? '9999-12-31'
    const hasRights =
      stay.admissionOn >= person.rightsFrom &&
      stay.dischargeOn <= lastDay &&
      isStillOn(person.rightsTo, stay.dischargeOn, household.endOn === null)
    const uploadIds = asked.uploadIds ?? []
    const reviews = reviewsOf(stay, { hasQuote: uploadIds.length > 0, hasRights })
    const done = await once(ctx, { contractId, key, mutation: 'requestHospitalCoverage', input: asked }, async tx => {
      const files = await filesOfUploads(ctx, tx, contractId, uploadIds)
      const [requestId, reference] = [newId(), newReference()]
      const whose = { contractId, requestId, reference, kind: 'HOSPITAL_COVERAGE', memberId, sentById } as const
      const facts = { careOn: stay.admissionOn, professional: where.name }
      const documentId = await keepPapers(ctx, tx, { ...whose, ...facts, documentId: null, sentAt: ctx.at }, files)
      const isCertain = reviews.length === 0
      const row = await openRequest(
        ctx,
        tx,
        {
          ...whose,
          documentId,
          facts: { ...facts, family: null, amountCents: null },
          isExamined: !isCertain && files.every(({ state }) => state === 'SAFE'),
        },
        { actorKind: 'MEMBER', actorId: accountId },
      )
      const { hospitalCoverage } = ctx.db.tables
      await tx
        .insert(hospitalCoverage)
        .values({
          contractId,
          requestId,
          finess: where.finess,
          facilityName: where.name,
          facilityCity: `${where.postalCode} ${where.city}`,
          facilityEmail: where.email,
          ...stay,
          reviews: [...reviews],
          edition: 1,
        })
        .returning({ requestId: hospitalCoverage.requestId })
      const params = { requestId: encodeId('req', contractId, requestId), reference }
      await notify(ctx, tx, [{ contractId, memberId: sentById, kind: 'REQUEST_RECEIVED', params }])
      if (isCertain) {
        const agreement = await workOut(ctx, tx, { contractId, memberId, formula: household.formula }, stay)
        await agree(ctx, tx, { contractId, requestId, edition: 1 }, agreement)
        const answerDocumentId = agreementIdOf(contractId, requestId, 1)
        await moveRequest(ctx, tx, row, [{ kind: 'ACCEPTED' }], SYSTEM_STEP, { answerDocumentId })
      }
      return { requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: done.result.requestId })
    return Object.assign(new RequestHospitalCoverageSuccess(), { request })
  } catch (error) {
    return asProblem(ctx, error)
  }
}
