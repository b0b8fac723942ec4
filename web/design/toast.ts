import type { Tone } from './Notice.tsx'

/** A short answer to what the person did or to what just happened. */
export interface Toast {
  id: number
  tone: Tone
  message: string
}

let toasts: readonly Toast[] = []
let announcement = ''
let next = 1
const listeners = new Set<() => void>()

function changed(): void {
  for (const listener of listeners) listener()
}

/** Long enough to be read twice. What failed or asks for something stays until it is closed. */
const shownFor = 10_000

/** Shows a message at the edge of the screen and has it read out. At most three at once. @returns its id */
export function toast(message: string, tone: Tone = 'done'): number {
  const id = next++
  toasts = [...toasts, { id, tone, message }].slice(-3)
  if (tone === 'done' || tone === 'info') setTimeout(() => closeToast(id), shownFor)
  changed()
  return id
}

/** Takes a message away. */
export function closeToast(id: number): void {
  toasts = toasts.filter(one => one.id !== id)
  changed()
}

/** Takes every message away: what was said to one person is not left for the next. */
export function clearToasts(): void {
  toasts = []
  changed()
}

/** Whether a message is still shown. */
export const isShown = (id: number): boolean => toasts.some(one => one.id === id)

/** Has a result read out by screen readers without showing anything: « 12 remboursements trouvés ». */
export function announce(message: string): void {
  // A trailing no-break space makes a repeated message a new one, so that it is read again.
  announcement = message === announcement ? `${message}\u00a0` : message
  changed()
}

/** For Toaster.tsx, which draws them. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  toasts: () => toasts,
  announcement: () => announcement,
}
