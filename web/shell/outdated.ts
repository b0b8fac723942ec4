import { bringTexts } from '../i18n/locale.ts'
import type { AppRouter } from '../router.tsx'

/**
 * Brings the release that the server now serves. Once a minute at most: what a reload does not put right is something
 * else, and is left to the screens to say.
 */
export function reloadOnce(): boolean {
  const last = Number(sessionStorage.getItem('reloaded-at') ?? 0)
  if (Date.now() - last < 60_000) return false
  sessionStorage.setItem('reloaded-at', String(Date.now()))
  window.location.reload()
  return true
}

const isServed = () =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

const missed = new WeakSet<Error>()

/** Whether a screen broke because a part of it could not be loaded. */
export const isMissedPart = (error: unknown): boolean => error instanceof Error && missed.has(error)

/**
 * After a deployment, a page that was open asks for chunks that are no longer there: one reload brings the new ones.
 * Only from a server that answers: without it a reload would leave the browser's own error page.
 */
export function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    if (payload instanceof Error) {
      missed.add(payload)
      // The router knows such an error by the words it begins with, and would reload whether a server answers or not.
      payload.message = `A part of this page did not come. ${payload.message}`
    }
    void isServed().then(served => served && reloadOnce()) // else the server is away: the screen says so
  })
}

/** Reloads because somebody asks for it: as often as they like, but never into the browser's own error page. */
export async function reloadWhereServed(): Promise<void> {
  if (await isServed()) window.location.reload()
}

/** Screens of those who work here: nothing for a member's telephone. */
const isDesk = (routeId: string) => /^\/(_desk|bureau)/.test(routeId)

/**
 * Brings the texts and the code of every screen of a member's, so that one can go to them, and read what they say, when
 * the network is away. Where it goes away meanwhile, what is left comes when it is asked for.
 */
export async function bringScreens(router: AppRouter): Promise<void> {
  try {
    const { MEMBER_ROOMS } = await import('../i18n/rooms.ts')
    for (const room of MEMBER_ROOMS) await bringTexts(room)
    for (const route of Object.values(router.routesById)) if (!isDesk(route.id)) await router.loadRouteChunk(route)
  } catch {
    // Nobody has asked for these yet: there is nothing to tell.
  }
}
