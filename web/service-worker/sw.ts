/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { brand } from '../design/brand.ts'
import { listenToPush } from './push.ts'

declare const self: ServiceWorkerGlobalScope

/** The build puts the list of the shell's files in this place: code and looks, nothing of anybody's. */
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

/** Where the server gives the page that is kept for when it is away: server/pages.ts. */
const OFFLINE_SHELL = '/hors-ligne'

/** How long a page is waited for on a network that is there and answers nothing, as in the depths of a pharmacy. */
const PATIENCE_MS = 8_000

/** A gateway that stands before a server that is away. */
const isAway = ({ status }: Response) => status === 502 || status === 503 || status === 504

/**
 * Pages come from the server, each with a nonce of its own, and are never kept. Without it, the shell that was kept
 * with the code takes their place, under a policy that names our own files.
 */
const page = async (request: Request): Promise<Response> => {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!isAway(response)) return response
  } catch {
    // The network is away, or as good as.
  }
  return (await matchPrecache(OFFLINE_SHELL)) ?? Response.error()
}

registerRoute(
  new NavigationRoute(({ request }) => page(request), {
    // Answers that are no page of the app's: the graph, files, other people's ways back, what developers use.
    denylist: [/^\/(graphql|files|uploads|auth|export|dev|playground|channels|healthz|\.well-known|_)(\/|$|\.)/],
  }),
)

listenToPush(self, { brandName: brand.name, icon: '/icon-192.png' })

// A new release waits until whoever uses the old one says so (in workbox-window’s words), or has closed it.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
