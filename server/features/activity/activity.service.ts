import { GraphQLError } from 'graphql'
import { addressedTo, belongsToContract, holdsContract } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import { filterMap } from '../../events/filter-map.ts'
import type { EventRow } from '../../events/outbox.ts'
import { unauthenticated } from '../../graphql/errors.ts'
import { findClaim, mayKnowOfClaim } from '../claim/claim.service.ts'
import { visibleMembers } from '../member/member.service.ts'
import { findNotification } from '../notification/notification.service.ts'
import { findPayment } from '../payment/payment.service.ts'
import { type Activity, ActivityKind } from './activity.type.ts'

const encode = (seq: number) => `ev${seq}`

const decode = (cursor: string): number => {
  const [, seq] = /^ev(\d{1,9})$/.exec(cursor) ?? []
  if (!seq) throw new GraphQLError('Not a cursor of the activity', { extensions: { code: 'BAD_USER_INPUT' } })
  return Number(seq)
}

/** Whether an event may be told to who listens: it says at least that something happened to somebody. */
const mayHear = async (ctx: Context, event: EventRow): Promise<boolean> => {
  const sight = await ctx.sight()
  const row = { contractId: event.contractId, ...(event.memberId && { memberId: event.memberId }) }
  if (event.kind === 'PAYMENT_SCHEDULED') return holdsContract.accepts(sight, row)
  if (event.kind === 'CARE_SHARING_CHANGED') return belongsToContract.accepts(sight, row)
  if (event.kind === 'NOTIFIED' || event.kind === 'NOTIFICATIONS_READ') return addressedTo.accepts(sight, row)
  return mayKnowOfClaim(sight, row)
}

/** An event with its object, read now through the viewer's own sight. */
const toActivity = async (ctx: Context, event: EventRow): Promise<Activity> => {
  const place = { contractId: event.contractId, id: event.subjectId }
  const isClaim = event.kind === 'CLAIM_RECEIVED' || event.kind === 'CLAIM_REVERSED'
  const members = await visibleMembers(ctx)
  return {
    cursor: encode(event.seq),
    kind: ActivityKind[event.kind],
    occurredAt: event.occurredAt,
    claim: isClaim ? await findClaim(ctx, place) : null,
    payment: event.kind === 'PAYMENT_SCHEDULED' ? await findPayment(ctx, place) : null,
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
