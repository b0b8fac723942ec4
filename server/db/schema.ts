import { defineRelations } from 'drizzle-orm'
import { auditTables } from '../audit/audit.table.ts'
import { messageTables } from '../channels/message.table.ts'
import { eventTables } from '../events/event.table.ts'
import { accountTables } from '../features/account/account.table.ts'
import { beneficiaryTables } from '../features/beneficiary/beneficiary.table.ts'
import { cardTables } from '../features/card/card.table.ts'
import { claimTables, feedTables } from '../features/claim/claim.table.ts'
import { contractTables } from '../features/contract/contract.table.ts'
import { conversationTables } from '../features/conversation/conversation.table.ts'
import { staffTables } from '../features/desk/staff.table.ts'
import { documentTables } from '../features/document/document.table.ts'
import { giftCardTables } from '../features/gift-card/gift-card.table.ts'
import { facilityTables } from '../features/hospital/facility.table.ts'
import { hospitalTables } from '../features/hospital/hospital.table.ts'
import { factorTables } from '../features/identity/factor.table.ts'
import { federationTables } from '../features/identity/federation.table.ts'
import { memberTables } from '../features/member/member.table.ts'
import { usageNameTables } from '../features/member/usage-name.table.ts'
import { membershipTables } from '../features/membership/membership.table.ts'
import { notificationTables } from '../features/notification/notification.table.ts'
import { partnerTables } from '../features/partner/partner.table.ts'
import { paymentTables } from '../features/payment/payment.table.ts'
import { preferenceTables } from '../features/preference/preference.table.ts'
import { referralTables } from '../features/referral/referral.table.ts'
import { requestTables } from '../features/request/request.table.ts'
import { settlementTables } from '../features/settlement/settlement.table.ts'
import { teletransmissionTables } from '../features/teletransmission/teletransmission.table.ts'
import { terminationTables } from '../features/termination/termination.table.ts'
import { fileTables } from '../files/file.table.ts'
import { idempotencyTables } from '../graphql/idempotency.table.ts'
import type { Kit } from './kit.ts'

/**
 * The one list of tables. The first column of a primary key is what the table is spread by on a cluster:
 * the contract for household data, the looked-up value for a look-up table.
 */
export const define = (kit: Kit) => {
  const contracts = contractTables(kit)
  const members = memberTables(kit, contracts)
  return {
    ...contracts,
    ...members,
    ...accountTables(kit),
    ...factorTables(kit),
    ...federationTables(kit),
    ...staffTables(kit),
    ...partnerTables(kit),
    ...claimTables(kit, { ...contracts, ...members }),
    ...feedTables(kit),
    ...paymentTables(kit, contracts),
    ...cardTables(kit, contracts),
    ...preferenceTables(kit),
    ...fileTables(kit),
    ...documentTables(kit),
    ...requestTables(kit),
    ...settlementTables(kit),
    ...terminationTables(kit),
    ...messageTables(kit),
    ...notificationTables(kit),
    ...conversationTables(kit),
    ...facilityTables(kit),
    ...hospitalTables(kit),
    ...beneficiaryTables(kit),
    ...teletransmissionTables(kit),
    ...referralTables(kit),
    ...membershipTables(kit),
    ...usageNameTables(kit),
    ...giftCardTables(kit),
    ...eventTables(kit),
    ...auditTables(kit),
    ...idempotencyTables(kit),
  }
}

export type Tables = ReturnType<typeof define>

/** Name the contract on every level of a relational query: else a cluster asks every shard. */
export const relate = (tables: Tables) =>
  defineRelations(tables, r => ({
    contract: {
      members: r.many.member({ from: r.contract.contractId, to: r.member.contractId }),
      bankAccounts: r.many.bankAccount({ from: r.contract.contractId, to: r.bankAccount.contractId }),
    },
  }))

export type Relations = ReturnType<typeof relate>
