import { belongsToContract, holdsContract } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import { encodeId } from '../../graphql/node.ts'
import { formulaName } from '../guarantee/catalogue.ts'
import { type Contract, Contribution, ContributionState, ContributionYear } from './contract.type.ts'
import { type ContributionRow, contributionsOf } from './contribution.loader.ts'

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
    bankAccount:
      isHolder && account
        ? {
            ibanMasked: account.ibanMasked,
            heldUntil: account.heldUntil !== null && account.heldUntil > ctx.at ? account.heldUntil : null,
          }
        : null,
  }
}

const stateOf = ({ dueCents, paidCents, period }: ContributionRow, today: string): ContributionState => {
  if (paidCents >= dueCents) return ContributionState.PAID
  if (paidCents > 0) return ContributionState.PARTLY_PAID
  return period > today.slice(0, 7) ? ContributionState.UPCOMING : ContributionState.UNPAID
}

/** What the viewer's contract cost, year by year, the newest first; null for who does not hold it. */
export const contributionYears = async (ctx: Context): Promise<ContributionYear[] | null> => {
  const [household, sight] = await Promise.all([ctx.loaders.household(), ctx.sight()])
  if (!household || !holdsContract.accepts(sight, household)) return null
  const years = new Map<number, ContributionRow[]>()
  for (const row of await contributionsOf(ctx, household.contractId)) {
    const year = Number(row.period.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), row])
  }
  const month = ctx.today.slice(0, 7)
  const sum = (rows: readonly ContributionRow[], key: 'dueCents' | 'paidCents') =>
    rows.reduce((total, row) => total + row[key], 0)
  return [...years]
    .toSorted(([a], [b]) => b - a)
    .map(([year, rows]) =>
      Object.assign(new ContributionYear(), {
        year,
        due: sum(
          rows.filter(({ period }) => period <= month),
          'dueCents',
        ),
        paid: sum(rows, 'paidCents'),
        months: rows.map(row =>
          Object.assign(new Contribution(), {
            month: `${row.period}-01`,
            due: row.dueCents,
            paid: row.paidCents,
            paidOn: row.paidOn,
            state: stateOf(row, ctx.today),
          }),
        ),
      }),
    )
}
