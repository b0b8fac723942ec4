import { and, eq } from 'drizzle-orm'
import { seesAmounts } from '../../auth/policy.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { once } from '../../graphql/idempotency.ts'
import { decodeIdOf, encodeId } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, type InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { filesOf, setFiles } from '../document/document.files.ts'
import { keepDocument, refile } from '../document/document.write.ts'
import type { StoredFileRow } from '../document/upload.loader.ts'
import { notify } from '../notification/notify.ts'
import {
  asProblem,
  Complete,
  concern,
  filesOfUploads,
  MAX_FILES,
  refuseDate,
  Submit,
  TEXTS,
  UNKNOWN_PERSON,
  Wrong,
} from './care-document.ts'
import { newReference } from './reference.ts'
import {
  type CompleteRequestInput,
  CompleteRequestSuccess,
  type SubmitCareDocumentInput,
  SubmitCareDocumentSuccess,
} from './request.input.ts'
import { type RequestRow, requestsById } from './request.loader.ts'
import { findRequest, isOpen, OVER } from './request.service.ts'
import type { RequestDetail } from './request.table.ts'
import { addSteps, type Step } from './request.write.ts'
import { answerDueOn } from './service-times.ts'

const unknown = (row: Pick<RequestRow, 'family' | 'careOn' | 'amountCents' | 'professional'>): RequestDetail[] => [
  ...(row.family === null ? (['FAMILY'] as const) : []),
  ...(row.careOn === null ? (['CARE_DATE'] as const) : []),
  ...(row.amountCents === null ? (['AMOUNT'] as const) : []),
  ...(row.professional === null ? (['PROFESSIONAL'] as const) : []),
]

/** Where a request stands, by what is missing and whether its pages are examined. */
const standing = (
  ctx: Context,
  kind: RequestRow['kind'],
  missing: readonly RequestDetail[],
  files: readonly StoredFileRow[],
): Pick<RequestRow, 'state' | 'missing' | 'dueOn'> => {
  if (missing.length) return { state: 'TO_COMPLETE', missing: [...missing], dueOn: null }
  const isExamined = files.every(({ state }) => state === 'SAFE')
  return {
    state: isExamined ? 'IN_REVIEW' : 'SENT',
    missing: [],
    dueOn: answerDueOn(kind, ctx.today),
  }
}

const stepFor = (state: RequestRow['state'], missing: readonly RequestDetail[]): Step[] => {
  if (state === 'TO_COMPLETE') return [{ kind: 'ASKED', details: missing }]
  return state === 'IN_REVIEW' ? [{ kind: 'EXAMINED' }] : []
}

/**
 * Takes in an invoice or a quote: its pages become one document, and the whole a request with a reference. What is
 * left out is asked for at once, by name, and never again.
 */
export const submitCareDocument = async (
  ctx: Context,
  kind: 'INVOICE' | 'QUOTE',
  input: SubmitCareDocumentInput,
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
    const act = { contractId, key, mutation: kind === 'INVOICE' ? 'submitInvoice' : 'submitQuote', input: asked }
    const done = await once(ctx, act, async tx => {
      const files = await filesOfUploads(ctx, tx, contractId, value.uploadIds)
      await concern(ctx, tx, contractId, files, memberId)
      const requestId = newId()
      const documentId = newId()
      const facts = {
        family: value.family ?? null,
        careOn: value.careDate ?? null,
        amountCents: value.amount ?? null,
        professional: value.professional ?? null,
      }
      const missing = unknown(facts)
      const row = {
        contractId,
        requestId,
        reference: newReference(),
        kind,
        memberId,
        sentById,
        documentId,
        ...facts,
        ...standing(ctx, kind, missing, files),
        asked: missing.length ? ctx.at : null,
        sentAt: ctx.at,
        updatedAt: ctx.at,
      }
      await tx.insert(ctx.db.tables.request).values(row).returning({ requestId: ctx.db.tables.request.requestId })
      await keepDocument(ctx, tx, {
        contractId,
        documentId,
        memberId,
        sentById,
        kind,
        facts: { reference: row.reference, ...(value.professional && { professional: value.professional }) },
        issuedOn: value.careDate ?? ctx.today,
        requestId,
        fileIds: files.map(({ fileId }) => fileId),
      })
      const steps: Step[] = [{ kind: 'SENT' }, ...stepFor(row.state, missing)]
      await addSteps(ctx, tx, row, { actorKind: 'MEMBER', actorId: accountId }, steps)
      const params = { requestId: encodeId('req', contractId, requestId), reference: row.reference }
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

/** Takes in what was missing; whatever is still unknown then goes to the desk as it is. */
export const completeRequest = async (
  ctx: Context,
  input: CompleteRequestInput,
): Promise<CompleteRequestSuccess | InvalidInput | IdempotencyConflict | NotAllowed | NotFound> => {
  const { contractId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Complete, input, TEXTS)
  if (problem) return problem
  const { idempotencyKey: key, ...asked } = value
  const place = decodeIdOf('req', value.requestId)
  if (place?.contractId !== contractId) return new NotFound(ctx.locale)
  const { request } = ctx.db.tables
  try {
    refuseDate(ctx, value.careDate)
    const done = await once(ctx, { contractId, key, mutation: 'completeRequest', input: asked }, async tx => {
      const row = (await requestsById(ctx, tx, contractId, [place.id])).get(place.id)
      if (!row) return { ended: 'NONE' as const }
      if (!isOpen(row)) return { ended: 'OVER' as const }
      const added = await filesOfUploads(ctx, tx, contractId, value.uploadIds)
      const before = (await filesOf(ctx, tx, contractId, row.documentId)).filter(({ state }) => state !== 'REFUSED')
      const files = [...before, ...added]
      if (!files.length) throw new Wrong('uploadIds', TEXTS.uploadIds!)
      if (files.length > MAX_FILES) throw new Wrong('uploadIds', TEXTS.uploadIds!)
      if (added.length) await concern(ctx, tx, contractId, added, row.memberId)
      await setFiles(
        ctx,
        tx,
        contractId,
        row.documentId,
        files.map(({ fileId }) => fileId),
      )
      const facts = {
        family: value.family ?? row.family,
        careOn: value.careDate ?? row.careOn,
        amountCents: value.amount ?? row.amountCents,
        professional: value.professional ?? row.professional,
      }
      const { documentId, reference, professional } = { ...row, ...facts }
      await refile(ctx, tx, { contractId, documentId }, row.kind, {
        facts: { reference, ...(professional !== null && { professional }) },
        issuedOn: facts.careOn ?? dayInFrance(row.sentAt),
      })
      const now = standing(ctx, row.kind, [], files)
      const given: RequestDetail[] = [
        ...unknown(row).filter(detail => !unknown(facts).includes(detail)),
        ...(added.length ? (['PAGES'] as const) : []),
      ]
      await tx
        .update(request)
        .set({ ...facts, ...now, updatedAt: ctx.at })
        .where(and(eq(request.contractId, contractId), eq(request.requestId, place.id)))
        .returning({ requestId: request.requestId })
      const steps: Step[] = [{ kind: 'COMPLETED', details: given }, ...stepFor(now.state, [])]
      await addSteps(ctx, tx, row, { actorKind: 'MEMBER', actorId: accountId }, steps)
      return { ended: 'DONE' as const }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    if (done.result.ended === 'NONE') return new NotFound(ctx.locale)
    if (done.result.ended === 'OVER') return new NotAllowed(ctx.locale, OVER)
    ctx.renew()
    return Object.assign(new CompleteRequestSuccess(), { request: await findRequest(ctx, place) })
  } catch (error) {
    return asProblem(ctx, error)
  }
}
