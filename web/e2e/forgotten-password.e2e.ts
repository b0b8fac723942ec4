import { describe, expect, it } from 'vitest'
import { addApplication, makeCodes, shownBy } from './code-app.ts'
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

/** The words of one language on the way to a new password. */
const WORDS = {
  fr: {
    email: 'Adresse e-mail',
    sent: 'Regardez vos e-mails',
    mail: /changer le mot de passe/,
    sms: 'Un code par SMS au',
    text: /changer de mot de passe/,
    code: 'Code à 6 chiffres',
    password: 'Nouveau mot de passe',
    done: 'Mot de passe changé',
    signIn: 'Se connecter',
  },
  en: {
    email: 'E-mail address',
    sent: 'Look at your e-mail',
    mail: /asked to change the password/,
    sms: 'A code by SMS to',
    text: /change your password/,
    code: '6-digit code',
    password: 'New password',
    done: 'Password changed',
    signIn: 'Sign in',
  },
}

it.each([
  ['fr', 'hugo.lefevre'],
  ['en', 'elodie.muller'],
] as const)('is changed by keyboard alone, in the language %s', async (locale, person) => {
  const words = WORDS[locale]
  const page = await visit(null, { path: '/mot-de-passe-oublie', locale })
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByLabel(words.email))
  await page.keyboard.type(emailOf(person))
  await page.keyboard.press('Enter')
  await page.getByText(words.sent).waitFor()
  await expectForEveryone(page)
  await page.goto(linkIn(await received(page, 'MAIL', words.mail, person)))
  await reachByKey(page, 'Tab', page.getByRole('button', { name: words.sms }))
  await expectForEveryone(page)
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByLabel(words.code))
  await page.keyboard.type(codeIn(await received(page, 'SMS', words.text)))
  await reachByKey(page, 'Tab', page.getByRole('textbox', { name: words.password }))
  await page.keyboard.type(NEW_PASSWORD)
  await expectForEveryone(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: words.done }).waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByRole('link', { name: words.signIn }))
})

it('is changed with the code of an application, and again with a recovery code', async () => {
  const there = await visit('caroline.perrin', { path: '/securite' })
  const secret = await addApplication(there)
  const codes = await makeCodes(there)

  const page = await visit(null, { path: '/mot-de-passe-oublie' })
  const openLink = async () => {
    await page.goto('/mot-de-passe-oublie')
    await page.getByLabel('Adresse e-mail').fill(emailOf('caroline.perrin'))
    await page.keyboard.press('Enter')
    await page.getByText('Regardez vos e-mails').waitFor()
    await page.goto(linkIn(await received(page, 'MAIL', /changer le mot de passe/, 'caroline.perrin')))
  }
  const choose = async (code: string, password: string) => {
    await page.getByLabel(/^Code (à 6 chiffres|de secours)$/).fill(code)
    await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill(password)
    await page.keyboard.press('Enter')
  }

  await openLink()
  await page.getByText('Ouvrez votre application de codes').waitFor()
  await expectForEveryone(page)
  await choose('000000', NEW_PASSWORD)
  await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor()
  await choose(shownBy(secret, 1), NEW_PASSWORD)
  await page.getByRole('heading', { level: 1, name: 'Mot de passe changé' }).waitFor()

  await openLink()
  await page.getByText('Je n’ai pas ce code').click()
  await page.getByRole('button', { name: 'Un code de secours' }).click()
  await expectForEveryone(page)
  await choose(codes[0] ?? '', `${NEW_PASSWORD}-encore`)
  await page.getByRole('heading', { level: 1, name: 'Mot de passe changé' }).waitFor()
  await received(page, 'MAIL', /Il vous en reste 9/, 'caroline.perrin')
})
