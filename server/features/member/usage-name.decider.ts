import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import { issueCards } from '../card/card.issue.ts'
import { tellOfCards } from '../card/card.news.ts'
import { enqueueContractCertificate } from '../contract/contract-certificate.jobs.ts'
import type { Decider } from '../worklist/decider.ts'
import { writeOwnChange } from './own-change.ts'

/** A name whose proof the desk has read: it goes where the name stands, the card and the certificate among them. */
export const usageNameDecider: Decider = {
  kind: 'USAGE_NAME',
  terms: z.object({}),
  needsSecond: () => false,
  async accept(ctx, tx, { contractId, requestId, memberId }) {
    const { usageName } = ctx.db.tables
    const [asked] = await tx
      .select()
      .from(usageName)
      .where(and(eq(usageName.contractId, contractId), eq(usageName.requestId, requestId)))
    if (!asked) throw new Error('A request for a name without it')
    // As files have names: in capitals.
    const usualName = asked.name.toLocaleUpperCase('fr')
    await writeOwnChange(ctx, tx, { contractId, memberId }, 'usualName', { usualName })
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'SYSTEM',
        action: 'member.renamed',
        subjectId: memberId,
        details: { requestId },
      },
    ])
    await enqueueContractCertificate(ctx, tx, contractId)
    await tellOfCards(ctx, tx, contractId, await issueCards(ctx, tx, contractId, ctx.at))
    return {}
  },
}
