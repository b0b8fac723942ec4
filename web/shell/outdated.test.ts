import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeRouter } from '../router.tsx'
import { bringScreens, isMissedPart, reloadWhenOutdated, reloadWhereServed } from './outdated.ts'

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

describe('the error of a part that could not be loaded', () => {
  it('is known as such, and no longer read by the router as a reason to reload', () => {
    reloadWhenOutdated()
    const payload = new TypeError('Failed to fetch dynamically imported module: /assets/garanties.js')
    window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
    expect(isMissedPart(payload)).toBe(true)
    expect(isMissedPart(new TypeError('another'))).toBe(false)
    expect(payload.message).not.toMatch(/^Failed to fetch/)
  })

  it('is put right by a reload when somebody asks for it, from a server that answers', async () => {
    const reload = vi.fn()
    vi.stubGlobal('location', { ...window.location, reload })
    vi.stubGlobal(
      'fetch',
      vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(new Response()),
    )
    await reloadWhereServed()
    expect(reload).not.toHaveBeenCalled()
    await reloadWhereServed()
    expect(reload).toHaveBeenCalledTimes(1)
    vi.unstubAllGlobals()
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
