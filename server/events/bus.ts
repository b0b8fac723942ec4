import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { inPieces } from '../db/sequence.ts'
import { fanOut } from '../db/shards.ts'
import type { EventRow } from './outbox.ts'

/** Tells listeners what is recorded in their contract, by this process or another. */
export interface Bus {
  /**
   * The events of a contract after `afterSeq`, first those that are there, then each as it is committed: in order,
   * none left out, none twice. Without `afterSeq`, those that come from now on. Ends on `return()` and when the bus closes.
   * Who may listen is for the caller to decide.
   */
  listen(contractId: string, afterSeq?: number): AsyncIterableIterator<EventRow, undefined>
  /** Ends every listening. */
  close(): void
}

/** How many events a listener holds at most; those after them stay in the database until it asks for more. */
const PAGE = 100

interface Listener {
  contractId: string
  /** What is next to be handed out. */
  page: EventRow[]
  /** The last event read; undefined until it is known from where to begin. */
  seq: number | undefined
  /** Something may have been recorded since the last look. */
  stale: boolean
  over: boolean
  wake: () => void
}

export const createBus = (db: Database): Bus => {
  const { contract, event } = db.tables
  const listeners = new Map<string, Set<Listener>>()
  /** The last number seen of each contract that is listened to. */
  const known = new Map<string, number>()

  const wake = (listener: Listener) => {
    listener.stale = true
    listener.wake()
  }

  const lastSeq = async (contractId: string) => {
    const [row] = await db.read
      .select({ seq: contract.eventSeq })
      .from(contract)
      .where(eq(contract.contractId, contractId))
    return row?.seq ?? 0
  }

  const pageAfter = (contractId: string, seq: number) =>
    db.read
      .select()
      .from(event)
      .where(and(eq(event.contractId, contractId), gt(event.seq, seq)))
      .orderBy(asc(event.seq))
      .limit(PAGE)

  /** One look at the contracts that are listened to; wakes the listeners of those that have something new. */
  const look = async () => {
    for (const piece of inPieces([...listeners.keys()])) {
      const rows = await fanOut('live events', () =>
        db.read
          .select({ contractId: contract.contractId, seq: contract.eventSeq })
          .from(contract)
          .where(inArray(contract.contractId, piece)),
      )
      for (const { contractId, seq } of rows) {
        if (seq <= (known.get(contractId) ?? -1)) continue
        known.set(contractId, seq)
        for (const listener of listeners.get(contractId) ?? []) wake(listener)
      }
    }
  }

  let looking = false
  let again = false
  const onCommit = async () => {
    again = true
    if (looking) return
    looking = true
    while (again) {
      again = false
      // A look that fails loses nothing, since the next one asks for everything after what is known; meanwhile
      // the listeners look for themselves, and meet the failure if it lasts.
      await look().catch(() => {
        for (const those of listeners.values()) for (const listener of those) wake(listener)
      })
    }
    looking = false
  }

  let closed = false
  let stopWatching: (() => void) | undefined
  const join = (listener: Listener) => {
    if (closed) return
    listeners.set(listener.contractId, (listeners.get(listener.contractId) ?? new Set()).add(listener))
    stopWatching ??= db.watch(() => void onCommit())
  }
  const leave = (listener: Listener) => {
    listener.over = true
    listener.page = []
    listener.wake()
    const those = listeners.get(listener.contractId)
    if (!those?.delete(listener) || those.size) return
    listeners.delete(listener.contractId)
    known.delete(listener.contractId)
    if (listeners.size) return
    stopWatching?.()
    stopWatching = undefined
  }

  return {
    listen(contractId, afterSeq) {
      const listener: Listener = { contractId, page: [], seq: afterSeq, stale: true, over: closed, wake: () => {} }
      join(listener)
      const start = afterSeq === undefined ? lastSeq(contractId) : Promise.resolve(afterSeq)
      start.catch(() => {}) // thrown to whoever asks for the first event, if anybody does

      const take = async (): Promise<IteratorResult<EventRow, undefined>> => {
        listener.seq ??= await start
        for (;;) {
          if (listener.over) return { done: true, value: undefined }
          const value = listener.page.shift()
          if (value) return { done: false, value }
          if (listener.stale) {
            listener.stale = false
            const page = await pageAfter(contractId, listener.seq)
            if (listener.over) continue
            listener.page = page
            listener.seq = page.at(-1)?.seq ?? listener.seq
            listener.stale ||= page.length > 0 // there may be another page
          } else {
            await new Promise<void>(resolve => {
              listener.wake = resolve
            })
          }
        }
      }

      // A generator would do, but its return() waits for the event that next() waits for.
      let last: Promise<unknown> = Promise.resolve()
      return {
        [Symbol.asyncIterator]() {
          return this
        },
        next() {
          const result = last.then(take).catch(error => {
            leave(listener)
            throw error
          })
          last = result.catch(() => {})
          return result
        },
        async return() {
          leave(listener)
          return { done: true, value: undefined }
        },
      }
    },
    close() {
      closed = true
      for (const those of [...listeners.values()]) for (const listener of [...those]) leave(listener)
    },
  }
}
