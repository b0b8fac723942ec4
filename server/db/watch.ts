/** Tells of commits: at once of those of this process, and of others' as its engine can. */
export interface Watchers {
  /** To be called after each commit of this process. */
  committed(): void
  /** @returns a function that ends the watch */
  watch(listener: () => void): () => void
  /** Ends every watch. */
  end(): void
}

/** `lookElsewhere` starts looking for other processes' commits; it runs only while somebody watches. */
export const watchers = (lookElsewhere: (changed: () => void) => () => void): Watchers => {
  const listeners = new Set<() => void>()
  let stopLooking: (() => void) | undefined
  const committed = () => {
    for (const listener of listeners) listener()
  }
  const rest = () => {
    stopLooking?.()
    stopLooking = undefined
  }
  return {
    committed,
    watch(listener) {
      const own = () => listener() // the same function may watch twice
      listeners.add(own)
      stopLooking ??= lookElsewhere(committed)
      return () => {
        if (listeners.delete(own) && !listeners.size) rest()
      }
    },
    end() {
      listeners.clear()
      rest()
    },
  }
}

/** Calls back every so often, without keeping the process alive. */
export const every = (milliseconds: number, act: () => void): (() => void) => {
  const timer = setInterval(act, milliseconds).unref()
  return () => clearInterval(timer)
}
