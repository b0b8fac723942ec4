import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../auth/actor.ts'
import { blind, type Sight, sightOf } from '../../auth/sight.ts'
import type { Database } from '../../db/database.ts'
import { perDatabase } from '../../db/prepared.ts'

const householdQuery = perDatabase(({ read, tables: { contract, member, bankAccount } }) => {
  const contractId = sql.placeholder('contractId')
  return read
    .select({
      contract: {
        contractId: contract.contractId,
        number: contract.number,
        formula: contract.formula,
        startOn: contract.startOn,
        endOn: contract.endOn,
        selfEmployed: contract.selfEmployed,
        eventSeq: contract.eventSeq,
        monthlyPremiumCents: contract.monthlyPremiumCents,
      },
      member: {
        contractId: member.contractId,
        memberId: member.memberId,
        number: member.number,
        role: member.role,
        nirMasked: member.nirMasked,
        birthOn: member.birthOn,
        usualName: member.usualName,
        firstNames: member.firstNames,
        regime: member.regime,
        rightsFrom: member.rightsFrom,
        rightsTo: member.rightsTo,
        sharesCare: member.sharesCare,
      },
      bankAccount: {
        bankAccountId: bankAccount.bankAccountId,
        ibanMasked: bankAccount.ibanMasked,
        holderName: bankAccount.holderName,
        heldUntil: bankAccount.heldUntil,
      },
    })
    .from(contract)
    .innerJoin(member, eq(member.contractId, contractId))
    .leftJoin(bankAccount, and(eq(bankAccount.contractId, contractId), isNull(bankAccount.replacedAt)))
    .where(eq(contract.contractId, contractId))
    .orderBy(asc(member.birthOn), asc(member.memberId))
    .prepare('household')
})

/**
 * A contract and everybody on it: the one read that policy and most screens start from. Unguarded: for working out who
 * may see what, and for the program itself. Requests go through the loaders.
 */
export const loadHousehold = async (db: Database, contractId: string) => {
  const rows = await householdQuery(db).execute({ contractId })
  const [first] = rows
  if (!first) return undefined
  const { bankAccount } = first
  return {
    ...first.contract,
    /** The eldest first. */
    members: rows.map(({ member }) => member),
    /** The one in use, if any. */
    bankAccounts: bankAccount ? [bankAccount] : [],
  }
}

export type Household = NonNullable<Awaited<ReturnType<typeof loadHousehold>>>
export type MemberRow = Household['members'][number]

/** What an actor may see, on a day, given their household. */
export const sightIn = (actor: Actor, household: Household | undefined, today: string): Sight =>
  household ? sightOf(actor, household.members, today, household.endOn === null) : blind(actor)
