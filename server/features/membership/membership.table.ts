import type { Kit } from '../../db/kit.ts'
import { LOCALES } from '../../i18n/locale.ts'
import { MEMBERSHIP_REFUSALS, MEMBERSHIP_STATES } from './membership.machine.ts'

/** Who is to be covered. */
const HOUSEHOLD_KINDS = ['ALONE', 'COUPLE', 'FAMILY', 'ONE_PARENT'] as const

export const membershipTables = ({ table, id, text, oneOf, day, moment, index }: Kit) => {
  /** Somebody who asks to become a member (« demande d'adhésion »): no contract yet, so that its own id is its shard. */
  const membership = table(
    'membership',
    {
      membershipId: id('membership_id').primaryKey(),
      /** What people quote: 'A' and eight characters. */
      reference: text('reference').notNull(),
      state: oneOf('state', MEMBERSHIP_STATES).notNull(),
      firstName: text('first_name').notNull(),
      lastName: text('last_name').notNull(),
      birthOn: day('birth_on').notNull(),
      email: text('email').notNull(),
      /** E.164; null where none was given. */
      phone: text('phone'),
      postalCode: text('postal_code').notNull(),
      household: oneOf('household', HOUSEHOLD_KINDS).notNull(),
      /** The day they would like their cover to begin. */
      startOn: day('start_on').notNull(),
      locale: oneOf('locale', LOCALES).notNull(),
      /** Whom they came by. */
      sponsorContractId: id('sponsor_contract_id').notNull(),
      referralId: id('referral_id').notNull(),
      receivedAt: moment('received_at').notNull(),
      /** The last day of our answer. */
      dueOn: day('due_on').notNull(),
      decidedAt: moment('decided_at'),
      /** The staff person who decided. */
      decidedBy: id('decided_by'),
      refusal: oneOf('refusal', MEMBERSHIP_REFUSALS),
      /** The number of the contract that was made; null until it is accepted. */
      contractNumber: text('contract_number'),
    },
    t => [index('membership_by_due').on(t.state, t.dueOn, t.membershipId)],
  )
  return { membership }
}
