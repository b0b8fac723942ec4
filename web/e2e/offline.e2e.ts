import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'

const { site, visit } = journey()

/** What a browser says by itself of a server that is not there. */
const NOT_THERE = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|WebSocket connection/

/** Waits until the browser has kept the whole app. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise(resolve => active?.addEventListener('statechange', resolve, { once: true }))
  })

it('without the network the space still opens, from a cold start, and says what it can’t do', async () => {
  const page = await visit('camille.martin', { keepsApp: true, expected: NOT_THERE })
  await kept(page)
  await site().stop()
  const again = await page.context().newPage()
  await page.close()
  await again.goto('/garanties')
  await again.getByRole('heading', { level: 1, name: /ne répond pas/ }).waitFor()
  await expectForEveryone(again)
  await site().start()
  await again.getByRole('button', { name: 'Réessayer' }).click()
  await again.getByRole('heading', { level: 1, name: 'Mes garanties' }).waitFor()
  expect(await again.evaluate(() => document.querySelectorAll('script[nonce]').length)).toBe(0)
})
