import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Look } from './journey.ts'
import { codeIn, received } from './mailbox.ts'

/** The local FranceConnect is another site than ours: 127.0.0.1, not localhost. */
export const ABROAD: Look = { elsewhere: ({ origin }) => [origin.replace('localhost', '127.0.0.1')] }
/** What the message says that brings the code to link FranceConnect. */
export const LINK_CODE = /relier FranceConnect|link FranceConnect/

export const button = (page: Page) => page.getByRole('button', { name: 'S’identifier avec FranceConnect' })
export const greeting = (page: Page) => page.getByRole('heading', { level: 1, name: /^(Bonjour|Hello)/ })

/** At FranceConnect, chooses who to be. */
export const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: 'Qui êtes-vous ?' }).waitFor()
  expect(new URL(page.url()).hostname).toBe('127.0.0.1')
  await page.getByRole('button', { name }).click()
}

/** Types the code that links FranceConnect with what is on file. */
export const giveLinkCode = async (page: Page): Promise<void> => {
  await page.getByLabel('Code reçu').fill(codeIn(await received(page, 'SMS', LINK_CODE)))
  await page.keyboard.press('Enter')
}
