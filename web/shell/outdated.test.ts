import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeRouter } from '../router.tsx'
import { bringScreens, reloadWhenOutdated } from './outdated.ts'

describe('a part of the page that could not be loaded', () => {
  const reload = vi.fn()
  const missPart = () => window.dispatchEvent(new Event('vite:preloadError'))

  beforeEach(() => {
    sessionStorage.clear()
    vi.stubGlobal('location', { ...window.location, reload })
    reloadWhenOutdated()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    reload.mockClear()
  })

  it('brings the new release when the server answers, once', async () => {
    const asked = vi.fn(async () => new Response())
    vi.stubGlobal('fetch', asked)
    missPart()
    await vi.waitFor(() => expect(reload).toHaveBeenCalled())
    missPart()
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
    await new Promise(resolve => setTimeout(resolve))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('leaves the page as it is while the server is away or failing', async () => {
    const asked = vi.fn(async () => new Response(null, { status: 503 }))
    vi.stubGlobal('fetch', asked)
    missPart()
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    asked.mockRejectedValue(new TypeError('Failed to fetch'))
    missPart()
    await new Promise(resolve => setTimeout(resolve))
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('the screens that are brought before one goes to them', () => {
  it('are left for later when the network goes away, without a word', async () => {
    const router = makeRouter()
    const load = vi.spyOn(router, 'loadRouteChunk').mockRejectedValue(new TypeError('Failed to fetch'))
    await expect(bringScreens(router)).resolves.toBeUndefined()
    expect(load).toHaveBeenCalledTimes(1)
  })
})
