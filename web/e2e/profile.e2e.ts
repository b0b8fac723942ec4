import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, linkIn, received } from './mailbox.ts'
import { loaded, PASSWORD } from './person.ts'

const { visit } = journey()

/** Two factors: the code that came by SMS, and the password. */
const prove = async (page: Page, { button, code, password }: Record<'button' | 'code' | 'password', RegExp>) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: button }).click()
  await dialog.getByLabel(/^(Code à 6|6-digit)/).fill(codeIn(await received(page, 'SMS', code)))
  await dialog.getByRole('textbox', { name: password }).fill(PASSWORD)
  await page.keyboard.press('Enter')
}
const FRENCH = { button: /par SMS/, password: /Mot de passe/ }

it('another e-mail is proved, confirmed from its own mailbox, and undone from the one of before', async () => {
  const member = await visit('caroline.perrin')
  await member.getByRole('button', { name: /^Plus/ }).click()
  await member.getByRole('link', { name: 'Mes informations' }).click()
  await member.getByRole('heading', { level: 1, name: 'Mes informations' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Changer d’e-mail' }).click()
  await member.getByLabel('Nouvelle adresse e-mail').fill('caroline')
  await member.keyboard.press('Enter')
  await member.getByRole('link', { name: /Indiquez une adresse e-mail/ }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByLabel('Nouvelle adresse e-mail').fill('caroline@ailleurs.example')
  await member.keyboard.press('Enter')
  await member
    .getByRole('dialog')
    .getByText(/vous connecter avec ca•••@ailleurs\.example/)
    .waitFor()
  await prove(member, { ...FRENCH, code: /vous connecter avec/ })
  await member.getByText('Un lien vous attend à caroline@ailleurs.example').waitFor()
  await loaded(member)
  await expectForEveryone(member)

  const mailbox = await visit(null, { path: linkIn(await received(member, 'MAIL', /\/confirmer#/)) })
  await mailbox.getByText(/Vous vous connectez désormais avec caroline@ailleurs\.example/).waitFor()
  await loaded(mailbox)
  await expectForEveryone(mailbox)
  await member.reload()
  await member.getByText('caroline@ailleurs.example', { exact: true }).waitFor()
  expect(await member.getByRole('main').innerText()).not.toContain('Un lien vous attend')

  // Who reads the mailbox of before thinks it was somebody else.
  const notice = await received(member, 'MAIL', /Ce n’était pas vous/, 'caroline.perrin')
  expect(notice).toContain('ca•••@ailleurs.example')
  await mailbox.goto(linkIn(notice))
  await mailbox.getByRole('button', { name: /Bloquer/ }).click()
  await received(member, 'MAIL', /\/mot-de-passe#/, 'caroline.perrin')
  await member.goto('/informations')
  await member.waitForURL(/\/connexion/)
})

it('another address is where letters go, in English, by keyboard', async () => {
  const member = await visit('elodie.muller', { locale: 'en', width: 1280 })
  await member.goto('/informations')
  await member.getByRole('heading', { level: 1, name: 'My details' }).waitFor()
  await member.getByRole('button', { name: /address/ }).click()
  await member.keyboard.type('4 quai de la Vilaine')
  await member.keyboard.press('Tab')
  await member.keyboard.type('3500')
  await member.keyboard.press('Tab')
  await member.keyboard.type('Rennes')
  await loaded(member)
  await expectForEveryone(member)
  await member.keyboard.press('Enter')
  await member.getByRole('link', { name: 'Enter a postal code of five digits.' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByLabel('Postal code').fill('35000')
  await member.keyboard.press('Enter')
  await member.getByRole('dialog').waitFor()
  await prove(member, { button: /text|SMS/i, code: /\d{6}/, password: /password/i })
  await member.getByText('4 quai de la Vilaine').waitFor()
  await received(member, 'MAIL', /postal address was given/, 'elodie.muller')
  await loaded(member)
  await expectForEveryone(member)
})

it('another name is asked for with its proof, read at the desk, and on the card', async () => {
  const member = await visit('sophie.fontaine', { path: '/informations' })
  await member.getByRole('button', { name: 'Changer de nom d’usage' }).click()
  await member.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await member.getByRole('link', { name: 'Ajoutez le justificatif.' }).waitFor()
  await expectForEveryone(member)
  await member.getByLabel('Nouveau nom d’usage').fill('Fontaine-Delmas')
  await member
    .getByLabel('Choisir des fichiers', { exact: true })
    .setInputFiles({ name: 'livret.png', mimeType: 'image/png', buffer: await member.screenshot() })
  await member.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await member.getByText('À l’étude').first().waitFor()
  await expectForEveryone(member)
  const reference = (await member.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/)?.[0] ?? ''

  const desk = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(desk, 'Marc Fabre')
  await desk.goto('/bureau/demarches?type=nom')
  await desk.getByRole('button', { name: `Ouvrir ${reference}` }).click()
  await desk.getByText('Fontaine-Delmas').first().waitFor()
  await loaded(desk)
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByText('Demande acceptée.').first().waitFor()

  await member.getByText('Votre nom est à jour. Votre carte est refaite.').waitFor()
  await member.goto('/carte')
  await member
    .getByText(/Fontaine-Delmas/i)
    .first()
    .waitFor()
})
