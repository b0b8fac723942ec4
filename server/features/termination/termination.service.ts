import * as z from 'zod'
import { holdsContract } from '../../auth/policy.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { IdempotencyKey, once } from '../../graphql/idempotency.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { checkInput, IdempotencyConflict, InvalidInput, NotAllowed, NotFound } from '../../graphql/problem.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'
import { continueContract } from '../contract/contract.end.ts'
import { contributionsOf } from '../contract/contribution.loader.ts'
import { asProblem, filesOfUploads, MAX_FILES } from '../request/care-document.ts'
import { keepPapers } from '../request/papers.ts'
import { requestsById } from '../request/request.loader.ts'
import { findRequest } from '../request/request.service.ts'
import type { Request } from '../request/request.type.ts'
import { moveRequest } from '../request/request.write.ts'
import { effectOf, GROUNDS, type TerminationGround as Ground, refundDueOn, TERMINATION_GROUNDS } from './effect.ts'
import { balanceAt } from './refund.ts'
import { enqueueTerminationLetter } from './termination.jobs.ts'
import { runningTermination } from './termination.loader.ts'
import { openTermination } from './termination.open.ts'
import {
  ENDED_ALREADY,
  GROUND_NAMES,
  HOLDER_ONLY,
  notYetText,
  PROOF_NEEDED,
  TOO_LATE,
  UNDER_WAY,
} from './termination.text.ts'
import {
  type RequestTerminationInput,
  RequestTerminationSuccess,
  type RevokeTerminationInput,
  RevokeTerminationSuccess,
  Termination,
  TerminationGround,
  TerminationOutlook,
  TerminationReason,
  TerminationTerms,
  TerminationWay,
} from './termination.type.ts'

const reasonOf = (ground: Ground, locale: Locale): TerminationReason => {
  const { law, needsEvent, needsProof } = GROUNDS[ground]
  const name = GROUND_NAMES[ground][locale]
  return Object.assign(new TerminationReason(), {
    ground: TerminationGround[ground],
    name,
    law,
    needsEvent,
    needsProof,
  })
}

/** The reasons that anybody can choose from, in the order of the list. */
export const terminationReasons = (locale: Locale): TerminationReason[] =>
  TERMINATION_GROUNDS.map(ground => reasonOf(ground, locale))

/** How the viewer's contract can be ended; null for who does not hold it. */
export const terminationTerms = async (ctx: Context): Promise<TerminationTerms | null> => {
  const household = await ctx.loaders.household()
  if (!household || !holdsContract.accepts(await ctx.sight(), household)) return null
  const { contractId } = household
  const requestId = await runningTermination(ctx, ctx.db.latest, contractId)
  const request = requestId ? await findRequest(ctx, { contractId, id: requestId }) : null
  return Object.assign(new TerminationTerms(), { reasons: terminationReasons(ctx.locale), request })
}

/** What ending the contract by a notice given now would come to; null for who does not hold it. */
export const terminationOutlook = async (
  ctx: Context,
  ground: TerminationGround,
  eventOn: string | null,
): Promise<TerminationOutlook | null> => {
  const household = await ctx.loaders.household()
  if (!household || !holdsContract.accepts(await ctx.sight(), household)) return null
  const effect = effectOf(ground, { startOn: household.startOn, receivedOn: ctx.today, eventOn })
  if ('refused' in effect) {
    const obstacle = notYetText(effect.refused)[ctx.locale]
    const none = { endDate: null, refund: null, owed: null, refundDueOn: null }
    return Object.assign(new TerminationOutlook(), { ...none, obstacle })
  }
  const { endOn: endDate } = effect
  const { refundCents: refund, owedCents: owed } = balanceAt(await contributionsOf(ctx, household.contractId), endDate)
  const dueOn = refundDueOn(endDate)
  return Object.assign(new TerminationOutlook(), { endDate, obstacle: null, refund, owed, refundDueOn: dueOn })
}

/** What a request to end a contract says; null for any other. */
export const terminationOf = async (
  ctx: Context,
  { contractId, requestId, state }: Pick<Request, 'contractId' | 'requestId' | 'state'>,
): Promise<Termination | null> => {
  const row = await ctx.loaders.termination.load({ contractId, id: requestId })
  if (!row) return null
  const isHolder = holdsContract.accepts(await ctx.sight(), row)
  const balance = isHolder ? balanceAt(await contributionsOf(ctx, contractId), row.endOn) : null
  return Object.assign(new Termination(), {
    reason: reasonOf(row.ground, ctx.locale),
    eventDate: row.eventOn,
    receivedOn: row.receivedOn,
    endDate: row.endOn,
    way: TerminationWay[row.way],
    insurer: row.insurer,
    refund: balance?.refundCents ?? null,
    owed: balance?.owedCents ?? null,
    refundDueOn: refundDueOn(row.endOn),
    canRevoke: isHolder && ctx.actor.kind === 'MEMBER' && state === 'ACCEPTED' && ctx.today <= row.endOn,
  })
}

const Given = z.object({
  idempotencyKey: IdempotencyKey,
  ground: z.enum(TerminationGround),
  eventDate: z.iso.date().nullish(),
  uploadIds: z.array(z.string()).max(MAX_FILES).nullish(),
})

/** Nothing of it is written: thrown inside the transaction. */
class Refused extends Error {
  readonly text: Bilingual
  readonly path: string | null
  constructor(text: Bilingual, path: string | null = null) {
    super(text.en)
    this.text = text
    this.path = path
  }
}

const unlessRefused = async <T>(ctx: Context, work: () => Promise<T>): Promise<T | InvalidInput | NotAllowed> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) return asProblem(ctx, error)
    const message = error.text[ctx.locale]
    return error.path === null
      ? new NotAllowed(ctx.locale, error.text)
      : new InvalidInput(ctx.locale, [{ path: error.path, code: 'custom', message }])
  }
}

/** Gives notice that the contract ends, from the holder's space. */
export const requestTermination = async (
  ctx: Context,
  input: RequestTerminationInput,
): Promise<RequestTerminationSuccess | InvalidInput | NotAllowed | IdempotencyConflict> => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Given, input, {})
  if (problem) return problem
  if (!holdsContract.accepts(await ctx.sight(), { contractId })) return new NotAllowed(ctx.locale, HOLDER_ONLY)
  const { idempotencyKey: key, ground, eventDate = null, uploadIds } = value
  const rule = GROUNDS[ground]
  const uploads = rule.needsProof ? (uploadIds ?? []) : []
  return unlessRefused(ctx, async () => {
    if (rule.needsProof && uploads.length === 0) throw new Refused(PROOF_NEEDED, 'uploadIds')
    const act = { contractId, key, mutation: 'requestTermination', input: { ground, eventDate, uploads } }
    const done = await once(ctx, act, async tx => {
      const files = await filesOfUploads(ctx, tx, contractId, uploads)
      const keepProof = (request: { requestId: string; reference: string }) => {
        const whose = { contractId, kind: 'TERMINATION' as const, memberId, sentById: memberId, careOn: null }
        return keepPapers(
          ctx,
          tx,
          { ...whose, ...request, professional: null, documentId: null, sentAt: ctx.at },
          files,
        )
      }
      const opened = await openTermination(
        ctx,
        tx,
        {
          contractId,
          memberId,
          ground,
          eventOn: rule.needsEvent ? eventDate : null,
          receivedOn: ctx.today,
          way: 'SPACE',
          insurer: null,
          keepProof,
          isExamined: files.every(({ state }) => state === 'SAFE'),
        },
        { actorKind: 'MEMBER', actorId: accountId },
      )
      if (opened === 'UNDER_WAY') throw new Refused(UNDER_WAY)
      if (opened === 'ENDED') throw new Refused(ENDED_ALREADY)
      if ('refused' in opened)
        throw new Refused(notYetText(opened.refused), opened.refused.code.startsWith('EVENT') ? 'eventDate' : 'ground')
      return { requestId: opened.requestId }
    })
    if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
    ctx.renew()
    const request = await findRequest(ctx, { contractId, id: done.result.requestId })
    return Object.assign(new RequestTerminationSuccess(), { request })
  })
}

/** Gives up a termination that was accepted, until the contract's last day. Asked twice, it answers the same. */
export const revokeTermination = async (
  ctx: Context,
  input: RevokeTerminationInput,
): Promise<RevokeTerminationSuccess | NotAllowed | NotFound> => {
  const { contractId, accountId } = signedInMember(ctx)
  if (!holdsContract.accepts(await ctx.sight(), { contractId })) return new NotAllowed(ctx.locale, HOLDER_ONLY)
  const place = decodeIdOf('req', input.requestId)
  if (place?.contractId !== contractId) return new NotFound(ctx.locale)
  const said = await ctx.loaders.termination.load(place)
  if (!said) return new NotFound(ctx.locale)
  const done = await ctx.db.transaction(tx => revokeIn(ctx, tx, contractId, place.id, said.endOn, accountId))
  if (!done) return new NotAllowed(ctx.locale, TOO_LATE)
  ctx.renew()
  return Object.assign(new RevokeTerminationSuccess(), { request: await findRequest(ctx, place) })
}

const revokeIn = async (
  ctx: Context,
  tx: Writer,
  contractId: string,
  requestId: string,
  endOn: string,
  actorId: string,
): Promise<boolean> => {
  const row = (await requestsById(ctx, tx, contractId, [requestId])).get(requestId)
  if (row?.state === 'WITHDRAWN') return true
  if (!row || ctx.today > endOn) return false
  const moved = await moveRequest(ctx, tx, row, [{ kind: 'REVOKED' }], { actorKind: 'MEMBER', actorId })
  if (!moved) return false
  await continueContract(ctx, tx, { contractId, requestId })
  await enqueueTerminationLetter(ctx, tx, { contractId, requestId, letter: 'CONTINUATION' })
  return true
}
