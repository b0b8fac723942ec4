import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import { nirKey } from '../../identifiers/nir.ts'

/**
 * The staff's look-up. It goes round the households' policy, for there is no file open yet: who may look up is asked
 * before, and what is found shows no more than tells people apart.
 */

/** What is looked up, checked: the criteria that the database answers. */
export interface Criteria {
  birthDate?: string | undefined
  postalCode?: string | undefined
  number?: string | undefined
  nir?: string | undefined
}

/** How many rows are compared by name at most: more, and another criterion must be given. */
export const CANDIDATES = 2_000

export type Candidate = Awaited<ReturnType<typeof matching>>[number]

const matching = ({ db }: Pick<Context, 'db'>, where: SQL | undefined) => {
  const { member, contract } = db.tables
  return db.read
    .select({
      contractId: member.contractId,
      memberId: member.memberId,
      firstNames: member.firstNames,
      usualName: member.usualName,
      birthName: member.birthName,
      birthOn: member.birthOn,
      city: member.city,
      contractNumber: contract.number,
    })
    .from(member)
    .innerJoin(contract, eq(contract.contractId, member.contractId))
    .where(where)
    .orderBy(asc(member.usualName), asc(member.firstNames), asc(member.memberId))
    .limit(CANDIDATES)
}

/** Everybody whom the criteria select: on the contracts that a number or a NIR names, else on all of them. */
export const candidates = async (ctx: Context, criteria: Criteria): Promise<Candidate[]> => {
  const { member } = ctx.db.tables
  const { birthDate, postalCode, number, nir } = criteria
  const same = and(
    birthDate === undefined ? undefined : eq(member.birthOn, birthDate),
    postalCode === undefined ? undefined : eq(member.postalCode, postalCode),
  )
  const named = number === undefined ? undefined : await contractsOf(ctx, number)
  const known = nir === undefined ? undefined : await placesOf(ctx, nir)
  if (!named && !known) return fanOut('staff search', () => matching(ctx, same))
  const contractIds = known ? [...new Set(known.map(({ contractId }) => contractId))] : named!
  const found = await Promise.all(
    contractIds
      .filter(contractId => !named || named.includes(contractId))
      .map(contractId => {
        const ids = known?.filter(place => place.contractId === contractId).map(({ memberId }) => memberId)
        // On both tables: a join of two shards' rows would ask them all.
        const here = and(eq(member.contractId, contractId), eq(ctx.db.tables.contract.contractId, contractId))
        return matching(ctx, and(here, ids ? inArray(member.memberId, ids) : undefined, same))
      }),
  )
  return found.flat()
}

const contractsOf = async ({ db }: Context, number: string): Promise<string[]> => {
  const { contractByNumber, contractByMemberNumber } = db.tables
  const byContract = await db.read.select().from(contractByNumber).where(eq(contractByNumber.number, number))
  const byMember = await db.read
    .select()
    .from(contractByMemberNumber)
    .where(eq(contractByMemberNumber.memberNumber, number))
  return [...new Set([...byContract, ...byMember].map(({ contractId }) => contractId))]
}

/** By the keyed hash: the number itself is nowhere in the database. */
const placesOf = ({ db, vault }: Context, nir: string) => {
  const { memberByNir } = db.tables
  const whole = nir.length === 13 ? nir + nirKey(nir) : nir
  return db.read
    .select({ contractId: memberByNir.contractId, memberId: memberByNir.memberId })
    .from(memberByNir)
    .where(eq(memberByNir.nirHash, vault.hash(whole)))
}
