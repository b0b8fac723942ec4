import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { once } from '../../graphql/idempotency.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, type InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import { filesOf } from '../document/document.files.ts'
import {
  asProblem,
  Complete,
  filesOfUploads,
  isCareDocument,
  MAX_FILES,
  refuseDate,
  TEXTS,
  unknownOf,
  Wrong,
} from './care-document.ts'
import { isPaper, keepPapers } from './papers.ts'
import { type CompleteRequestInput, CompleteRequestSuccess } from './request.input.ts'
import type { RequestDetail } from './request.kinds.ts'
import { type RequestRow, requestsById } from './request.loader.ts'
import { moveOn } from './request.machine.ts'
import { findRequest, OVER } from './request.service.ts'
import { afterExamination, moveRequest } from './request.write.ts'

type Facts = Pick<RequestRow, 'family' | 'careOn' | 'amountCents' | 'professional'>

/** What is said now, before what was said already. */
const factsOf = (
  {
    family,
    careDate,
    amount,
    professional,
  }: Pick<CompleteRequestInput, 'family' | 'careDate' | 'amount' | 'professional'>,
  row: Facts,
): Facts => ({
  family: family ?? row.family,
  careOn: careDate ?? row.careOn,
  amountCents: amount ?? row.amountCents,
  professional: professional ?? row.professional,
})

/** The papers that pages answer for: those that were asked for, else pages. */
const papersGiven = (missing: readonly RequestDetail[]): RequestDetail[] => {
  const asked = missing.filter(isPaper)
  return asked.length > 0 ? asked : ['PAGES']
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
  try {
    refuseDate(ctx, value.careDate)
    const done = await once(ctx, { contractId, key, mutation: 'completeRequest', input: asked }, async tx => {
      const row = (await requestsById(ctx, tx, contractId, [place.id])).get(place.id)
      if (!row) return { ended: 'NONE' as const }
      if (!moveOn(row.state, 'COMPLETED')) return { ended: 'OVER' as const }
      const added = await filesOfUploads(ctx, tx, contractId, value.uploadIds)
      const before = row.documentId === null ? [] : await filesOf(ctx, tx, contractId, row.documentId)
      const files = [...before.filter(({ state }) => state !== 'REFUSED'), ...added]
      // Papers that were asked for, or pages in place of all that were refused.
      const wantsPages = row.documentId !== null || row.missing.some(isPaper)
      if (files.length > MAX_FILES || (wantsPages && files.length === 0)) throw new Wrong('uploadIds', TEXTS.uploadIds!)
      const facts = factsOf(isCareDocument(row.kind) ? value : {}, row)
      const documentId = await keepPapers(ctx, tx, { ...row, ...facts }, files)
      const given: RequestDetail[] = [
        ...unknownOf(row.kind, row).filter(detail => !unknownOf(row.kind, facts).includes(detail)),
        ...(added.length ? papersGiven(row.missing) : []),
      ]
      const isExamined = files.every(({ state }) => state === 'SAFE')
      await moveRequest(
        ctx,
        tx,
        row,
        [{ kind: 'COMPLETED', details: given }, ...(isExamined ? [afterExamination(row.kind)] : [])],
        { actorKind: 'MEMBER', actorId: accountId },
        { ...facts, documentId, missing: [] },
      )
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
