/** Ways to hand a text over to somebody or something else; each answers whether it did. */

/** To the clipboard, where the browser lets us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Whether the phone proposes its own ways to send something. */
export const canSend = (): boolean => typeof navigator.share === 'function'

/** By whatever the phone proposes. The person may close it: what was to be sent is still on the page. */
export async function sendBy(what: ShareData): Promise<void> {
  try {
    await navigator.share(what)
  } catch {
    // Closed: nothing is lost.
  }
}
