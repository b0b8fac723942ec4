import { and, eq, gt, ne } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { FriendContract } from './progress.ts'

type Stores = Pick<Services, 'db' | 'vault'>

/** A friend's contract and its holder; unguarded, for the rules alone. */
export interface Friend extends FriendContract {
  contractId: string
  /** Its holder, who is given the friend's reward. */
  memberId: string
}

/** How many premiums of a contract were paid in full. */
const paidPremiumsOf = async ({ db }: Stores, contractId: string): Promise<number> => {
  const { contribution } = db.tables
  const rows = await db.latest
    .select({ due: contribution.dueCents, paid: contribution.paidCents })
    .from(contribution)
    .where(and(eq(contribution.contractId, contractId), gt(contribution.dueCents, 0)))
  return rows.filter(({ due, paid }) => paid >= due).length
}

/** The last day of cover by any other contract of ours; 'OPEN' while one runs, null for none. */
const coveredBefore = async (
  { db, vault }: Stores,
  { contractId, memberId, nirSealed, birthOn, birthRank }: Services['db']['tables']['member']['$inferSelect'],
): Promise<FriendContract['coveredBefore']> => {
  if (nirSealed === null) return null
  const { memberByNir, member } = db.tables
  const nir = vault.open(nirSealed, { table: 'member', column: 'nir_sealed', row: memberId })
  const others = await db.latest
    .select()
    .from(memberByNir)
    .where(
      and(
        eq(memberByNir.nirHash, vault.hash(nir)),
        eq(memberByNir.birthOn, birthOn),
        eq(memberByNir.birthRank, birthRank),
        ne(memberByNir.contractId, contractId),
      ),
    )
  let last: FriendContract['coveredBefore'] = null
  for (const other of others) {
    const [row] = await db.latest
      .select({ rightsTo: member.rightsTo })
      .from(member)
      .where(and(eq(member.contractId, other.contractId), eq(member.memberId, other.memberId)))
    if (!row) continue
    if (row.rightsTo === null) return 'OPEN'
    if (last === null || row.rightsTo > last) last = row.rightsTo
  }
  return last
}

/** The contract of a number that the desk gave; null until a file brings it. */
export const friendOf = async (stores: Stores, contractNumber: string): Promise<Friend | null> => {
  const { contractByNumber, contract, member } = stores.db.tables
  const [place] = await stores.db.latest
    .select()
    .from(contractByNumber)
    .where(eq(contractByNumber.number, contractNumber))
  if (!place) return null
  const { contractId } = place
  const [row] = await stores.db.latest
    .select({ startOn: contract.startOn, endOn: contract.endOn })
    .from(contract)
    .where(eq(contract.contractId, contractId))
  const [holder] = await stores.db.latest
    .select()
    .from(member)
    .where(and(eq(member.contractId, contractId), eq(member.role, 'HOLDER')))
  if (!row || !holder) return null
  const [paidPremiums, before] = await Promise.all([paidPremiumsOf(stores, contractId), coveredBefore(stores, holder)])
  return { ...row, contractId, memberId: holder.memberId, paidPremiums, coveredBefore: before }
}
