import webpush from 'web-push'

/** A browser's address at its maker's push service, and the keys that only it can read with. */
export interface PushSubscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

/** Who we are to push services (VAPID, RFC 8292), and which of them we write to. */
export interface PushSettings {
  /** base64url, as browsers are given it. */
  publicKey: string
  privateKey: string
  /** mailto:… or https://…, for a service that has something to tell us. */
  contact: string
  /** Origins, where a leading `*.` stands for any subdomain: browsers say where to write, and could name any machine. */
  services: readonly string[]
}

/** What a service worker is given to show. No word of it may be about health: it lies open on a locked screen. */
export interface PushPayload {
  title: string
  body: string
  /** Where it leads in the member space. */
  path: string
  /** A later message of the same kind takes its place. */
  tag: string
}

export interface PushSender {
  /**
   * Hands a message over, encrypted for that browser alone.
   * @param topic the same at each try: the service keeps the last one only
   * @returns GONE when the browser no longer takes any
   * @throws Error when the service did not take it: it is tried again
   */
  send(subscription: PushSubscription, payload: PushPayload, topic: string): Promise<'TAKEN' | 'GONE'>
}

/** How long a push service may take. */
const TIMEOUT_MS = 20_000

/** How long it keeps a message for a device that is off: news of the day before is in the space. */
export const PUSH_LIFE_SECONDS = 24 * 3_600

/** Whether an address is one of a push service that we write to. */
export const isPushService = ({ services }: Pick<PushSettings, 'services'>, endpoint: string): boolean => {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (!url || url.username || url.password) return false
  return services.some(known => {
    const [protocol = '', host = ''] = known.split('//')
    if (url.protocol !== protocol) return false
    return host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host
  })
}

/** Sends to push services by their one protocol (RFC 8030), with messages encrypted (RFC 8291). */
export const pushSender = (settings: PushSettings): PushSender => ({
  async send(subscription, payload, topic) {
    // Asked again here: what was taken once may have been struck off the list since.
    if (!isPushService(settings, subscription.endpoint)) return 'GONE'
    const { publicKey, privateKey, contact: subject } = settings
    const request = webpush.generateRequestDetails(subscription, JSON.stringify(payload), {
      vapidDetails: { subject, publicKey, privateKey },
      TTL: PUSH_LIFE_SECONDS,
      urgency: 'normal',
      topic,
      contentEncoding: 'aes128gcm',
    })
    const answer = await fetch(request.endpoint, {
      method: request.method,
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body!),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    if (answer.status === 404 || answer.status === 410) return 'GONE'
    if (!answer.ok) throw new Error(`The push service answered ${answer.status}`)
    return 'TAKEN'
  },
})
