import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { seesAmounts } from '../../auth/policy.ts'
import { isStillOn } from '../../auth/renewal.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { checkInput, type InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { addMonths } from '../claim/calendar.ts'
import { asProblem, Wrong } from '../request/care-document.ts'
import { requestsById } from '../request/request.loader.ts'
import { findRequest } from '../request/request.service.ts'
import { moveRequest } from '../request/request.write.ts'
import { reviewsOf } from './agreement.ts'
import { coverageOf } from './hospital.service.ts'
import { STAY_TEXTS } from './hospital.text.ts'
import { type ChangeHospitalStayInput, ChangeHospitalStaySuccess, CoverageStep } from './hospital.type.ts'
import { agree, agreementIdOf, workOut } from './hospital.write.ts'

const Changed = z
  .object({
    requestId: z.string(),
    admissionDate: z.iso.date(),
    dischargeDate: z.iso.date(),
    privateRoom: z.boolean(),
  })
  .refine(({ admissionDate, dischargeDate }) => dischargeDate >= admissionDate, { path: ['dischargeDate'] })

const OVER: Bilingual = {
  fr: 'Cette prise en charge ne peut plus être modifiée. Faites une nouvelle demande.',
  en: 'This agreement can no longer be changed. Ask for a new one.',
}
const TO_BE_READ: Bilingual = {
  fr: 'Ce séjour doit d’abord être étudié : faites une nouvelle demande avec ces dates.',
  en: 'This stay must be looked at first: ask for a new agreement with these days.',
}

/**
 * Changes the days of a stay that was agreed on, or its room: what we pay is worked out anew, and a new edition takes the
 * place of the one that the hospital has. What the contract does not settle by itself is a new request.
 */
export const changeHospitalStay = async (
  ctx: Context,
  input: ChangeHospitalStayInput,
): Promise<ChangeHospitalStaySuccess | InvalidInput | NotAllowed | NotFound> => {
  const { contractId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Changed, input, STAY_TEXTS)
  if (problem) return problem
  const { admissionDate: admissionOn, dischargeDate: dischargeOn, privateRoom } = value
  const place = decodeIdOf('req', value.requestId)
  const [coverage, asked, household] =
    place?.contractId === contractId
      ? await Promise.all([
          ctx.loaders.hospitalCoverage.load(place),
          ctx.loaders.request.load(place),
          ctx.loaders.household(),
        ])
      : []
  const person = household?.members.find(({ memberId }) => memberId === asked?.memberId)
  if (!coverage || !asked || !household || !person) return new NotFound(ctx.locale)
  const { requestId, memberId } = asked
  if (!seesAmounts.accepts(await ctx.sight(), { contractId, memberId })) return new NotFound(ctx.locale)
  const shown = await coverageOf(ctx, asked)
  if (asked.state !== 'ACCEPTED' || shown?.step === CoverageStep.BILLED) return new NotAllowed(ctx.locale, OVER)
  const stay = { nature: coverage.nature, admissionOn, dischargeOn, privateRoom }
  const done = async () => {
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: requestId })
    return Object.assign(new ChangeHospitalStaySuccess(), { request })
  }
  const isSame =
    coverage.admissionOn === admissionOn && coverage.dischargeOn === dischargeOn && coverage.privateRoom === privateRoom
  // Sent again, or nothing to change: it is so already.
  if (isSame) return done()
  try {
    if (admissionOn < addMonths(ctx.today, -12) || admissionOn > addMonths(ctx.today, 12))
      throw new Wrong('admissionDate', STAY_TEXTS.admissionDate!)
    const hasRights =
      admissionOn >= person.rightsFrom &&
      dischargeOn <= (household.endOn ?? '9999-12-31') &&
      isStillOn(person.rightsTo, dischargeOn, household.endOn === null)
    if (reviewsOf(stay, { hasQuote: false, hasRights }).length > 0) throw new Wrong('dischargeDate', TO_BE_READ)
    const edition = coverage.edition + 1
    const isChanged = await ctx.db.transaction(async tx => {
      const { hospitalCoverage } = ctx.db.tables
      const [row] = await tx
        .update(hospitalCoverage)
        .set({ admissionOn, dischargeOn, privateRoom, edition, sentAt: null, acknowledgedAt: null })
        .where(
          and(
            eq(hospitalCoverage.contractId, contractId),
            eq(hospitalCoverage.requestId, requestId),
            // Somebody may have changed it since it was read.
            eq(hospitalCoverage.edition, coverage.edition),
          ),
        )
        .returning()
      const before = (await requestsById(ctx, tx, contractId, [requestId])).get(requestId)
      if (!row || !before) return false
      const agreement = await workOut(ctx, tx, { contractId, memberId, formula: household.formula }, stay)
      await agree(ctx, tx, row, agreement)
      const by = { actorKind: 'MEMBER', actorId: accountId } as const
      const answerDocumentId = agreementIdOf(contractId, requestId, edition)
      const moved = await moveRequest(ctx, tx, before, [{ kind: 'CHANGED' }], by, { answerDocumentId })
      if (!moved) throw new Error('A stay moved while it was changed')
      return true
    })
    return isChanged ? done() : new NotAllowed(ctx.locale, OVER)
  } catch (error) {
    return asProblem(ctx, error)
  }
}
