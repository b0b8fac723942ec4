import type { Writer } from '../db/database.ts'
import type { Tables } from '../db/schema.ts'
import { rowPieces, takeNumbers } from '../db/sequence.ts'

export type EventRow = Tables['event']['$inferSelect']

/** Something that happened in a contract; its number in the contract's sequence is given when it is recorded. */
export type NewEvent = Omit<EventRow, 'seq' | 'memberId'> & { memberId?: string | null }

/**
 * Appends events, in the transaction of what they tell of, each numbered without a gap in its contract.
 * Events of one contract keep the order they are given in. Many contracts at once take few statements: an import
 * records its whole batch in one call, inside `fanOut('import', …)`.
 * @throws Error when a contract does not exist
 */
export const record = async (tx: Writer, tables: Tables, events: readonly NewEvent[]): Promise<EventRow[]> => {
  if (!events.length) return []
  const counts = new Map<string, number>()
  for (const { contractId } of events) counts.set(contractId, (counts.get(contractId) ?? 0) + 1)
  const last = await takeNumbers(tx, tables, 'eventSeq', counts)
  const next = new Map([...last].map(([contractId, seq]) => [contractId, seq - counts.get(contractId)! + 1]))
  const rows = events.map(event => {
    const seq = next.get(event.contractId)!
    next.set(event.contractId, seq + 1)
    return { ...event, memberId: event.memberId ?? null, seq }
  })
  for (const piece of rowPieces(rows)) await tx.insert(tables.event).values(piece)
  return rows
}
