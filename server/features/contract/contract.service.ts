import { belongsToContract, holdsContract } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import { encodeId } from '../../graphql/node.ts'
import { formulaName } from '../guarantee/catalogue.ts'
import type { Contract } from './contract.type.ts'

/** The viewer's contract; null for a beneficiary who left it. */
export const viewerContract = async (ctx: Context): Promise<Contract | null> => {
  const [household, sight] = await Promise.all([ctx.loaders.household(), ctx.sight()])
  if (!household || !belongsToContract.accepts(sight, household)) return null
  const isHolder = holdsContract.accepts(sight, household)
  const account = household.bankAccounts[0]
  return {
    id: encodeId('ctr', household.contractId, household.contractId),
    number: household.number,
    memberNumber: household.members[0]?.number ?? household.number,
    formula: { code: household.formula, name: formulaName(household.formula) },
    startDate: household.startOn,
    endDate: household.endOn,
    selfEmployed: household.selfEmployed,
    monthlyPremium: isHolder ? household.monthlyPremiumCents : null,
    bankAccount: isHolder && account ? { ibanMasked: account.ibanMasked } : null,
  }
}
