import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Keeper, withKeeper } from './authenticator.ts'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { received } from './mailbox.ts'
import { giveCode, givePassword, type Person, signIn } from './person.ts'

const { visit } = journey()

const greeting = (page: Page) => page.getByRole('heading', { level: 1, name: /^(Bonjour|Hello)/ })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

/** A phone that can keep passkeys, on the sign-in page. */
const phone = async (locale: 'fr' | 'en' = 'fr', expected?: RegExp) => {
  const page = await visit(null, { path: '/mot-de-passe-oublie', locale, ...(expected && { expected }) })
  const keeper = await withKeeper(page)
  await page.goto('/connexion')
  return { page, keeper }
}

/**
 * Signs out, and takes the finger away: else the sign-in page would let its owner in at once. What it offers where the
 * e-mail is typed then waits for a choice, and a finger that comes later is for what is pressed.
 */
const signOut = async ({ page, keeper }: { page: Page; keeper: Keeper }) => {
  await keeper.present(false)
  await page.getByRole('button', { name: /^(Mon compte|My account)/ }).click()
  await button(page, /^(Se déconnecter|Sign out)$/).click()
  await button(page, /clé d’accès|passkey/).waitFor()
  await keeper.asked()
}

/** Presses a button with the finger on the phone. */
const pressWithFinger = async ({ page, keeper }: { page: Page; keeper: Keeper }, name: string) => {
  await keeper.present(true)
  await button(page, name).click()
}

/** Signs in, says yes to the offer on home, and is back at the sign-in page. */
const withPasskey = async (person: Person) => {
  const { page, keeper } = await phone()
  await signIn(page, person)
  await button(page, 'Ajouter une clé d’accès').click()
  await page.getByText('C’est fait : la prochaine fois').waitFor()
  expect(await keeper.count()).toBe(1)
  return { page, keeper }
}

describe('a passkey', () => {
  it('is offered after signing in, and opens one’s space the next time', async () => {
    const { page, keeper } = await phone()
    await signIn(page, 'hugo.lefevre')
    await page.getByRole('heading', { name: 'Entrer sans mot de passe, la prochaine fois ?' }).waitFor()
    await expectForEveryone(page)
    await button(page, 'Ajouter une clé d’accès').click()
    await page.getByText('C’est fait : la prochaine fois').waitFor()
    expect(await keeper.count()).toBe(1)
    expect(await page.getByText('Entrer sans mot de passe').count()).toBe(0)
    await received(page, 'MAIL', /Une clé d’accès a été ajoutée/i, 'hugo.lefevre')

    await signOut({ page, keeper })
    await expectForEveryone(page)
    await pressWithFinger({ page, keeper }, 'Entrer avec une clé d’accès')
    await greeting(page).waitFor()
    await page.goto('/securite')
    await page
      .getByText(/par clé d’accès/)
      .first()
      .waitFor()
    await page.getByText(/^Utilisée le/).waitFor()
    await expectForEveryone(page)
  })

  it('is declined for good, also after signing out', async () => {
    const { page, keeper } = await phone()
    await signIn(page, 'thomas.girard')
    await button(page, 'Non merci').click()
    await page.getByText('Entrer sans mot de passe').waitFor({ state: 'detached' })
    await signOut({ page, keeper })
    await signIn(page, 'thomas.girard')
    await page.waitForTimeout(500)
    expect(await page.getByText('Entrer sans mot de passe').count()).toBe(0)
  })

  it('whose owner is not recognised opens nothing, and says what to do', async () => {
    const { page, keeper } = await withPasskey('nathalie.lambert')
    await signOut({ page, keeper })
    await keeper.verified(false)
    await pressWithFinger({ page, keeper }, 'Entrer avec une clé d’accès')
    await page
      .getByRole('alert')
      .getByText(/Aucune clé d’accès n’a été présentée|n’a pas vérifié/)
      .waitFor()
    await keeper.present(false)
    await expectForEveryone(page)
    await keeper.verified(true)
    await pressWithFinger({ page, keeper }, 'Entrer avec une clé d’accès')
    await greeting(page).waitFor()
  })

  it('is offered where the e-mail is typed, and lets in whoever picks it there', async () => {
    const { page, keeper } = await withPasskey('emma.leroy')
    await signOut({ page, keeper })
    expect(await page.getByLabel('Adresse e-mail').getAttribute('autocomplete')).toBe('username webauthn')
    await keeper.present(true)
    await page.goto('/connexion')
    await greeting(page).waitFor()
  })

  it('takes the place of the code after the password', async () => {
    const { page, keeper } = await withPasskey('sophie.fontaine')
    await signOut({ page, keeper })
    await givePassword(page, 'sophie.fontaine')
    // A code left all the same: read, so that no other journey takes it for its own.
    await received(page, 'SMS', /code de connexion/)
    await button(page, 'Utiliser une clé d’accès').waitFor()
    await expectForEveryone(page)
    await pressWithFinger({ page, keeper }, 'Utiliser une clé d’accès')
    await greeting(page).waitFor()
  })

  it('is added with a name, renamed and removed, which it proves itself', async () => {
    const { page, keeper } = await phone()
    await signIn(page, 'monique.rousseau')
    await page.goto('/securite')
    await button(page, 'Ajouter une clé d’accès').click()
    await dialog(page, 'Ajouter une clé d’accès').waitFor()
    await expectForEveryone(page)
    await page.getByLabel('Nom de la clé').fill('Tablette')
    await button(page, 'Continuer').click()
    await page.getByText(/Clé d’accès «\sTablette\s» ajoutée/).waitFor()
    // The same device keeps one for each account.
    await button(page, 'Ajouter une clé d’accès').click()
    await button(page, 'Continuer').click()
    await page.getByText('Cet appareil a déjà une clé d’accès').waitFor()
    await expectForEveryone(page)
    await button(page, 'Fermer').first().click()

    await button(page, 'Renommer Tablette').click()
    await page.getByLabel('Nom de la clé').fill('')
    await button(page, 'Enregistrer').click()
    await page.getByRole('alert').getByText('Donnez-lui un nom.').waitFor()
    await expectForEveryone(page)
    await page.getByLabel('Nom de la clé').fill('Ma tablette')
    await button(page, 'Enregistrer').click()
    await button(page, 'Retirer Ma tablette').click()
    await dialog(page, /Retirer/).waitFor()
    await expectForEveryone(page)
    await button(page, 'Retirer la clé').click()
    await dialog(page, 'Confirmez que c’est vous').waitFor()
    await expectForEveryone(page)
    await button(page, 'Utiliser une clé d’accès').click()
    await page.getByText(/Clé d’accès «\sMa tablette\s» retirée/).waitFor()
    expect(await button(page, 'Retirer Ma tablette').count()).toBe(0)
    await received(page, 'MAIL', /Une clé d’accès a été retirée/i, 'monique.rousseau')

    // The device still has it: it opens nothing, and is forgotten there too where the browser can.
    await signOut({ page, keeper })
    if ((await keeper.count()) > 0) {
      await keeper.present(true)
      await page.goto('/connexion')
      await page.getByRole('alert').getByText('n’ouvre aucun espace').waitFor()
    }
  })

  it('is added and used by keyboard alone, in English', async () => {
    const { page, keeper } = await phone('en')
    await page.getByLabel('E-mail address').fill('gerard.durand@example.fr')
    await page.getByRole('textbox', { name: 'Password' }).fill('ancolie-lanterne-colibri')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Confirm that it is you' }).waitFor()
    const text = await received(page, 'SMS', /sign-in code/)
    await page.getByLabel('6-digit code').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
    await page.keyboard.press('Enter')
    await reachByKey(page, 'Tab', button(page, 'Add a passkey'))
    await expectForEveryone(page)
    await page.keyboard.press('Enter')
    await page.getByText('Done: next time').waitFor()
    await signOut({ page, keeper })
    await reachByKey(page, 'Tab', button(page, 'Sign in with a passkey'))
    await expectForEveryone(page)
    await keeper.present(true)
    await page.keyboard.press('Enter')
    await greeting(page).waitFor()
    await page.goto('/securite')
    await page.getByRole('heading', { name: 'Passkeys' }).waitFor()
    await expectForEveryone(page)
  })
  it('opens again, over a form half filled, the session that ended under it', async () => {
    const { page, keeper } = await phone('fr', /status of 400/)
    await signIn(page, 'julie.masson')
    await button(page, 'Ajouter une clé d’accès').click()
    await page.getByText('C’est fait : la prochaine fois').waitFor()
    await keeper.present(false)
    await page.goto('/simulateur')
    const price = page.getByRole('textbox', { name: 'Prix' })
    await page.getByRole('combobox', { name: 'Quel soin ?' }).fill('consult speci')
    await page.getByRole('option').first().click()
    await price.fill('92,50')

    const elsewhere = await visit(null, { path: '/connexion?suite=/securite' })
    await givePassword(elsewhere, 'julie.masson')
    await giveCode(elsewhere)
    await button(elsewhere, 'Déconnecter tous les autres appareils').click()

    const over = dialog(page, 'Votre session est terminée')
    await over.waitFor({ timeout: 60_000 })
    await expectForEveryone(page)
    // Whoever passes by sees nothing of the page behind it.
    const veil = await over.evaluate(element => getComputedStyle(element, '::backdrop').backgroundColor)
    expect(veil).toMatch(/^rgb\(/)
    await reachByKey(page, 'Tab', over.getByRole('button', { name: 'Entrer avec une clé d’accès' }))
    await keeper.present(true)
    await page.keyboard.press('Enter')
    await over.waitFor({ state: 'detached' })
    expect(await price.inputValue()).toMatch(/^92,50/)
    expect(new URL(page.url()).pathname).toBe('/simulateur')
  })
})
