import { useState } from 'react'

/** A list as far as it was read. */
interface ListState {
  /** Tells this list from the one with other filters. */
  name: string
  ids: readonly string[]
  loading: boolean
  hasMore: boolean
}

/**
 * Which items came in while the list was on screen: those that appear among the ones already read. What « Afficher
 * plus » brings stands after them and is not new.
 */
export function useArrivals({ name, ids, loading, hasMore }: ListState): ReadonlySet<string> {
  const [last, setLast] = useState({ name, ids, loading, hasMore, arrived: new Set<string>() })
  const key = ids.join()
  if (last.name === name && last.loading === loading && last.hasMore === hasMore && last.ids.join() === key)
    return last.arrived

  const arrived = new Set<string>()
  if (last.name === name && !last.loading) {
    const known = new Set(last.ids)
    const end = last.hasMore ? ids.findLastIndex(id => known.has(id)) : ids.length
    for (const [at, id] of ids.entries()) if (last.arrived.has(id) || (!known.has(id) && at < end)) arrived.add(id)
  }
  setLast({ name, ids, loading, hasMore, arrived })
  return arrived
}
