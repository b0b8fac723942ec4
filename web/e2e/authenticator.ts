import type { Page } from 'playwright-core'

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
}

/** Gives a page's browser a keeper of passkeys; before the page is loaded. */
export async function withKeeper(page: Page): Promise<Keeper> {
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
  }
}
