import type { Kit } from '../../db/kit.ts'
import { TERMINATION_GROUNDS } from './effect.ts'

/** Who gave notice: the holder in their space or without signing in, or the insurer that takes over, for them. */
const TERMINATION_WAYS = ['SPACE', 'SIGNED_OUT', 'NEW_INSURER'] as const

export const terminationTables = ({ table, id, text, oneOf, day, primaryKey }: Kit) => {
  /** What a request to end a contract says (« résiliation »). */
  const termination = table(
    'termination',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      ground: oneOf('ground', TERMINATION_GROUNDS).notNull(),
      /** The day of the event that is the ground. */
      eventOn: day('event_on'),
      /** The day the notice reached us, from which the law counts. */
      receivedOn: day('received_on').notNull(),
      /** The last day of cover, by the law's rules. */
      endOn: day('end_on').notNull(),
      way: oneOf('way', TERMINATION_WAYS).notNull(),
      /** The insurer that takes over, where it gave notice. */
      insurer: text('insurer'),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId] })],
  )

  return { termination }
}
