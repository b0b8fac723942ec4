/** Which window of this browser a draft belongs to: two at once would send the same pages side by side. */
export interface DraftLock {
  /** Takes it. @param isForced also from another window, which is told */
  take: (isForced?: boolean) => Promise<boolean>
  release: () => void
}

/** @param onLost another window has taken it */
export function makeDraftLock(name: string, onLost: () => void): DraftLock {
  let letGo: (() => void) | undefined
  // Not on pages that came without TLS, whatever the types say.
  const locks = navigator.locks as LockManager | null | undefined
  return {
    take: (isForced = false) =>
      new Promise(answer => {
        // Where a browser has no locks, each window does as if it were alone.
        if (letGo || !locks) return answer(true)
        locks
          .request(name, isForced ? { steal: true } : { ifAvailable: true }, lock => {
            answer(lock !== null)
            if (!lock) return
            return new Promise<void>(resolve => {
              letGo = resolve
            })
          })
          .catch(() => {
            letGo = undefined
            onLost()
          })
      }),
    release() {
      letGo?.()
      letGo = undefined
    },
  }
}
