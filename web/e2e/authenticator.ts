import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * The phone's own keeper of passkeys, as Chromium plays it for this page. While its owner's finger is there, it answers
 * whatever asks, also what a person would have to pick first.
 */
export interface Keeper {
  /** Whether a finger is there from now on. */
  present(isPresent: boolean): Promise<void>
  /** Whether the finger is the right one from now on. */
  verified(isVerified: boolean): Promise<void>
  /** How many passkeys it keeps. */
  count(): Promise<number>
  /** Waits until the page asks for a passkey, and nothing has answered yet. */
  asked(): Promise<void>
}

/** Counts, in the page, what asks for a passkey and waits. */
const COUNT_WHAT_WAITS = `{
  const { credentials } = navigator
  const get = credentials.get.bind(credentials)
  window.passkeysAwaited = 0
  credentials.get = options => {
    window.passkeysAwaited++
    return get(options).finally(() => window.passkeysAwaited--)
  }
}`

/** Gives a page's browser a keeper of passkeys; before the page is loaded. */
export async function withKeeper(page: Page): Promise<Keeper> {
  await page.addInitScript(COUNT_WHAT_WAITS)
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    present: async enabled => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
    verified: async isUserVerified => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    count: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    // Asked from here, turn after turn: the page's own policy lets nothing be evaluated in it later.
    asked: () => expect.poll(() => page.evaluate('window.passkeysAwaited')).toBeGreaterThan(0),
  }
}
