import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * The only work that may ask every shard of a cluster, by name. Everything else stays on the shard of one contract
 * (or of one looked-up value), so that its cost doesn't grow with the number of members. The tests refuse any other
 * statement that touches several shards (testing/shards.ts).
 */
const FAN_OUTS = [
  /** Writing a feed file's batch: many contracts in one statement. */
  'import',
  /** Jobs over every contract: due payments, verification of the audit chains, exports. */
  'nightly',
  /** Sealing every encrypted field again after a change of keys, and looking whether all of them open. */
  'key rotation',
  /** The staff's lists and searches over every contract. */
  'staff search',
  'facility search',
  /** What happened in the contracts that somebody listens to. */
  'live events',
] as const
export type FanOut = (typeof FAN_OUTS)[number]

const current = new AsyncLocalStorage<FanOut>()

/**
 * Runs `work`, whose statements may touch every shard. Says so to the reader and to the shard test; changes nothing else.
 * @throws Error when the name is not on the list
 */
export const fanOut = async <T>(name: FanOut, work: () => PromiseLike<T>): Promise<T> => {
  if (!FAN_OUTS.includes(name)) throw new Error(`'${name}' is not among the fan-outs of db/shards.ts`)
  return current.run(name, async () => await work()) // awaited inside: a query builder runs when it is awaited
}

/** The fan-out we are in, if any. */
export const currentFanOut = (): FanOut | undefined => current.getStore()
