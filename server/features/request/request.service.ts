import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { connectionOf, type PageArgs } from '../../graphql/connection.ts'
import { decodeIdOf, encodeId, type NodePlace } from '../../graphql/node.ts'
import { NotAllowed, NotFound } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { CareFamily } from '../claim/claim.type.ts'
import { findDocument } from '../document/document.service.ts'
import type { Document } from '../document/document.type.ts'
import { householdMembers } from '../member/member.service.ts'
import type { Member } from '../member/member.type.ts'
import { type RequestFilter, type WithdrawRequestInput, WithdrawRequestSuccess } from './request.input.ts'
import { type RequestRow, requestsById, requestsPage } from './request.loader.ts'
import { ballOf, isOpenState } from './request.machine.ts'
import { refusalText } from './request.refusal.ts'
import { stepText } from './request.text.ts'
import {
  BallHolder,
  Request,
  RequestAnswer,
  type RequestConnection,
  RequestDetail,
  RequestKind,
  RequestState,
  RequestStep,
  RequestStepKind,
} from './request.type.ts'
import { moveRequest } from './request.write.ts'

export const OVER: Bilingual = {
  fr: 'Cette demande est terminée : elle ne peut plus être modifiée.',
  en: 'This request is over: it can no longer be changed.',
}

const toAnswer = (
  { locale }: Context,
  { contractId, decidedAt: at, refusal: code, answer: words, answerDocumentId: documentId }: RequestRow,
): RequestAnswer | null => {
  if (!at) return null
  const refusal = code === null ? null : { code, text: refusalText(code)[locale] }
  return Object.assign(new RequestAnswer(), { contractId, documentId, at, refusal, words })
}

const toRequest = (ctx: Context, members: ReadonlyMap<string, Member>, row: RequestRow): Request => {
  const ballHolder = ballOf(row.state)
  return Object.assign(new Request(), {
    id: encodeId('req', row.contractId, row.requestId),
    contractId: row.contractId,
    requestId: row.requestId,
    documentId: row.documentId,
    reference: row.reference,
    kind: RequestKind[row.kind],
    state: RequestState[row.state],
    beneficiary: members.get(row.memberId) ?? null,
    family: row.family && CareFamily[row.family],
    careDate: row.careOn,
    amount: row.amountCents,
    professional: row.professional,
    missing: row.missing.map(detail => RequestDetail[detail]),
    dueOn: row.dueOn,
    sentAt: row.sentAt,
    ball: ballHolder && BallHolder[ballHolder],
    answer: toAnswer(ctx, row),
    isOpen: isOpenState(row.state) && ctx.actor.kind === 'MEMBER',
  })
}

/** A page of the requests that the viewer finds, newest first. */
export const listRequests = async (
  ctx: Context,
  page: PageArgs,
  filter: RequestFilter = {},
): Promise<RequestConnection> => {
  const wanted = { kinds: filter.kinds ?? undefined, openOnly: filter.openOnly ?? undefined }
  const [found, members] = await Promise.all([requestsPage(ctx, page, wanted), householdMembers(ctx)])
  return {
    ...connectionOf(
      found,
      row => toRequest(ctx, members, row),
      row => ({ on: row.sentAt.toISOString(), id: row.requestId }),
    ),
  }
}

/** A request by its place; null when absent or not the viewer's. */
export const findRequest = async (ctx: Context, place: NodePlace): Promise<Request | null> => {
  const [row, members] = await Promise.all([ctx.loaders.request.load(place), householdMembers(ctx)])
  return row ? toRequest(ctx, members, row) : null
}

/** What happened to a request, from its sending on. */
export const stepsOf = async (ctx: Context, { contractId, requestId, kind }: Request): Promise<RequestStep[]> => {
  const rows = (await ctx.loaders.stepsOfRequest.load({ contractId, id: requestId })) ?? []
  return rows.map(row =>
    Object.assign(new RequestStep(), {
      kind: RequestStepKind[row.kind],
      at: row.at,
      details: row.details.map(detail => RequestDetail[detail]),
      text: stepText(row, kind, ctx.locale),
      // What colleagues say to each other stays at the desk.
      words: row.kind === 'SENT_BACK' && ctx.actor.kind !== 'STAFF' ? null : row.words,
    }),
  )
}

/** A document that a request came with, or is answered by: null for none, and once it is no longer kept. */
export const documentOf = async (
  ctx: Context,
  { contractId, documentId }: Pick<Request, 'contractId' | 'documentId'>,
): Promise<Document | null> => (documentId === null ? null : findDocument(ctx, { contractId, id: documentId }))

/** Takes a request back, as long as nobody decided it. Asked twice, it answers the same. */
export const withdrawRequest = async (
  ctx: Context,
  input: WithdrawRequestInput,
): Promise<WithdrawRequestSuccess | NotAllowed | NotFound> => {
  const { contractId, accountId } = signedInMember(ctx)
  const place = decodeIdOf('req', input.requestId)
  if (place?.contractId !== contractId) return new NotFound(ctx.locale)
  const ended = await ctx.db.transaction(async tx => {
    const row = (await requestsById(ctx, tx, contractId, [place.id])).get(place.id)
    if (!row || row.state === 'WITHDRAWN') return row
    const by = { actorKind: 'MEMBER', actorId: accountId } as const
    const moved = await moveRequest(ctx, tx, row, [{ kind: 'WITHDRAWN' }], by, { missing: [], proposal: null })
    return moved ?? ('OVER' as const)
  })
  if (ended === 'OVER') return new NotAllowed(ctx.locale, OVER)
  if (!ended) return new NotFound(ctx.locale)
  ctx.renew()
  return Object.assign(new WithdrawRequestSuccess(), { request: await findRequest(ctx, place) })
}
