import type { Kit } from '../../db/kit.ts'
import { REGIMES } from '../claim/decompte.type.ts'
import type { ContractTables } from '../contract/contract.table.ts'

export const ROLES = ['HOLDER', 'SPOUSE', 'CHILD'] as const
export const SEXES = ['F', 'M'] as const

/** What of a person can be changed in their space, and how it is written in one line. */
export type OwnField = 'email' | 'address' | 'usualName'
export type Replaced = Partial<Record<OwnField, string>>

export const memberTables = (
  { table, id, text, oneOf, integer, flag, day, moment, json, primaryKey, foreignKey, index }: Kit,
  { contract }: ContractTables,
) => {
  /** A person covered by a contract: the holder or a beneficiary. */
  const member = table(
    'member',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      /** The number on the third-party-payment card; a family shares it. */
      number: text('number').notNull(),
      role: oneOf('role', ROLES).notNull(),
      /** Encrypted (crypto/seal.ts); null for a newborn who has none yet. */
      nirSealed: text('nir_sealed'),
      /** '2 85 03 •• ••• ••• ••': what a person may be shown. */
      nirMasked: text('nir_masked'),
      birthOn: day('birth_on').notNull(),
      birthRank: integer('birth_rank').notNull(),
      sex: oneOf('sex', SEXES).notNull(),
      birthName: text('birth_name').notNull(),
      usualName: text('usual_name').notNull(),
      firstNames: text('first_names').notNull(),
      email: text('email'),
      phone: text('phone'),
      address: text('address'),
      postalCode: text('postal_code'),
      city: text('city'),
      /**
       * What the last file had in the place of what this person has changed in their space, by field: a file that still
       * has it knows nothing of the change yet.
       */
      replaced: json<Replaced>('replaced'),
      regime: oneOf('regime', REGIMES).notNull(),
      rightsFrom: day('rights_from').notNull(),
      /** The last day of rights; null while they stay open. */
      rightsTo: day('rights_to'),
      /** An adult beneficiary's choice: the holder sees what the care was, not only its amounts. */
      sharesCare: flag('shares_care').notNull().default(false),
      updatedAt: moment('updated_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.memberId] }),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
      // What the staff's search begins with, on every shard.
      index('member_by_birth').on(t.birthOn),
      index('member_by_postal_code').on(t.postalCode),
    ],
  )

  /**
   * Look-up from a NIR's keyed hash. A child carries a parent's NIR with its own birth date and rank,
   * and a person may have had several contracts.
   */
  const memberByNir = table(
    'member_by_nir',
    {
      nirHash: text('nir_hash').notNull(),
      birthOn: day('birth_on').notNull(),
      birthRank: integer('birth_rank').notNull(),
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
    },
    t => [primaryKey({ columns: [t.nirHash, t.birthOn, t.birthRank, t.contractId] })],
  )

  /** Where reimbursements are paid to. */
  const bankAccount = table(
    'bank_account',
    {
      contractId: id('contract_id').notNull(),
      bankAccountId: id('bank_account_id').notNull(),
      ibanSealed: text('iban_sealed').notNull(),
      /** A keyed hash, to see whether an import brings another account. */
      ibanHash: text('iban_hash').notNull(),
      /** 'FR76 •••• 0189' */
      ibanMasked: text('iban_masked').notNull(),
      /** The name on it, as its member gave it; null for one from a file. */
      holderName: text('holder_name'),
      /** The request that brought it; null for one from a file. */
      requestId: id('request_id'),
      /** Why the desk looks at it before it is used. */
      reviews: json<string[]>('reviews'),
      /** Until when the first transfer to it waits. */
      heldUntil: moment('held_until'),
      activeFrom: moment('active_from').notNull(),
      /** Null for the account in use. */
      replacedAt: moment('replaced_at'),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.bankAccountId] }),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
    ],
  )

  return { member, memberByNir, bankAccount }
}

export type MemberTables = ReturnType<typeof memberTables>
