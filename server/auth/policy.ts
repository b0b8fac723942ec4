import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { PartnerScope, StaffRole } from './actor.ts'
import type { Sight } from './sight.ts'

/** The columns a rule decides by. */
export interface Guarded {
  contractId: AnyPgColumn
  memberId?: AnyPgColumn
  /** Who sent it, whomever it is about. */
  sentById?: AnyPgColumn
  /** What it is, where that decides. */
  kind?: AnyPgColumn
}

/** The same columns, as a row holds them. */
export interface GuardedRow {
  contractId: string
  memberId?: string | null
  sentById?: string | null
  kind?: string
}

/**
 * One rule, in its two forms: a condition that a query carries, and a predicate for a row already at hand (an event
 * being delivered, a row about to be changed). They must agree: policy.db.test.ts shows that they do.
 */
export interface Rule {
  sql(sight: Sight, table: Guarded): SQL
  accepts(sight: Sight, row: GuardedRow): boolean
}

const NOTHING = sql`1 = 0`

const ofMembers = (membersOf: (sight: Sight) => readonly string[], by: 'memberId' | 'sentById' = 'memberId'): Rule => ({
  sql: (sight, table) => {
    const members = membersOf(sight)
    const column = table[by]
    if (!sight.contractId || !members.length || !column) return NOTHING
    return and(eq(table.contractId, sight.contractId), inArray(column, [...members]))!
  },
  accepts: (sight, row) => row.contractId === sight.contractId && membersOf(sight).includes(row[by] ?? ''),
})

/** What the care was: one's own, a minor's for the parents, a shared adult's for the holder. */
export const seesCare: Rule = ofMembers(sight => sight.care)

/** How much was paid: as above, and every adult's for the holder. */
export const seesAmounts: Rule = ofMembers(sight => sight.amounts)

/** What belongs to the contract itself: for its holder. */
export const holdsContract: Rule = {
  sql: (sight, table) => (sight.holdsContract && sight.contractId ? eq(table.contractId, sight.contractId) : NOTHING),
  accepts: (sight, row) => sight.holdsContract && row.contractId === sight.contractId,
}

/** What belongs to the contract and to nobody on it: for its holder. */
export const holdsWhatIsNobodys: Rule = {
  sql: (sight, table) => {
    const held = holdsContract.sql(sight, table)
    return held === NOTHING || !table.memberId ? NOTHING : and(isNull(table.memberId), held)!
  },
  accepts: (sight, row) => row.memberId === null && holdsContract.accepts(sight, row),
}

/** What is somebody's own, whoever else may see them: what they are told, what they chose. */
export const isOneself: Rule = ofMembers(sight => sight.self)

/**
 * What somebody sent, whomever it is about. It tells what the care was: staff who look at their screens and may see
 * nobody's care see none of it.
 */
export const isSender: Rule = ofMembers(sight => (sight.care.length > 0 ? sight.self : []), 'sentById')

/** What everybody on the contract may know of it: its number, its guarantees, who is covered. */
export const belongsToContract: Rule = {
  sql: (sight, table) => (sight.belongs && sight.contractId ? eq(table.contractId, sight.contractId) : NOTHING),
  accepts: (sight, row) => sight.belongs && row.contractId === sight.contractId,
}

/** One's own contract, still on it or not: for what hangs on a row that another rule let through. */
export const ownContract: Rule = {
  sql: (sight, table) => (sight.contractId ? eq(table.contractId, sight.contractId) : NOTHING),
  accepts: (sight, row) => row.contractId === sight.contractId,
}

/** Staff of one of these roles, any household. */
export const staff = (...roles: StaffRole[]): Rule => {
  const isOne = ({ actor }: Sight) => actor.kind === 'STAFF' && roles.some(role => actor.roles.includes(role))
  return { sql: sight => (isOne(sight) ? sql`1 = 1` : NOTHING), accepts: isOne }
}

/** Staff who have a file of the household open. */
export const staffOfOpenFile: Rule = {
  sql: ({ actor, contractId }, table) =>
    actor.kind === 'STAFF' && contractId ? eq(table.contractId, contractId) : NOTHING,
  accepts: ({ actor, contractId }, row) => actor.kind === 'STAFF' && row.contractId === contractId,
}

/** The same rule, for rows of some kinds. */
export const ofKinds = (kinds: readonly string[], rule: Rule): Rule => ({
  sql: (sight, table) => {
    const allowed = rule.sql(sight, table)
    return allowed === NOTHING || !table.kind ? NOTHING : and(allowed, inArray(table.kind, [...kinds]))!
  },
  accepts: (sight, row) => row.kind !== undefined && kinds.includes(row.kind) && rule.accepts(sight, row),
})

/** A partner whose token carries the scope. */
export const partner = (scope: PartnerScope): Rule => {
  const isOne = ({ actor }: Sight) => actor.kind === 'PARTNER' && actor.scopes.includes(scope)
  return { sql: sight => (isOne(sight) ? sql`1 = 1` : NOTHING), accepts: isOne }
}

export const anyOf = (...rules: Rule[]): Rule => ({
  // What gives nothing is left out: an `or` keeps the database from walking an index in the order that is asked for.
  sql: (sight, table) => or(...rules.map(rule => rule.sql(sight, table)).filter(one => one !== NOTHING)) ?? NOTHING,
  accepts: (sight, row) => rules.some(rule => rule.accepts(sight, row)),
})
