import { Workbox } from 'workbox-window'
import { offerRelease } from './release.ts'

const HOUR = 3_600_000

/**
 * Has the browser keep the app for when the network is away, and look for a new release each hour and whenever
 * somebody comes back to it. A release that has come is offered, never forced: a form may be half filled in.
 */
export async function registerWorker(): Promise<void> {
  // Not everywhere: private windows of some browsers, addresses without https.
  if (!navigator.serviceWorker) return
  const worker = new Workbox('/sw.js')
  worker.addEventListener('waiting', () =>
    offerRelease(() => {
      worker.addEventListener('controlling', () => window.location.reload())
      worker.messageSkipWaiting()
    }),
  )
  await worker.register()
  const look = () => void worker.update().catch(() => {}) // away: there will be another time
  setInterval(look, HOUR)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}
