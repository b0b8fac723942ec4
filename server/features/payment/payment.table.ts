import type { Kit } from '../../db/kit.ts'
import { PAYEES } from '../claim/decompte.type.ts'
import type { ContractTables } from '../contract/contract.table.ts'

const PAYMENT_STATES = ['SCHEDULED', 'PAID', 'TO_RECOVER'] as const

export const paymentTables = (
  { table, id, text, oneOf, cents, day, moment, primaryKey, foreignKey, index }: Kit,
  { contract }: ContractTables,
) => {
  /** What the mutuelle pays in one transfer: to the member's account, or to a professional (third-party payment). */
  const payment = table(
    'payment',
    {
      contractId: id('contract_id').notNull(),
      paymentId: id('payment_id').notNull(),
      payee: oneOf('payee', PAYEES).notNull(),
      /** The professional's identifier and name, when they are the payee. */
      providerId: text('provider_id'),
      providerName: text('provider_name'),
      /** The feed file whose lines it settles, 'emitter/fileNumber': later batches of the file add to it. */
      fileKey: text('file_key'),
      /** The day of the transfer. */
      dueOn: day('due_on').notNull(),
      /** The net of its ledger entries; below zero it is to recover. */
      amountCents: cents('amount_cents').notNull(),
      state: oneOf('state', PAYMENT_STATES).notNull(),
      createdAt: moment('created_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.paymentId] }),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
      index('payment_by_day').on(t.contractId, t.dueOn, t.paymentId),
    ],
  )

  return { payment }
}
