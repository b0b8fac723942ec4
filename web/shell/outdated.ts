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

/**
 * After a deployment, a page that was open asks for chunks that are no longer there: one reload brings the new ones.
 * Only from a server that answers: without it a reload would leave the browser's own error page.
 */
export function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', () => {
    void fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok && reloadOnce(),
      () => {}, // the server is away: the screen says so
    )
  })
}

/**
 * Brings the code and the texts of every screen, so that one can go to them, and read what they say, when the network
 * is away. Where it goes away meanwhile, what is left comes when it is asked for.
 */
export async function bringScreens(router: AppRouter): Promise<void> {
  try {
    for (const route of Object.values(router.routesById)) await router.loadRouteChunk(route)
    await bringTexts('identity')
  } catch {
    // Nobody has asked for these yet: there is nothing to tell.
  }
}
