/** Notifications in this browser: what its push manager can do, and has done. */

/**
 * NONE: it can't, or no service worker of ours is there to show them. DENIED: its person refused, in the browser itself.
 * OFF and ON: whether it subscribed.
 */
export type PushAbility = 'NONE' | 'DENIED' | 'OFF' | 'ON'

/** What a server needs to write to this browser. */
export interface PushSubscriptionKeys {
  endpoint: string
  p256dh: string
  auth: string
}

const canPush = () =>
  typeof navigator !== 'undefined' &&
  'serviceWorker' in navigator &&
  'PushManager' in globalThis &&
  'Notification' in globalThis

const current = async (): Promise<PushSubscription | null> => {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** How far this browser is. */
export async function pushAbility(): Promise<PushAbility> {
  if (!canPush() || !(await navigator.serviceWorker.getRegistration())) return 'NONE'
  if (Notification.permission === 'denied') return 'DENIED'
  return Notification.permission === 'granted' && (await current()) ? 'ON' : 'OFF'
}

const keyOf = (subscription: PushSubscription, name: PushEncryptionKeyName) =>
  btoa(String.fromCharCode(...new Uint8Array(subscription.getKey(name) ?? [])))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/**
 * Asks the person, then subscribes. To be called from a press of theirs: browsers ignore what asks by itself.
 * @param publicKey the server's (VAPID)
 * @returns undefined when the person said no, or not yet
 * @throws DOMException when the browser could not reach its push service
 */
export async function subscribe(publicKey: string): Promise<PushSubscriptionKeys | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  const { pushManager } = await navigator.serviceWorker.ready
  const known = await pushManager.getSubscription()
  // One that was made with another key of the server's can't be written to with this one.
  if (known && keyFits(known, publicKey)) return keysOf(known)
  await known?.unsubscribe()
  return keysOf(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }))
}

const keyFits = ({ options }: PushSubscription, publicKey: string) => {
  const bytes = new Uint8Array(options.applicationServerKey ?? [])
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '') === publicKey.replaceAll('-', '+').replaceAll('_', '/')
}

const keysOf = (subscription: PushSubscription): PushSubscriptionKeys => ({
  endpoint: subscription.endpoint,
  p256dh: keyOf(subscription, 'p256dh'),
  auth: keyOf(subscription, 'auth'),
})

/** Takes this browser off. @returns its address at its push service, for the server to forget; undefined for none */
export async function unsubscribe(): Promise<string | undefined> {
  const known = canPush() ? await current() : null
  if (!known) return undefined
  await known.unsubscribe()
  return known.endpoint
}
