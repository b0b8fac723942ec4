/** The database of what somebody has begun to send, which features/request keeps on this device until it is sent. */
export const DRAFTS = 'drafts'

const listeners = new Set<() => void>()

/** Has something done when the drafts of this device are forgotten. @returns what ends it */
export function onDraftsForgotten(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Somebody leaves: nothing of what they were about to send stays on the device. */
export function forgetDrafts(): void {
  for (const listener of listeners) listener()
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(DRAFTS)
}
