import type { Kit } from '../../db/kit.ts'
import { REFERRAL_REFUSALS, REFERRAL_STATES } from './referral.machine.ts'

/** How a friend came to know: by a mail of ours, or by a link or a code that their sponsor gave them. */
const REFERRAL_WAYS = ['MAIL', 'LINK'] as const
const REWARD_SIDES = ['SPONSOR', 'FRIEND'] as const
const REWARD_STATES = ['EARNED', 'PAID'] as const

export const referralTables = ({
  table,
  id,
  text,
  oneOf,
  integer,
  cents,
  flag,
  day,
  moment,
  primaryKey,
  index,
}: Kit) => {
  /** The code by which a member's friends come. */
  const sponsorCode = table(
    'sponsor_code',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      code: text('code').notNull(),
      createdAt: moment('created_at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.memberId] })],
  )

  /** Look-up: a sponsor's code is unique across contracts. */
  const sponsorByCode = table('sponsor_by_code', {
    code: text('code').primaryKey(),
    contractId: id('contract_id').notNull(),
    memberId: id('member_id').notNull(),
  })

  /** One friend of a member (« filleul »), on the sponsor's contract. */
  const referral = table(
    'referral',
    {
      contractId: id('contract_id').notNull(),
      referralId: id('referral_id').notNull(),
      /** The member who sponsors. */
      memberId: id('member_id').notNull(),
      state: oneOf('state', REFERRAL_STATES).notNull(),
      way: oneOf('way', REFERRAL_WAYS).notNull(),
      /** The last day that an invitation is kept; null once it was answered. */
      expiresOn: day('expires_on'),
      /** The friend's first name, which they let their sponsor see; null until they register. */
      friendName: text('friend_name'),
      /** Their request to become a member; null until there is one. */
      membershipId: id('membership_id'),
      /** The day they registered, whose rules hold. */
      registeredOn: day('registered_on'),
      joinedOn: day('joined_on'),
      /** The number of their contract; null until the desk accepts them. */
      contractNumber: text('contract_number'),
      friendContractId: id('friend_contract_id'),
      /** From when the conditions can be met. */
      waitUntil: day('wait_until'),
      refusal: oneOf('refusal', REFERRAL_REFUSALS),
      /** Whether a gift card of either side is still to be given. */
      isOwed: flag('is_owed').notNull().default(false),
      createdAt: moment('created_at').notNull(),
      updatedAt: moment('updated_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.referralId] }),
      index('referral_by_sponsor').on(t.contractId, t.memberId, t.createdAt, t.referralId),
      // What the night looks at, over all contracts.
      index('referral_by_state').on(t.state, t.referralId),
    ],
  )

  /** An address that a mail was sent to, as a keyed hash: one message and no other, until it is forgotten. */
  const invitedAddress = table('referral_invited_address', {
    addressHash: text('address_hash').primaryKey(),
    contractId: id('contract_id').notNull(),
    referralId: id('referral_id').notNull(),
    expiresOn: day('expires_on').notNull(),
  })

  /** An address whose owner wants no invitation of anybody, as a keyed hash. */
  const uninvitedAddress = table('referral_uninvited_address', {
    addressHash: text('address_hash').primaryKey(),
    refusedAt: moment('refused_at').notNull(),
  })

  /** How many friends a member was rewarded for in a civil year. */
  const referralYear = table(
    'referral_year',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      year: integer('year').notNull(),
      rewarded: integer('rewarded').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.memberId, t.year] })],
  )

  /** What a referral earned one side, on that side's own contract: once, by an id that is made of what it is for. */
  const referralReward = table(
    'referral_reward',
    {
      contractId: id('contract_id').notNull(),
      rewardId: id('reward_id').notNull(),
      /** Who is given it. */
      memberId: id('member_id').notNull(),
      side: oneOf('side', REWARD_SIDES).notNull(),
      state: oneOf('state', REWARD_STATES).notNull(),
      amountCents: cents('amount_cents').notNull(),
      issuer: text('issuer').notNull(),
      earnedOn: day('earned_on').notNull(),
      /** The gift card's code, encrypted; null until it is given. */
      codeSealed: text('code_sealed'),
      /** The last day that the gift card serves. */
      expiresOn: day('expires_on'),
      paidAt: moment('paid_at'),
    },
    t => [primaryKey({ columns: [t.contractId, t.rewardId] })],
  )

  return { sponsorCode, sponsorByCode, referral, invitedAddress, uninvitedAddress, referralYear, referralReward }
}
