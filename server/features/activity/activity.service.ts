import { GraphQLError } from 'graphql'
import { belongsToContract, holdsContract, isOneself } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import { filterMap } from '../../events/filter-map.ts'
import type { EventRow } from '../../events/outbox.ts'
import { unauthenticated } from '../../graphql/errors.ts'
import { findCard } from '../card/card.service.ts'
import { findClaim, mayKnowOfClaim } from '../claim/claim.service.ts'
import { findDocument } from '../document/document.service.ts'
import { visibleMembers } from '../member/member.service.ts'
import { findNotification } from '../notification/notification.service.ts'
import { findPayment } from '../payment/payment.service.ts'
import { findRequest } from '../request/request.service.ts'
import { type Activity, ActivityKind } from './activity.type.ts'

const encode = (seq: number) => `ev${seq}`

const decode = (cursor: string): number => {
  const [, seq] = /^ev(\d{1,9})$/.exec(cursor) ?? []
  if (!seq) throw new GraphQLError('Not a cursor of the activity', { extensions: { code: 'BAD_USER_INPUT' } })
  return Number(seq)
}

const placeOf = ({ contractId, subjectId }: EventRow) => ({ contractId, id: subjectId })

/**
 * The place from which to listen so that nothing that happens after this answer is missed; null for whom no stream is
 * open: staff who look at the screens.
 */
export const activityCursor = async (ctx: Context): Promise<string | null> => {
  if (ctx.actor.kind !== 'MEMBER') return null
  const household = await ctx.loaders.household()
  return household ? encode(household.eventSeq) : null
}

/** Whether an event may be told to who listens: it says at least that something happened to somebody. */
const mayHear = async (ctx: Context, event: EventRow): Promise<boolean> => {
  // What a loader finds may be heard of: their rules look at more than an event says.
  if (event.kind === 'DOCUMENT_READY') return (await findDocument(ctx, placeOf(event))) !== null
  if (event.kind === 'REQUEST_CHANGED') return (await findRequest(ctx, placeOf(event))) !== null
  const sight = await ctx.sight()
  const row = { contractId: event.contractId, ...(event.memberId && { memberId: event.memberId }) }
  if (event.kind === 'PAYMENT_SCHEDULED') return holdsContract.accepts(sight, row)
  if (event.kind === 'CARE_SHARING_CHANGED' || event.kind === 'CARD_CHANGED')
    return belongsToContract.accepts(sight, row)
  if (event.kind === 'NOTIFIED' || event.kind === 'NOTIFICATIONS_READ') return isOneself.accepts(sight, row)
  return mayKnowOfClaim(sight, row)
}

/** An event with its object, read now through the viewer's own sight. */
const toActivity = async (ctx: Context, event: EventRow): Promise<Activity> => {
  const place = placeOf(event)
  const isClaim = event.kind === 'CLAIM_RECEIVED' || event.kind === 'CLAIM_REVERSED'
  const members = await visibleMembers(ctx)
  return {
    cursor: encode(event.seq),
    kind: ActivityKind[event.kind],
    occurredAt: event.occurredAt,
    claim: isClaim ? await findClaim(ctx, place) : null,
    payment: event.kind === 'PAYMENT_SCHEDULED' ? await findPayment(ctx, place) : null,
    document: event.kind === 'DOCUMENT_READY' ? await findDocument(ctx, place) : null,
    request: event.kind === 'REQUEST_CHANGED' ? await findRequest(ctx, place) : null,
    card: event.kind === 'CARD_CHANGED' ? await findCard(ctx, event.subjectId) : null,
    notification: event.kind === 'NOTIFIED' ? await findNotification(ctx, place) : null,
    member: members.find(member => member.memberId === event.memberId) ?? null,
  }
}

/**
 * What happens in the viewer's contract, from `after` on (or from now), without a gap or a repeat.
 * @throws GraphQLError UNAUTHENTICATED for anybody but a member; BAD_USER_INPUT for a foreign cursor
 */
export const listenToActivity = (ctx: Context, after: string | null | undefined): AsyncIterableIterator<Activity> => {
  if (ctx.actor.kind !== 'MEMBER') throw unauthenticated()
  const events = ctx.bus.listen(ctx.actor.contractId, after ? decode(after) : undefined)
  return filterMap(events, async event => {
    // Sight and rows are read afresh: rights may have changed since the stream began.
    ctx.renew()
    return (await mayHear(ctx, event)) ? toActivity(ctx, event) : undefined
  })
}
