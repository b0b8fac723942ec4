import type { BatchState } from './claim.import.state.ts'
import type { ClaimRow, Entry } from './claim.import.type.ts'
import { type SummedLine, summarise } from './claim.summary.ts'

/** A claim that a batch makes or changes, with what is new in it. */
export interface TouchedClaim {
  row: ClaimRow
  entries: Entry[]
}

const keyOf = (memberId: string, careOn: string, providerId: string) => `${memberId} ${careOn} ${providerId}`

/**
 * Puts entries into claims, and says so in their rows: care given to one person by one professional on one day. What
 * each claim then says is computed anew from all of its entries, so that it does not depend on the order they came in.
 */
export const claimsOf = (
  state: Pick<BatchState, 'claims' | 'claimLines'>,
  entries: readonly Entry[],
  newId: () => string,
  receivedAt: Date,
): TouchedClaim[] => {
  const existing = new Map(state.claims.map(row => [keyOf(row.memberId, row.careOn, row.providerId), row]))
  const touched = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { memberId, careFrom, facts } = entry.row
    const key = keyOf(memberId, careFrom, facts.provider.id)
    const list = touched.get(key)
    if (list) list.push(entry)
    else touched.set(key, [entry])
  }
  return [...touched].map(([key, added]) => {
    const before = existing.get(key)
    const { contractId, memberId, careFrom, facts } = added[0]!.row
    const lines: SummedLine[] = added.map(entry => entry.row)
    if (before) lines.push(...(state.claimLines.get(before.claimId) ?? []))
    const claimId = before?.claimId ?? newId()
    for (const { row } of added) row.claimId = claimId
    return {
      entries: added,
      row: {
        contractId,
        claimId,
        memberId,
        careOn: careFrom,
        providerId: facts.provider.id,
        receivedAt: before?.receivedAt ?? receivedAt,
        ...summarise(lines),
      },
    }
  })
}
