import { readFileSync } from 'node:fs'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { received } from './mailbox.ts'
import { givePassword, PASSWORD, type Person, signIn } from './person.ts'

const { visit } = journey()

const greeting = (page: Page) => page.getByRole('heading', { level: 1, name: /^(Bonjour|Hello)/ })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** What an application that was given this key shows, so many half minutes from now. */
const shownBy = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** The key in groups of four. */
const SECRET = /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/

const security = async (person: Person) => {
  const page = await visit(null, { path: '/connexion' })
  await signIn(page, person)
  await page.goto('/securite')
  await page.getByRole('heading', { name: 'Application de codes' }).waitFor()
  return page
}

const addApplication = async (page: Page): Promise<string> => {
  await button(page, 'Ajouter une application').click()
  await page.getByRole('dialog', { name: 'Ajouter une application de codes' }).waitFor()
  const secret = ((await page.getByText(SECRET).textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Code à 6 chiffres').fill(shownBy(secret))
  await button(page, 'Ajouter l’application').click()
  await page.getByText('Application de codes ajoutée').waitFor()
  return secret
}

describe('an application of codes', () => {
  it('is added from a QR code or by hand, gives the code at sign-in, and is removed', async () => {
    const page = await security('caroline.perrin')
    await expectForEveryone(page)
    await button(page, 'Ajouter une application').click()
    await page.getByRole('img', { name: /^QR code/ }).waitFor()
    await expectForEveryone(page)
    await button(page, 'Ajouter l’application').click()
    await page.getByRole('alert').getByText('Indiquez le code de l’application.').waitFor()
    await page.getByLabel('Code à 6 chiffres').fill('000000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Ce code n’est pas le bon. Encore 4 essais.').waitFor()
    await expectForEveryone(page)
    await button(page, 'Fermer').first().click()
    const secret = await addApplication(page)
    await received(page, 'MAIL', /Une application de codes a été ajoutée/i, 'caroline.perrin')
    await expectForEveryone(page)

    await page.context().clearCookies()
    await page.goto('/connexion')
    await givePassword(page, 'caroline.perrin')
    await page.getByText('Ouvrez votre application de codes').waitFor()
    await expectForEveryone(page)
    await page.getByLabel('Code à 6 chiffres').fill(shownBy(secret, 1))
    await button(page, 'Se connecter').click()
    await greeting(page).waitFor()

    // Removing it asks for more than a session, and then says so.
    await page.goto('/securite')
    await button(page, 'Retirer l’application').click()
    await page.getByRole('dialog', { name: 'Retirer l’application de codes ?' }).waitFor()
    await expectForEveryone(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’application' }).click()
    await page.getByRole('dialog', { name: 'Confirmez que c’est vous' }).waitFor()
    await expectForEveryone(page)
    await page.getByLabel('Mot de passe actuel').fill(PASSWORD)
    await page.getByText('Je n’ai pas ce code').click()
    await button(page, /^Un code par SMS/).click()
    const text = await received(page, 'SMS', /retirer l’application de codes/)
    await page.getByLabel('Mot de passe actuel').fill(PASSWORD)
    await page.getByLabel('Code à 6 chiffres').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
    await button(page, 'Confirmer').click()
    await page.getByText('Application de codes retirée').waitFor()
    await button(page, 'Ajouter une application').waitFor()
  })

  it('is added by keyboard alone, in English', async () => {
    const page = await visit('andre.chevalier', { path: '/securite', locale: 'en' })
    const add = button(page, 'Add an application')
    await add.waitFor()
    await reachByKey(page, 'Tab', add)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Add a code application' }).waitFor()
    await expectForEveryone(page)
    const secret = ((await page.getByText(SECRET).textContent()) ?? '').replaceAll(' ', '')
    await reachByKey(page, 'Tab', page.getByLabel('6-digit code'))
    await page.keyboard.type(shownBy(secret))
    await page.keyboard.press('Enter')
    await page.getByText('Code application added').waitFor()
    await expectForEveryone(page)
  })
})

describe('recovery codes', () => {
  it('are made, kept as a text, and each opens one’s space once', async () => {
    const page = await security('julie.masson')
    await button(page, 'Créer dix codes').click()
    await page.getByRole('dialog', { name: 'Vos dix codes de secours' }).waitFor()
    await expectForEveryone(page)
    const codes = await page.getByRole('dialog').getByRole('listitem').allTextContents()
    expect(codes).toHaveLength(10)
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Enregistrer en texte').click()])
    expect(file.suggestedFilename()).toBe('codes-de-secours.txt')
    const text = readFileSync(await file.path(), 'utf8')
    for (const code of codes) expect(text).toContain(code)

    // On paper there are the codes, and nothing else of the page.
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(codes[9] ?? '').isVisible()).toBe(true)
    expect(await button(page, 'Imprimer').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await button(page, 'Je les ai gardés').click()
    await page.getByText('10 sur 10').waitFor()
    await received(page, 'MAIL', /De nouveaux codes de secours ont été créés/i, 'julie.masson')

    await page.context().clearCookies()
    await page.goto('/connexion')
    await givePassword(page, 'julie.masson')
    await page.getByText('Je n’ai pas ce code').click()
    await button(page, 'Un code de secours').click()
    await page.getByLabel('Code de secours').fill((codes[0] ?? '').toLowerCase())
    await expectForEveryone(page)
    await button(page, 'Se connecter').click()
    await greeting(page).waitFor()
    await page.getByText('Un code de secours a servi : il vous en reste 9.').waitFor()
    await received(page, 'MAIL', /Il vous en reste 9/, 'julie.masson')
    await page.goto('/securite')
    await page.getByText('9 sur 10').waitFor()
    await button(page, 'Créer de nouveaux codes').click()
    await page.getByRole('dialog', { name: 'Remplacer vos codes ?' }).waitFor()
    await expectForEveryone(page)
    await button(page, 'Remplacer les codes').click()
    await page.getByRole('dialog', { name: 'Vos dix codes de secours' }).waitFor()
    expect(await page.getByRole('dialog').getByRole('listitem').allTextContents()).not.toContain(codes[1])
  })
})
