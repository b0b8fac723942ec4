import { and, isNull, or, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { holdsContract, isOneself, seesCare } from '../../auth/policy.ts'
import type { Sight } from '../../auth/sight.ts'

interface Columns {
  contractId: AnyPgColumn
  memberId: AnyPgColumn
  sentById: AnyPgColumn
}

interface Row {
  contractId: string
  memberId: string | null
  sentById: string | null
}

/**
 * Who finds a document, or a request: whoever may see the care of the person it is about; who sent it; and the holder,
 * for what belongs to the contract.
 */
export const documentPolicy = {
  sql: (sight: Sight, table: Columns): SQL =>
    or(
      seesCare.sql(sight, table),
      isOneself.sql(sight, { contractId: table.contractId, memberId: table.sentById }),
      and(isNull(table.memberId), holdsContract.sql(sight, table)),
    )!,
  accepts: (sight: Sight, { contractId, memberId, sentById }: Row): boolean =>
    (memberId === null
      ? holdsContract.accepts(sight, { contractId })
      : seesCare.accepts(sight, { contractId, memberId })) ||
    (sentById !== null && isOneself.accepts(sight, { contractId, memberId: sentById })),
}
