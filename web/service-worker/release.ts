/** A release that waits, and how it is taken: what the frame's notice shows. */
let take: (() => void) | undefined
const listeners = new Set<() => void>()

/** A new release is there; `how` puts it in place of this one and reloads. */
export function offerRelease(how: () => void): void {
  take = how
  for (const listener of listeners) listener()
}

/** For ReleaseNotice.tsx, which shows it. */
export const releaseStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  take: () => take,
}
