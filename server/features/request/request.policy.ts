import { or, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { isOneself, seesCare } from '../../auth/policy.ts'
import type { Sight } from '../../auth/sight.ts'

interface Columns {
  contractId: AnyPgColumn
  memberId: AnyPgColumn
  sentById: AnyPgColumn
}

/** Who finds a request: whoever may see the care it is about, and who sent it. */
export const requestPolicy = {
  sql: (sight: Sight, table: Columns): SQL =>
    or(seesCare.sql(sight, table), isOneself.sql(sight, { contractId: table.contractId, memberId: table.sentById }))!,
  accepts: (
    sight: Sight,
    { contractId, memberId, sentById }: { contractId: string; memberId: string; sentById: string },
  ) =>
    seesCare.accepts(sight, { contractId, memberId }) || isOneself.accepts(sight, { contractId, memberId: sentById }),
}
