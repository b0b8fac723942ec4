import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { launchChromium } from './chromium.ts'
import { PATIENCE_MS } from './patience.ts'
import { loaded, type Person, signIn } from './person.ts'
import { makeSite, type Site } from './site.ts'

/** How a person looks at the product. */
export interface Look {
  /** Path and search of the first page. */
  path?: string
  /** Width of the window in CSS pixels: a phone's 390 when left out. */
  width?: number
  theme?: 'light' | 'dark'
  locale?: 'fr' | 'en'
  /** They asked their system for less motion, which is so unless a journey is about motion. */
  lessMotion?: boolean
  /** The code of the other screens comes as soon as nothing else happens, unless a journey is about its absence. */
  bringsScreens?: boolean
  /** Their browser keeps the app for when the network is away. */
  keepsApp?: boolean
  /** What the browser's console may say in this journey besides nothing: breakdowns that are part of it. */
  expected?: RegExp
  /** Other sites that the journey goes to. */
  elsewhere?: (site: Site) => readonly string[]
}

export interface Journey {
  /** The product, with a database of this file's own. Within a journey: before, it is not there yet. */
  site(): Site
  /** Opens the product in a browser of its own as a person who has signed in, or as nobody. */
  visit(person: Person | null, look?: Look): Promise<Page>
}

const HEIGHT = 844

/**
 * Gives a file of journeys its own server, database and browser. Whatever a page says on its console, throws, or asks
 * of another origin fails the journey it happened in: breaches of the content security policy are told there.
 */
export function journey(): Journey {
  const signedIn = new Map<Person, Awaited<ReturnType<BrowserContext['storageState']>>>()
  const contexts = new Set<BrowserContext>()
  let problems: string[] = []
  let site: Site
  let browser: Browser
  /** One person signs in at a time: two at once would each read the code that came last, which is the other’s. */
  let door: Promise<unknown> = Promise.resolve()

  beforeAll(async () => {
    site = await makeSite(inject('demonstration'))
    ;[browser] = await Promise.all([launchChromium(inject('chromium')), site.start()])
  })
  beforeEach(() => site.start()) // a journey may have ended it
  afterEach(async () => {
    for (const context of contexts) await context.close()
    contexts.clear()
    const seen = problems
    problems = []
    expect(seen, 'what the pages complained about').toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.remove()
  })

  const open = async (look: Look, state?: Awaited<ReturnType<BrowserContext['storageState']>>) => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 390, height: HEIGHT },
      colorScheme: look.theme ?? 'light',
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: look.lessMotion === false ? 'no-preference' : 'reduce',
      baseURL: site.origin,
      // A worker that answers in the server's place is what only journeys about it want.
      serviceWorkers: look.keepsApp ? 'allow' : 'block',
      storageState: {
        cookies: state?.cookies ?? [],
        origins: [{ origin: site.origin, localStorage: [{ name: 'locale', value: look.locale ?? 'fr' }] }],
      },
    })
    contexts.add(context)
    context.setDefaultTimeout(PATIENCE_MS)
    if (!look.keepsApp) await context.addInitScript('Object.defineProperty(navigator, "serviceWorker", {})')
    if (look.bringsScreens === false) await context.addInitScript('window.requestIdleCallback = () => 0')
    const complain = (text: string) => {
      if (!look.expected?.test(text)) problems.push(text)
    }
    context.on('console', message => {
      if (message.type() === 'error' || /content security policy/i.test(message.text()))
        complain(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', event => {
      const thrown = event.error()
      complain(`thrown: ${thrown.stack || thrown.message}`)
    })
    context.on('request', request => {
      const { protocol, origin } = new URL(request.url())
      const known = [site.origin, ...(look.elsewhere?.(site) ?? [])]
      if (!known.includes(origin) && !['data:', 'blob:'].includes(protocol)) complain(`request to ${request.url()}`)
    })
    return context.newPage()
  }

  const enter = async (person: Person) => {
    if (signedIn.has(person)) return
    const page = await open({})
    await page.goto('/connexion')
    await signIn(page, person)
    signedIn.set(person, await page.context().storageState())
    await page.context().close()
    contexts.delete(page.context())
  }

  return {
    site: () => site,
    async visit(person, look = {}) {
      if (person) {
        const entered = door.then(() => enter(person))
        door = entered.catch(() => {}) // told where it is awaited
        await entered
      }
      const page = await open(look, person ? signedIn.get(person) : undefined)
      await page.goto(look.path ?? '/')
      await loaded(page)
      return page
    },
  }
}
