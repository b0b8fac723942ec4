import { seesAmounts } from '../../auth/policy.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { once } from '../../graphql/idempotency.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, type InvalidInput } from '../../graphql/problem.ts'
import { notify } from '../notification/notify.ts'
import {
  asProblem,
  filesOfUploads,
  refuseDate,
  Submit,
  TEXTS,
  UNKNOWN_PERSON,
  unknownOf,
  Wrong,
} from './care-document.ts'
import { keepPapers } from './papers.ts'
import { newReference } from './reference.ts'
import { type SendPrescriptionInput, type SubmitCareDocumentInput, SubmitCareDocumentSuccess } from './request.input.ts'
import { findRequest } from './request.service.ts'
import { openRequest } from './request.write.ts'

const MUTATIONS = { INVOICE: 'submitInvoice', QUOTE: 'submitQuote', PRESCRIPTION: 'sendPrescription' } as const

/**
 * Takes in an invoice or a quote: its pages become one document, and the whole a request with a reference. What is
 * left out is asked for at once, by name, and never again.
 */
export const submitCareDocument = async (
  ctx: Context,
  kind: 'INVOICE' | 'QUOTE' | 'PRESCRIPTION',
  input: SubmitCareDocumentInput | SendPrescriptionInput,
): Promise<SubmitCareDocumentSuccess | InvalidInput | IdempotencyConflict> => {
  const { contractId, memberId: sentById, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Submit, input, TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, ...asked } = value
  try {
    refuseDate(ctx, value.careDate)
    const memberId = decodeIdOf('mbr', value.beneficiaryId)?.id ?? ''
    if (!seesAmounts.accepts(await ctx.sight(), { contractId, memberId }))
      throw new Wrong('beneficiaryId', UNKNOWN_PERSON)
    const act = { contractId, key, mutation: MUTATIONS[kind], input: asked }
    const done = await once(ctx, act, async tx => {
      const files = await filesOfUploads(ctx, tx, contractId, value.uploadIds)
      const requestId = newId()
      const reference = newReference()
      const facts = {
        family: value.family ?? null,
        careOn: value.careDate ?? null,
        amountCents: value.amount ?? null,
        professional: value.professional ?? null,
      }
      const whose = { contractId, requestId, reference, kind, memberId, sentById }
      const documentId = await keepPapers(ctx, tx, { ...whose, ...facts, documentId: null, sentAt: ctx.at }, files)
      await openRequest(
        ctx,
        tx,
        {
          ...whose,
          documentId,
          facts,
          missing: unknownOf(kind, facts),
          isExamined: files.every(({ state }) => state === 'SAFE'),
        },
        { actorKind: 'MEMBER', actorId: accountId },
      )
      const params = { requestId: encodeId('req', contractId, requestId), reference }
      await notify(ctx, tx, [{ contractId, memberId: sentById, kind: 'REQUEST_RECEIVED', params }])
      return { requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: done.result.requestId })
    return Object.assign(new SubmitCareDocumentSuccess(), { request })
  } catch (error) {
    return asProblem(ctx, error)
  }
}
