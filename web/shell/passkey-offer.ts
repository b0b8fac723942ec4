const key = 'passkey-offer'

/** Whether somebody said in this browser that they want no passkey, or none now: they are not asked again. */
export function isOfferDeclined(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    // Without a memory it would come back at each visit.
    return true
  }
}

/** Remembers it in this browser. */
export function declineOffer(): void {
  try {
    localStorage.setItem(key, 'no')
  } catch {
    // Storage is blocked: there was no offer.
  }
}
