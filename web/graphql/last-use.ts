/**
 * When somebody last asked the server for something, in any window of this browser: what the session's idle end counts
 * from. Windows tell each other.
 */
let last = Date.now()
let told = 0
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session-use')
channel?.addEventListener('message', () => {
  last = Date.now()
})

/** Windows need not hear of each request. */
const TOLD_EVERY = 5_000

/** Something was asked for. */
export function used(): void {
  last = Date.now()
  if (last - told < TOLD_EVERY) return
  told = last
  channel?.postMessage(null)
}

/** The instant of the last request, in milliseconds. */
export const lastUse = (): number => last
