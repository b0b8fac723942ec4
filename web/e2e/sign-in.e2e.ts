import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectFocus, expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, received } from './mailbox.ts'
import { emailOf, giveCode, givePassword, loaded, PASSWORD, signIn } from './person.ts'

const { site, visit } = journey()

/** Nobody may ask what a member's screen asks for: the browser says so on its console. */
const REFUSED = /status of 400/

const email = (page: Page) => page.getByLabel('Adresse e-mail')
const password = (page: Page) => page.getByRole('textbox', { name: 'Mot de passe' })
const greeting = (page: Page) => page.getByRole('heading', { level: 1, name: /^Bonjour/ })
const form = (page: Page) => page.getByRole('heading', { level: 1, name: 'Votre espace adhérent' })

describe.each([390, 1280])('signing in, in a window of %i px', width => {
  it('says what is wrong, keeps what was typed, then lets the right password in', async () => {
    const page = await visit(null, { width, path: '/connexion' })
    expect(await page.title()).toMatch(/^Votre espace adhérent – /)
    await expectForEveryone(page)

    const summary = page.getByRole('alert')
    const hasFocus = () => summary.evaluate(element => element === document.activeElement)
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await summary.getByText('2 points à corriger').waitFor()
    expect(await hasFocus()).toBe(true)
    await expectForEveryone(page)
    await summary.getByRole('link', { name: 'Indiquez votre mot de passe.' }).click()
    await expectFocus(password(page))

    await email(page).fill(emailOf('hugo.lefevre'))
    await password(page).fill('pas le bon mot de passe')
    await page.keyboard.press('Enter')
    await summary.getByText('L’adresse e-mail ou le mot de passe est incorrect.').waitFor()
    expect(await hasFocus()).toBe(true)
    expect(await email(page).inputValue()).toBe(emailOf('hugo.lefevre'))
    await expectForEveryone(page)

    await givePassword(page, 'hugo.lefevre')
    await page.getByRole('heading', { level: 1, name: 'Confirmez que c’est vous' }).waitFor()
    await page.getByLabel('Code à 6 chiffres').waitFor()
    await expectForEveryone(page)
    await page.getByLabel('Code à 6 chiffres').fill('000 000')
    await page.keyboard.press('Enter')
    await summary.getByText(/Ce code n’est pas le bon. Encore 4 essais/).waitFor()
    expect(await hasFocus()).toBe(true)
    await expectForEveryone(page)
    await page.reload()
    await giveCode(page)
    await page.getByRole('heading', { level: 1, name: 'Bonjour Hugo' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })
})

it('by keyboard alone one signs in, goes to a screen, and signs out', async () => {
  const page = await visit(null, { width: 1280, path: '/connexion' })
  await reachByKey(page, 'Tab', page.getByRole('link', { name: 'Aller au contenu' }))
  await reachByKey(page, 'Tab', email(page))
  await page.keyboard.type(emailOf('monique.rousseau'))
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByLabel('Code à 6 chiffres'))
  await page.keyboard.type(codeIn(await received(page, 'ANY', /code de connexion|pour vous connecter/)))
  await page.keyboard.press('Enter')
  await greeting(page).waitFor()
  await loaded(page)

  await page.evaluate(() => Object.assign(window, { notReloaded: true }))
  await reachByKey(page, 'Tab', page.getByRole('navigation').getByRole('link', { name: 'Mes garanties' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Mes garanties' }).waitFor()
  await expectFocus(page.getByRole('heading', { level: 1, name: 'Mes garanties' })) // so the new page’s title is read out
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true)

  await reachByKey(page, 'Shift+Tab', page.getByRole('button', { name: 'Mon compte, Monique Rousseau' }))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Monique Rousseau' }).waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }))
  await page.keyboard.press('Enter')
  await form(page).waitFor()
})

it('a screen asked for before signing in is the one that comes after it', async () => {
  const page = await visit(null, { path: '/remboursements?annee=2025', expected: REFUSED })
  await form(page).waitFor()
  await page.getByText('Connectez-vous pour retrouver la page où vous alliez.').waitFor()
  await email(page).fill(emailOf('hugo.lefevre'))
  await password(page).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await giveCode(page)
  await page.getByRole('heading', { level: 1, name: 'Mes remboursements' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/remboursements')
})

it('a trusted device is asked for no code the next time, in English too', async () => {
  const page = await visit(null, { path: '/connexion' })
  await givePassword(page, 'nathalie.lambert')
  await giveCode(page, { trust: true })
  await greeting(page).waitFor()
  await page.getByRole('button', { name: 'Mon compte, Nathalie Lambert' }).click()
  await page.getByRole('radio', { name: 'English' }).check({ force: true })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('E-mail address').fill(emailOf('nathalie.lambert'))
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Hello Nathalie' }).waitFor()
})

it('after signing out, neither the back button nor a stolen cookie shows anything', async () => {
  const page = await visit(null, { path: '/connexion' })
  await signIn(page, 'thomas.girard')
  const stolen = await page.context().cookies()
  expect(stolen.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: 'sid', httpOnly: true, sameSite: 'Strict' },
  ])

  const whoIs = (cookie: string) =>
    fetch(`${site().origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ viewer { account { email } } }' }),
    }).then(answer => answer.json())
  const cookie = stolen.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect(await whoIs(cookie)).toEqual({ data: { viewer: { account: { email: emailOf('thomas.girard') } } } })

  await page.getByRole('navigation').getByRole('link', { name: 'Remboursements' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mes remboursements' }).waitFor()
  await page.getByRole('button', { name: 'Mon compte, Thomas Girard' }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await form(page).waitFor()
  expect(await page.context().cookies()).toEqual([])
  expect(await whoIs(cookie)).toEqual({ data: { viewer: null } })

  await page.goBack()
  await form(page).waitFor()
  await page.goto('/remboursements')
  await form(page).waitFor()
})
