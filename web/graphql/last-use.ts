/**
 * When somebody last asked the server for something that it answered, in any window of this browser: what the session's
 * idle end counts from. Windows tell each other.
 */
let last = Date.now()
let told = 0
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session-use')
channel?.addEventListener('message', ({ data }: MessageEvent<number>) => {
  last = Math.max(last, data)
})

/** Windows need not hear of each request. */
const TOLD_EVERY = 5_000

/** Something was answered. @param at when it was asked for */
export function used(at: number): void {
  last = Math.max(last, at)
  if (last - told < TOLD_EVERY) return
  told = last
  channel?.postMessage(last)
}

/** The instant of the last request that was answered, in milliseconds. */
export const lastUse = (): number => last
