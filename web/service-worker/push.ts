/**
 * Notifications in a browser, from the service worker's side: `listenToPush(self)` in it. The server's messages hold a
 * title, a few words without any care in them, and a path of this site.
 */

interface PushMessage {
  title: string
  body: string
  path: string
  tag: string
}

/** As much of a service worker as this needs: its own types exclude those of a page. */
export interface PushScope {
  location: { origin: string }
  registration: {
    showNotification(
      title: string,
      options: { body: string; tag: string; icon?: string; data: { path: string } },
    ): Promise<void>
  }
  clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly PushWindow[]>
    openWindow(url: string): Promise<unknown>
  }
  addEventListener(type: 'push', listener: (event: PushArrival) => void): void
  addEventListener(type: 'notificationclick', listener: (event: NotificationClick) => void): void
}

export interface PushWindow {
  url: string
  focus(): Promise<unknown>
}

export interface PushArrival {
  data: { json(): unknown } | null
  waitUntil(work: Promise<unknown>): void
}

export interface NotificationClick {
  notification: { data: unknown; close(): void }
  waitUntil(work: Promise<unknown>): void
}

const HOME: PushMessage = { title: '', body: '', path: '/notifications', tag: 'news' }

const read = ({ data }: PushArrival): PushMessage => {
  try {
    return { ...HOME, ...(data?.json() as Partial<PushMessage> | undefined) }
  } catch {
    // A browser that shows nothing for a message may lose its permission: something is shown all the same.
    return HOME
  }
}

/** The address of a path of this site; of the notifications for anything else. */
const urlOf = (scope: PushScope, path: unknown): string => {
  const { origin } = scope.location
  const url = typeof path === 'string' && URL.canParse(path, origin) ? new URL(path, origin) : undefined
  return url?.origin === origin ? url.href : new URL(HOME.path, origin).href
}

/** A window that is at the place already comes to the front; a form half filled in elsewhere is left alone. */
const goTo = async (scope: PushScope, url: string) => {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = windows.find(one => one.url.split('#')[0] === url)
  return there ? there.focus() : scope.clients.openWindow(url)
}

/**
 * Shows what the server sends, and leads there when it is pressed.
 * @param brandName shown where a message has no title
 * @param icon the address of the brand's icon
 */
export function listenToPush(scope: PushScope, { brandName, icon }: { brandName: string; icon?: string }): void {
  scope.addEventListener('push', event => {
    const { title, body, path, tag } = read(event)
    const shown = { body, tag, data: { path }, ...(icon && { icon }) }
    event.waitUntil(scope.registration.showNotification(title || brandName, shown))
  })
  scope.addEventListener('notificationclick', event => {
    const { notification } = event
    notification.close()
    const path = (notification.data as { path?: unknown } | null)?.path
    event.waitUntil(goTo(scope, urlOf(scope, path)))
  })
}
