import { inArray } from 'drizzle-orm'
import { seenBy } from '../../auth/sight.ts'
import type { Writer } from '../../db/database.ts'
import { inPieces } from '../../db/sequence.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { type News, notify } from '../notification/notify.ts'
import type { TouchedClaim } from './claim.import.claims.ts'
import type { ImportServices } from './claim.import.type.ts'

/** Who is told of what an import brings: people outside as well, their space only, or nobody (history). */
export type Audience = 'EVERYWHERE' | 'SPACE' | 'NOBODY'

/** Tells of the reimbursements that a batch brought whoever of the household sees their amounts. */
export const tellOfClaims = async (
  tx: Writer,
  services: ImportServices,
  claims: readonly TouchedClaim[],
  at: Date,
  audience: Audience,
): Promise<void> => {
  if (audience === 'NOBODY') return
  const received = claims.filter(({ entries }) =>
    entries.some(({ row, isCorrection }) => row.nature === 'NORMAL' && !isCorrection),
  )
  const households = await listeningHouseholds(tx, services, [...new Set(received.map(({ row }) => row.contractId))])
  const today = dayInFrance(at)
  const news = received.flatMap(({ row: { contractId, memberId, claimId } }): News[] => {
    const { members = [], listening = [] } = households.get(contractId) ?? {}
    return members
      .filter(self => listening.includes(self.memberId) && seenBy(self, members, today).amounts.includes(memberId))
      .map(self => ({ contractId, memberId: self.memberId, kind: 'REIMBURSEMENT_RECEIVED', params: { claimId } }))
  })
  await notify(services, tx, news, { outside: audience === 'EVERYWHERE' })
}

/** The households of which somebody has an account: of an import's thousands, those that anybody can be told in. */
const listeningHouseholds = async (tx: Writer, { db }: ImportServices, contractIds: readonly string[]) => {
  const { accountByMember, member } = db.tables
  const listening = new Map<string, string[]>()
  for (const piece of inPieces(contractIds))
    for (const row of await tx.select().from(accountByMember).where(inArray(accountByMember.contractId, piece)))
      listening.set(row.contractId, [...(listening.get(row.contractId) ?? []), row.memberId])
  const membersOf = new Map<string, (typeof member.$inferSelect)[]>()
  for (const piece of inPieces([...listening.keys()]))
    for (const row of await tx.select().from(member).where(inArray(member.contractId, piece)))
      membersOf.set(row.contractId, [...(membersOf.get(row.contractId) ?? []), row])
  return new Map(
    [...membersOf].map(([contractId, members]) => [
      contractId,
      { members, listening: listening.get(contractId) ?? [] },
    ]),
  )
}
