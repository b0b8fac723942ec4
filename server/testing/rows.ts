import { newContractId, newId } from '../db/ids.ts'
import type { Tables } from '../db/schema.ts'

/** Plain rows for tests of the database itself, complete but for what a test says. */

const AT = new Date('2026-03-02T09:00:00.123Z')

export const contractRow = (given: Partial<Tables['contract']['$inferInsert']> = {}) => ({
  contractId: newContractId(),
  number: 'C-0001',
  formula: 'CONFORT',
  startOn: '2024-01-01',
  selfEmployed: false,
  monthlyPremiumCents: 8_400,
  createdAt: AT,
  ...given,
})

export const memberRow = (contractId: string, given: Partial<Tables['member']['$inferInsert']> = {}) => ({
  contractId,
  memberId: newId(),
  number: '000123',
  role: 'HOLDER' as const,
  birthOn: '1984-02-29',
  birthRank: 1,
  sex: 'F' as const,
  birthName: 'Lefèvre',
  usualName: 'Lefèvre',
  firstNames: 'Élise',
  regime: 'GENERAL' as const,
  rightsFrom: '2024-01-01',
  updatedAt: AT,
  ...given,
})

export const claimRow = (
  contractId: string,
  memberId: string,
  given: Partial<Tables['claim']['$inferInsert']> = {},
) => ({
  contractId,
  claimId: newId(),
  memberId,
  careOn: '2026-03-02',
  providerId: '10001234567',
  providerName: 'Dr Martin',
  specialty: '01',
  actCode: 'G',
  family: 'CONSULTATION',
  state: 'PAID' as const,
  billedCents: 3_000,
  amoCents: 1_900,
  amcCents: 900,
  outOfPocketCents: 200,
  searchText: 'consultation dr martin',
  receivedAt: AT,
  ...given,
})

export const claimLineRow = (
  claim: ReturnType<typeof claimRow>,
  given: Partial<Tables['claimLine']['$inferInsert']> = {},
) => ({
  contractId: claim.contractId,
  lineId: newId(),
  claimId: claim.claimId,
  memberId: claim.memberId,
  emitter: '01751',
  ref: newId(),
  fileNumber: '1',
  nature: 'NORMAL' as const,
  actCode: claim.actCode,
  family: claim.family,
  quantity: 1,
  careFrom: claim.careOn,
  careTo: claim.careOn,
  facts: {
    pathway: 'DOCTOR' as const,
    exemption: 'NONE' as const,
    regime: 'GENERAL' as const,
    deductions: [],
    thirdParty: { amo: false, amc: false },
    provider: {
      id: claim.providerId,
      idKind: 'RPPS' as const,
      name: claim.providerName,
      specialty: claim.specialty,
      convention: 'SECTOR_1' as const,
    },
  },
  billedCents: claim.billedCents,
  baseCents: claim.billedCents,
  rateBp: 7_000,
  amoCents: claim.amoCents,
  amcCents: claim.amcCents,
  outOfPocketCents: claim.outOfPocketCents,
  result: { outOfPocket: [], derivation: [], consumptions: [], deductions: [] },
  payee: 'MEMBER' as const,
  amoPaidOn: claim.careOn,
  amoPaymentRef: 'V1',
  receivedAt: AT,
  ...given,
})
