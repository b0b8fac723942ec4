import { describe, expect, it } from 'vitest'
import { expectFocus, expectForEveryone, reachByKey } from './everyone.ts'
import { ABROAD, button, choose, giveLinkCode, greeting, LINK_CODE } from './france-connect.ts'
import { journey } from './journey.ts'
import { codeIn, received } from './mailbox.ts'
import { giveCode, loaded, PASSWORD } from './person.ts'

const { visit } = journey()

describe.each([390, 1280])('with FranceConnect, in a window of %i px', width => {
  it('a member is found by who they are, gives one code, comes in, and signs out of both', async () => {
    const person = width === 390 ? 'Camille Martin' : 'Élodie Muller'
    const page = await visit(null, { ...ABROAD, width, path: '/connexion?suite=/garanties' })
    await button(page).waitFor()
    await expectForEveryone(page)
    expect((await button(page).boundingBox())!.height).toBeGreaterThanOrEqual(56)
    const about = page.getByRole('link', { name: 'Qu’est-ce que FranceConnect ?' })
    expect(await about.getAttribute('href')).toBe('https://franceconnect.gouv.fr/')
    await button(page).click()
    await page.getByRole('heading', { level: 1, name: 'Qui êtes-vous ?' }).waitFor()
    await expectForEveryone(page)
    await choose(page, person)

    await page.getByText('Nous vous avons trouvé : un code vient de partir').waitFor()
    expect(new URL(page.url()).hostname).toBe('localhost')
    await expectForEveryone(page)
    await page.getByLabel('Code reçu').fill('000000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor()
    await expectForEveryone(page)
    // Loaded again, it goes on where it was.
    await page.reload()
    await giveLinkCode(page)
    await page.getByRole('heading', { level: 1, name: 'Mes garanties' }).waitFor()

    await page.goto('/securite')
    await page.getByText(/^Relié le/).waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: /^Mon compte/ }).click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByText('De votre espace et de FranceConnect.').waitFor()
    await expectForEveryone(page)

    // The next time it is known: only the code of a browser that is not.
    await button(page).click()
    await choose(page, person)
    await giveCode(page)
    await greeting(page).waitFor()
  })
})

it('somebody without an account opens one, without choosing a password', async () => {
  const page = await visit(null, { ...ABROAD, path: '/premiers-pas' })
  await button(page).waitFor()
  await expectForEveryone(page)
  await button(page).click()
  await choose(page, 'Isabelle Moreau')
  await page.getByText('Nous vous avons trouvé').waitFor()
  await giveLinkCode(page)
  await page.getByRole('heading', { name: 'Bienvenue Isabelle' }).waitFor()
  expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe('isabelle.moreau@boite.example.fr')
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
  await greeting(page).waitFor()
  await loaded(page)
  expect(await page.getByText('Confirmez votre adresse e-mail').count()).toBe(0)
  await page.goto('/securite')
  await page.getByRole('button', { name: 'Dissocier FranceConnect' }).click()
  await expectForEveryone(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Dissocier' }).click()
  await page.getByText('FranceConnect est votre seul moyen d’entrer').waitFor()
  await expectForEveryone(page)
})

it('somebody whom their identity does not tell gives the number of their card, by keyboard alone, in English', async () => {
  const page = await visit(null, { ...ABROAD, path: '/connexion', locale: 'en' })
  await reachByKey(page, 'Tab', button(page))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Olivier Perrin-Dumas' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hello Olivier, let’s find your contract' }).waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByLabel('Member number'))
  await page.keyboard.type('10240110')
  await page.keyboard.press('Tab')
  await page.keyboard.type('16051972')
  await page.keyboard.press('Enter')
  await expectFocus(page.getByRole('heading', { name: 'Hello Olivier, one last code' }))
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByLabel('Code received'))
  await page.keyboard.type(codeIn(await received(page, 'SMS', LINK_CODE)))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Open my space' }))
  await page.keyboard.press('Enter')
  await greeting(page).waitFor()
})

it('a member links FranceConnect from their security page, and unlinks it with another proof', async () => {
  const page = await visit('hugo.lefevre', { ...ABROAD, path: '/securite' })
  await button(page).click()
  await choose(page, 'Yvonne Le Querrec')
  await page.getByText('Cette identité n’est pas celle de votre contrat').waitFor()
  await expectForEveryone(page)
  await button(page).click()
  await choose(page, 'Hugo Lefèvre')
  await page.getByText('FranceConnect est relié à votre espace').waitFor()
  await page.getByText(/^Relié le/).waitFor()
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Dissocier FranceConnect' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Dissocier' }).click()
  const proof = page.getByRole('dialog', { name: /c’est vous/ })
  await proof.waitFor()
  await proof.getByRole('button', { name: /SMS/ }).click()
  await proof.getByRole('textbox', { name: 'Mot de passe actuel' }).fill(PASSWORD)
  await proof.getByLabel('Code à 6 chiffres').fill(codeIn(await received(page, 'SMS', /dissocier FranceConnect/)))
  await page.keyboard.press('Enter')
  await page.getByText('FranceConnect n’ouvre plus votre espace.').waitFor()
  await button(page).waitFor()
})

it.each([
  ['Refuser et revenir au service', 'Vous n’êtes pas passé par FranceConnect'],
  ['Une panne du fournisseur', 'FranceConnect ne répond pas pour le moment'],
  ['Une ancienne erreur, par son numéro', 'FranceConnect ne répond pas pour le moment'],
])('says in plain words what came of « %s », with the other ways in', async (choice, said) => {
  const page = await visit(null, { ...ABROAD, path: '/connexion' })
  await button(page).click()
  await choose(page, choice)
  await page.getByText(said).waitFor()
  await page.getByRole('button', { name: 'Se connecter' }).waitFor()
  await expectForEveryone(page)
})

it('says so when there is nothing to go on with', async () => {
  const page = await visit(null, { path: '/franceconnect' })
  await page.getByText('Cette connexion n’est plus en cours').waitFor()
  await expectForEveryone(page)
  await page.getByRole('link', { name: 'Revenir à la connexion' }).click()
  await page.getByRole('heading', { level: 1, name: 'Votre espace adhérent' }).waitFor()
})
