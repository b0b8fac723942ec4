import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import type { Decider } from '../worklist/decider.ts'
import { agree, agreementIdOf, workOut } from './hospital.write.ts'

/** A stay that the desk has looked at is agreed on as the contract has it. */
export const hospitalDecider: Decider = {
  kind: 'HOSPITAL_COVERAGE',
  terms: z.object({}),
  needsSecond: () => false,
  async accept(ctx, tx, { contractId, requestId, memberId }) {
    const { hospitalCoverage, contract } = ctx.db.tables
    const [row] = await tx
      .select()
      .from(hospitalCoverage)
      .where(and(eq(hospitalCoverage.contractId, contractId), eq(hospitalCoverage.requestId, requestId)))
    const [household] = await tx
      .select({ formula: contract.formula })
      .from(contract)
      .where(eq(contract.contractId, contractId))
    if (!row || !household) throw new Error('A stay without what it says')
    const agreement = await workOut(ctx, tx, { contractId, memberId, formula: household.formula }, row)
    await agree(ctx, tx, row, agreement)
    return { answerDocumentId: agreementIdOf(contractId, requestId, row.edition) }
  },
}
