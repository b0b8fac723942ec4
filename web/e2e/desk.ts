import type { Page } from 'playwright-core'
import { loaded } from './person.ts'

/** The people of the local provider who work here, by their name there. */
export type Colleague =
  | 'Nadia Benali'
  | 'Marc Fabre'
  | 'Dr Anne Laurent'
  | 'Sylvie Roche'
  | 'Karim Haddad'
  | 'Léa Vidal'
  | 'Inès Caron'
  | 'Zoé Petit'
  | 'Paul Morin'

/** The directory is another site, as in life: the only one that a journey of the desk may ask. */
export const DIRECTORY = /^request to http:\/\/127\.0\.0\.1:\d+\/dev\/annuaire\//

/** Signs in to the desk by the directory; the desk follows, or its page that says why not. */
export async function comeToWork(page: Page, colleague: Colleague): Promise<void> {
  await page.goto('/bureau/connexion')
  await page
    .getByRole('link', { name: /Se connecter avec mon compte professionnel|Sign in with my work account/ })
    .click()
  await page.getByRole('button', { name: new RegExp(`^${colleague}`) }).click()
  await page.waitForURL(/\/bureau/)
  await loaded(page)
}

/** Looks Camille Martin up and opens her file, in French. */
export async function openCamille(page: Page, reason = 'Appel de l’adhérent'): Promise<void> {
  await page.getByLabel('Nom et prénom').fill('martin camille')
  await page.getByLabel('Code postal').fill('75019')
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click()
  await page.getByRole('button', { name: 'Ouvrir le dossier de Camille Martin' }).click()
  await page.getByRole('radio', { name: reason }).check()
  await page.getByRole('button', { name: 'Ouvrir le dossier', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Camille Martin' }).waitFor()
  await loaded(page)
}
