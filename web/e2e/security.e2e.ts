import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, received } from './mailbox.ts'
import { emailOf, giveCode, givePassword, PASSWORD } from './person.ts'

const { visit } = journey()

const NEW_PASSWORD = 'girafe-lanterne-7-tambour'
/** The browser says so on its console when somebody is no longer signed in. */
const REFUSED = /status of 400/

const h1 = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

describe('the security page', () => {
  it('shows where one is signed in, and signs another browser out', async () => {
    const there = await visit('sophie.fontaine', { expected: REFUSED })
    const page = await visit(null, { path: '/connexion?suite=/securite' })
    await givePassword(page, 'sophie.fontaine')
    await giveCode(page)
    await h1(page, 'Sécurité').waitFor()
    await page.getByText('Cet appareil').waitFor()
    await expectForEveryone(page)

    await page
      .getByRole('button', { name: /^Déconnecter Chrome/ })
      .first()
      .click()
    await page.getByText(/: déconnecté\.$/).waitFor()
    // It hears of it at once, and lets its person sign in again over the page.
    await there.getByRole('dialog', { name: 'Votre session est terminée' }).waitFor({ timeout: 60_000 })
    await expectForEveryone(there)
  })

  it('changes the password with the one of before and a code, by keyboard alone, on a phone', async () => {
    const page = await visit('andre.chevalier', { width: 390, path: '/securite' })
    await h1(page, 'Sécurité').waitFor()
    await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Changer de mot de passe' }))
    await page.keyboard.press('Enter')
    const choose = page.getByRole('dialog', { name: 'Changer de mot de passe' })
    await reachByKey(page, 'Tab', choose.getByRole('textbox', { name: 'Nouveau mot de passe' }))
    await page.keyboard.type(NEW_PASSWORD)
    await expectForEveryone(page)
    await page.keyboard.press('Enter')

    const confirm = page.getByRole('dialog', { name: 'Confirmez que c’est vous' })
    await confirm.waitFor()
    await expectForEveryone(page)
    await reachByKey(page, 'Tab', confirm.getByRole('button', { name: /par SMS|par courrier/ }).first())
    await page.keyboard.press('Enter')
    await confirm.getByLabel(/^Code/).waitFor()
    await expectForEveryone(page)
    const code = codeIn(await received(page, 'ANY', /changer de mot de passe/))
    await reachByKey(page, 'Tab', confirm.getByRole('textbox', { name: 'Mot de passe actuel' }))
    await page.keyboard.type('pas celui-là')
    await reachByKey(page, 'Tab', confirm.getByLabel(/^Code/))
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await confirm.getByText('Ce mot de passe n’est pas le bon.').first().waitFor()
    await reachByKey(page, 'Tab', confirm.getByRole('textbox', { name: 'Mot de passe actuel' }))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('Mot de passe changé. Vos autres appareils sont déconnectés.').waitFor()
    await expectForEveryone(page)
  })

  it('says everything in English', async () => {
    const page = await visit('hugo.lefevre', { locale: 'en', path: '/securite' })
    await h1(page, 'Security').waitFor()
    await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()
    await page.getByText('This device').waitFor()
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByRole('dialog', { name: 'Change password' }).waitFor()
    await expectForEveryone(page)
  })
})

it('a session that ends while a form is being filled loses nothing of it', async () => {
  const page = await visit(null, { path: '/connexion?suite=/simulateur', expected: REFUSED })
  await givePassword(page, 'thomas.girard')
  await giveCode(page, { trust: true })
  const price = page.getByRole('textbox', { name: 'Prix' })
  await page.getByRole('combobox', { name: 'Quel soin ?' }).fill('consult speci')
  await page.getByRole('option').first().click()
  await price.fill('92,50')

  const elsewhere = await visit(null, { path: '/connexion?suite=/securite' })
  await givePassword(elsewhere, 'thomas.girard')
  await giveCode(elsewhere)
  await elsewhere.getByRole('button', { name: 'Déconnecter tous les autres appareils' }).click()

  const over = page.getByRole('dialog', { name: 'Votre session est terminée' })
  await over.waitFor({ timeout: 60_000 })
  await over.getByText(emailOf('thomas.girard')).waitFor()
  await expectForEveryone(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await over.waitFor() // the browser closes it at the second, and it comes back
  await over.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await over.waitFor({ state: 'detached' })
  expect(await price.inputValue()).toMatch(/^92,50/)
  expect(new URL(page.url()).pathname).toBe('/simulateur')
})
