import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import type { Context } from '../../context.ts'
import { record } from '../../events/outbox.ts'
import { unauthenticated } from '../../graphql/errors.ts'
import { IdempotencyKey, once } from '../../graphql/idempotency.ts'
import { checkInput, IdempotencyConflict, type InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { type SetCareSharingInput, SetCareSharingSuccess } from './member.input.ts'
import { viewerMember } from './member.service.ts'

const Input = z.object({ idempotencyKey: IdempotencyKey, shared: z.boolean() })

/**
 * Lets the holder see, or no longer see, what an adult beneficiary's care was; amounts they see in any case, since they
 * are reimbursed to them. One's own choice only: nobody sets it for another.
 */
export const setCareSharing = async (
  ctx: Context,
  input: SetCareSharingInput,
): Promise<SetCareSharingSuccess | NotAllowed | IdempotencyConflict | InvalidInput> => {
  const { actor } = ctx
  if (actor.kind !== 'MEMBER') throw unauthenticated()
  const { value, problem } = checkInput(ctx.locale, Input, input, {})
  if (problem) return problem
  const self = await viewerMember(ctx)
  if (self.role === 'HOLDER' || self.isMinor)
    return new NotAllowed(ctx.locale, {
      fr: 'Ce choix est celui des autres adultes du contrat : le titulaire voit déjà ses propres soins.',
      en: 'This is for the other adults on the contract to choose: the holder already sees their own care.',
    })

  const { contractId, memberId, accountId } = actor
  const act = { contractId, key: value.idempotencyKey, mutation: 'setCareSharing', input: { shared: value.shared } }
  const done = await once(ctx, act, async tx => {
    const { member } = ctx.db.tables
    await tx
      .update(member)
      .set({ sharesCare: value.shared, updatedAt: ctx.at })
      .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
      .returning({ memberId: member.memberId })
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: value.shared ? 'member.shared-care' : 'member.stopped-sharing-care',
        subjectId: memberId,
        details: {},
      },
    ])
    await record(tx, ctx.db.tables, [
      { contractId, kind: 'CARE_SHARING_CHANGED', memberId, subjectId: memberId, occurredAt: ctx.at },
    ])
    return { memberId }
  })
  if ('conflict' in done) return new IdempotencyConflict(ctx.locale)
  ctx.renew()
  return Object.assign(new SetCareSharingSuccess(), { member: await viewerMember(ctx) })
}
