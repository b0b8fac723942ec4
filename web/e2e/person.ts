import type { Page } from 'playwright-core'
import { codeIn, received } from './mailbox.ts'

/** A seeded person, by the first part of their e-mail address. */
export type Person =
  | 'amina.diallo'
  | 'andre.chevalier'
  | 'ange.colonna'
  | 'camille.martin'
  | 'caroline.perrin'
  | 'david.chapuis'
  | 'elodie.muller'
  | 'emma.leroy'
  | 'gerard.durand'
  | 'hugo.lefevre'
  | 'julien.bernard'
  | 'julie.masson'
  | 'lucie.renaud'
  | 'manon.perrin'
  | 'marie-apolline.de-la-rochebrune-montferrand-d-estainville'
  | 'monique.rousseau'
  | 'nathalie.lambert'
  | 'sophie.fontaine'
  | 'thomas.girard'

/** Everybody's password in the demonstration. */
export const PASSWORD = 'ancolie-lanterne-colibri'

export const emailOf = (person: Person): string =>
  person.startsWith('marie-apolline') ? `${person}@correspondance.example.fr` : `${person}@example.fr`

/** Fills in the sign-in form, in French; the page of the code follows. */
export async function givePassword(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Adresse e-mail').fill(emailOf(person))
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}

/** Types the code that came, and waits for the page that follows. */
export async function giveCode(page: Page, { trust = false } = {}): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Confirmez que c’est vous' }).waitFor()
  await page.getByLabel('Code à 6 chiffres').waitFor()
  const message = await received(page, 'ANY', SIGN_IN_CODE)
  await page.getByLabel('Code à 6 chiffres').fill(codeIn(message))
  if (trust) await page.getByLabel('Faire confiance à cet appareil').check()
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
}

const SIGN_IN_CODE = /code (de connexion|pour vous connecter)/

/** Signs in, in French, and waits for the home page. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await givePassword(page, person)
  await giveCode(page)
  await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor()
}

/** Waits until the page has its title and shows no more grey shapes. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page
    .getByText(/^(Chargement|Loading)…$/)
    .first()
    .waitFor({ state: 'detached' })
}
