import type { Kit } from '../../db/kit.ts'
import { ADDITION_CASES, REMOVAL_CASES } from './cover.ts'

const CASES = [...ADDITION_CASES, ...REMOVAL_CASES] as const

export const beneficiaryTables = ({ table, id, text, oneOf, day, primaryKey }: Kit) => {
  /** Who a request would bring onto a contract, or take off it. */
  const beneficiaryChange = table(
    'beneficiary_change',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      why: oneOf('why', CASES).notNull(),
      eventOn: day('event_on').notNull(),
      /** The first day of cover, or the last one. */
      effectiveOn: day('effective_on').notNull(),
      /** Who leaves; null for who comes. */
      leavingId: id('leaving_id'),
      firstNames: text('first_names').notNull(),
      lastName: text('last_name').notNull(),
      birthOn: day('birth_on').notNull(),
      /** As the civil status has it; null for who leaves. */
      sex: oneOf('sex', ['F', 'M']),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId] })],
  )
  return { beneficiaryChange }
}
