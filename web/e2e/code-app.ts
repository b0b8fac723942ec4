import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'

/** What an application that was given this key shows, so many half minutes from now. */
export const shownBy = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** The key that is written in the dialog, in groups of four. */
export const secretIn = async (page: Page): Promise<string> =>
  ((await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '').replaceAll(' ', '')

/** Adds an application of codes on the security page, in French; answers its key. */
export async function addApplication(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Ajouter une application', exact: true }).click()
  await page.getByRole('dialog', { name: 'Ajouter une application de codes' }).waitFor()
  const secret = await secretIn(page)
  await page.getByLabel('Code à 6 chiffres').fill(shownBy(secret))
  await page.getByRole('button', { name: 'Ajouter l’application', exact: true }).click()
  await page.getByText('Application de codes ajoutée').waitFor()
  return secret
}

/** Makes ten recovery codes on the security page, in French; answers them, with their sheet still shown. */
export async function makeCodes(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Créer dix codes', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: 'Vos dix codes de secours' })
  await sheet.waitFor()
  return sheet.getByRole('listitem').allTextContents()
}
