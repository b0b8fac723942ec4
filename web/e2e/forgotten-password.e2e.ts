import { describe, expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, linkIn, received } from './mailbox.ts'
import { emailOf, giveCode } from './person.ts'

const { visit } = journey()

const NEW_PASSWORD = 'girafe-lanterne-7-tambour'

describe.each([390, 1280])('a forgotten password, in a window of %i px', width => {
  const person = width === 390 ? 'gerard.durand' : 'ange.colonna'

  it('is changed with a link by mail and a code by SMS, and a notice lets one block everything', async () => {
    const page = await visit(null, { width, path: '/connexion' })
    await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mot de passe oublié' }).waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Recevoir le lien' }).click()
    await page.getByRole('alert').getByText('Indiquez une adresse e-mail complète').waitFor()
    await page.getByLabel('Adresse e-mail').fill(emailOf(person))
    await page.keyboard.press('Enter')
    await page.getByText('Regardez vos e-mails').waitFor()
    await expectForEveryone(page)

    await page.goto(linkIn(await received(page, 'MAIL', /changer le mot de passe/, person)))
    await page.getByRole('button', { name: 'Un code par courrier' }).waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Par SMS au' }).click()
    await page.getByText('Un code part par SMS au').waitFor()
    const code = page.getByLabel('Code à 6 chiffres')
    const password = page.getByRole('textbox', { name: 'Nouveau mot de passe' })
    await code.fill('12')
    await password.fill('motdepasse12!')
    await page.getByText('Encore un effort').or(page.getByText('Trop facile à deviner')).waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Changer mon mot de passe' }).click()
    await page.getByRole('alert').getByText('se devine trop facilement').waitFor()
    await password.fill(NEW_PASSWORD)
    await page.getByText('Difficile à deviner').waitFor()
    await page.getByRole('button', { name: 'Changer mon mot de passe' }).click()
    await page.getByRole('alert').getByText('Encore 4 essais').waitFor()
    await expectForEveryone(page)
    expect(await password.inputValue()).toBe(NEW_PASSWORD)
    await code.fill(codeIn(await received(page, 'SMS', /changer de mot de passe/)))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mot de passe changé' }).waitFor()
    await expectForEveryone(page)

    await page.getByRole('link', { name: 'Se connecter' }).click()
    await page.getByLabel('Adresse e-mail').fill(emailOf(person))
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(NEW_PASSWORD)
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await giveCode(page)
    await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor()

    // Somebody else would have been seen: one press, and nobody gets in.
    await page.goto(linkIn(await received(page, 'MAIL', /a été changé/, person)))
    await page.getByRole('button', { name: 'Bloquer mon espace' }).waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Bloquer mon espace' }).click()
    await page.getByText('Votre espace est bloqué').waitFor()
    await expectForEveryone(page)
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Votre espace adhérent' }).waitFor()
  })
})

it('the pages of a link that is over say so and lead on, in English too', async () => {
  for (const locale of ['fr', 'en'] as const) {
    const page = await visit(null, { path: '/mot-de-passe#x', locale })
    await page.getByText(locale === 'fr' ? 'Ce lien ne sert plus' : 'This link no longer works').waitFor()
    await expectForEveryone(page)
    await page.getByRole('link', { name: locale === 'fr' ? 'Recevoir un nouveau lien' : 'Get a new link' }).click()
    await page
      .getByRole('heading', { level: 1, name: locale === 'fr' ? 'Mot de passe oublié' : 'Forgotten password' })
      .waitFor()
  }
})

it('is asked for by keyboard alone', async () => {
  const page = await visit(null, { path: '/mot-de-passe-oublie' })
  await reachByKey(page, 'Tab', page.getByLabel('Adresse e-mail'))
  await page.keyboard.type(emailOf('hugo.lefevre'))
  await page.keyboard.press('Enter')
  await page.getByText('Regardez vos e-mails').waitFor()
  const link = linkIn(await received(page, 'MAIL', /changer le mot de passe/, 'hugo.lefevre'))
  await page.goto(link)
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Par SMS au' }))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByLabel('Code à 6 chiffres'))
  await page.keyboard.type(codeIn(await received(page, 'SMS', /changer de mot de passe/)))
  await page.keyboard.press('Tab')
  await page.keyboard.type(NEW_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Mot de passe changé' }).waitFor()
})
