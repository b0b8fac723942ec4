import type { Kit } from '../../db/kit.ts'

/** The contract is the shard key: its id comes first in every key of household data. */
export const contractTables = ({ table, id, text, integer, cents, flag, day, moment, primaryKey, foreignKey }: Kit) => {
  const contract = table('contract', {
    /** UUIDv4: spread evenly over the shards, unlike a time-ordered id. */
    contractId: id('contract_id').primaryKey(),
    number: text('number').notNull(),
    /** A formula of the guarantee catalogue. */
    formula: text('formula').notNull(),
    startOn: day('start_on').notNull(),
    /** The last day of cover; null while the contract runs. */
    endOn: day('end_on'),
    /** The request by which its holder terminated it; null where a file ended it, and while it runs. */
    terminatedBy: id('terminated_by'),
    /** Madelin: the contributions of a self-employed holder can be deducted. */
    selfEmployed: flag('self_employed').notNull(),
    monthlyPremiumCents: cents('monthly_premium_cents').notNull(),
    /** Numbers the contract's events and audit entries, so that both are gapless. */
    eventSeq: integer('event_seq').notNull().default(0),
    auditSeq: integer('audit_seq').notNull().default(0),
    createdAt: moment('created_at').notNull(),
  })

  /** Look-up: a contract's number is unique across contracts. */
  const contractByNumber = table('contract_by_number', {
    number: text('number').primaryKey(),
    contractId: id('contract_id').notNull(),
  })

  /** Look-up: the number on a third-party-payment card, which a family shares and keeps from contract to contract. */
  const contractByMemberNumber = table(
    'contract_by_member_number',
    {
      memberNumber: text('member_number').notNull(),
      contractId: id('contract_id').notNull(),
    },
    t => [primaryKey({ columns: [t.memberNumber, t.contractId] })],
  )

  /** The ledger of premiums: one row a month. */
  const contribution = table(
    'contribution',
    {
      contractId: id('contract_id').notNull(),
      /** 'YYYY-MM' */
      period: text('period').notNull(),
      dueCents: cents('due_cents').notNull(),
      paidCents: cents('paid_cents').notNull(),
      paidOn: day('paid_on'),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.period] }),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
    ],
  )

  return { contract, contractByNumber, contractByMemberNumber, contribution }
}

export type ContractTables = ReturnType<typeof contractTables>
