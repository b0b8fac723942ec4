import { and, eq } from 'drizzle-orm'
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
import { type WithdrawRequestInput, WithdrawRequestSuccess } from './request.input.ts'
import { type RequestRow, requestsById, requestsPage } from './request.loader.ts'
import { stepText } from './request.text.ts'
import {
  Request,
  type RequestConnection,
  RequestDetail,
  RequestKind,
  RequestState,
  RequestStep,
  RequestStepKind,
} from './request.type.ts'
import { addSteps } from './request.write.ts'

/** States in which the person may still add to it, or take it back. */
const OPEN: readonly RequestRow['state'][] = ['SENT', 'TO_COMPLETE', 'IN_REVIEW']
export const isOpen = ({ state }: Pick<RequestRow, 'state'>): boolean => OPEN.includes(state)

export const OVER: Bilingual = {
  fr: 'Cette demande est terminée : elle ne peut plus être modifiée.',
  en: 'This request is over: it can no longer be changed.',
}

const toRequest = (ctx: Context, members: ReadonlyMap<string, Member>, row: RequestRow): Request =>
  Object.assign(new Request(), {
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
    isOpen: isOpen(row) && ctx.actor.kind === 'MEMBER',
  })

/** A page of the requests that the viewer finds, newest first. */
export const listRequests = async (ctx: Context, page: PageArgs): Promise<RequestConnection> => {
  const [found, members] = await Promise.all([requestsPage(ctx, page), householdMembers(ctx)])
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
export const stepsOf = async (ctx: Context, { contractId, requestId }: Request): Promise<RequestStep[]> => {
  const rows = (await ctx.loaders.stepsOfRequest.load({ contractId, id: requestId })) ?? []
  return rows.map(row =>
    Object.assign(new RequestStep(), {
      kind: RequestStepKind[row.kind],
      at: row.at,
      details: row.details.map(detail => RequestDetail[detail]),
      text: stepText(row, ctx.locale),
    }),
  )
}

/** The papers of a request: null once they are no longer kept. */
export const papersOf = (ctx: Context, { contractId, documentId }: Request): Promise<Document | null> =>
  findDocument(ctx, { contractId, id: documentId })

/** Takes a request back, as long as nobody decided it. Asked twice, it answers the same. */
export const withdrawRequest = async (
  ctx: Context,
  input: WithdrawRequestInput,
): Promise<WithdrawRequestSuccess | NotAllowed | NotFound> => {
  const { contractId, accountId } = signedInMember(ctx)
  const place = decodeIdOf('req', input.requestId)
  if (place?.contractId !== contractId) return new NotFound(ctx.locale)
  const { request } = ctx.db.tables
  const ended = await ctx.db.transaction(async tx => {
    const row = (await requestsById(ctx, tx, contractId, [place.id])).get(place.id)
    if (!row || row.state === 'WITHDRAWN') return row
    if (!isOpen(row)) return 'OVER' as const
    await tx
      .update(request)
      .set({ state: 'WITHDRAWN', missing: [], dueOn: null, updatedAt: ctx.at })
      .where(and(eq(request.contractId, contractId), eq(request.requestId, place.id)))
      .returning({ requestId: request.requestId })
    await addSteps(ctx, tx, row, { actorKind: 'MEMBER', actorId: accountId }, [{ kind: 'WITHDRAWN' }])
    return row
  })
  if (ended === 'OVER') return new NotAllowed(ctx.locale, OVER)
  if (!ended) return new NotFound(ctx.locale)
  ctx.renew()
  return Object.assign(new WithdrawRequestSuccess(), { request: await findRequest(ctx, place) })
}
