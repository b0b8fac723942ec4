import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, linkIn, received } from './mailbox.ts'

const { visit } = journey()

const PASSWORD = 'girafe-lanterne-7-tambour'
const CODE_TEXT = /code pour ouvrir votre espace|code to open your member space|ouvrir votre espace/

/** Adults of the demonstration who have no account: what their cards say. */
const OLIVIER = { number: '10240110', born: '16051972', email: 'olivier.perrin@example.fr' }
const ISABELLE = { number: '10230111', born: '05101981', email: 'isabelle.moreau@example.fr' }
const JACQUELINE = { number: '10220116', born: '26111954' }
const PAUL = { number: '10240118', born: '29071988' }

const identify = async (page: Page, number: string, born: string) => {
  await page.getByLabel('Numéro d’adhérent').fill(number)
  await page.getByRole('spinbutton', { name: /^jour/ }).click()
  await page.keyboard.type(born)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByRole('heading', { name: 'Le code que vous recevez' }).waitFor()
}

describe.each([
  [390, OLIVIER],
  [1280, ISABELLE],
])('opening an account, in a window of %i px', (width, person) => {
  it('takes a card, a code and a password; then the address is confirmed', async () => {
    const page = await visit(null, { width, path: '/connexion' })
    await page.getByRole('link', { name: 'Premiers pas' }).click()
    await page.getByRole('heading', { level: 1, name: 'Premiers pas' }).waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Recevoir un code' }).click()
    await page.getByRole('alert').getByText('Indiquez votre numéro d’adhérent.').waitFor()
    await expectForEveryone(page)

    // A number that nobody has leads to the same page, and back from it.
    await identify(page, '99999999', person.born)
    await page.getByText('Le code n’arrive pas').click()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Corriger le numéro ou la date' }).click()
    await identify(page, person.number, person.born)

    const code = page.getByLabel('Code reçu')
    await code.fill('000000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor()
    await expectForEveryone(page)
    await code.fill(codeIn(await received(page, 'SMS', CODE_TEXT)))
    await page.keyboard.press('Enter')

    const password = page.getByRole('textbox', { name: 'Nouveau mot de passe' })
    await password.waitFor()
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe(person.email)
    for (const box of await page.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false)
    await expectForEveryone(page)
    await password.fill('motdepasse12!')
    await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
    await page.getByRole('alert').getByText('se devine trop facilement').waitFor()
    await expectForEveryone(page)
    await password.fill(PASSWORD)
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()

    await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor()
    await page.getByText('Confirmez votre adresse e-mail').waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Renvoyer le lien' }).click()
    await page.getByText(`Un nouveau lien est parti à ${person.email}`).waitFor()
    await page.goto(linkIn(await received(page, 'MAIL', /confirmer#/)))
    await page.getByText('Votre adresse est confirmée').waitFor()
    await expectForEveryone(page)
    await page.getByRole('link', { name: 'Aller à mon espace' }).click()
    await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor()
    expect(await page.getByText('Confirmez votre adresse e-mail').count()).toBe(0)
  })
})

it('is done by keyboard alone, in English', async () => {
  const page = await visit(null, { path: '/premiers-pas', locale: 'en' })
  await reachByKey(page, 'Tab', page.getByLabel('Member number'))
  await page.keyboard.type(JACQUELINE.number)
  await page.keyboard.press('Tab')
  await page.keyboard.type(JACQUELINE.born)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The code you receive' }).waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByLabel('Code received'))
  await page.keyboard.type(codeIn(await received(page, 'SMS', CODE_TEXT)))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('textbox', { name: 'New password' }))
  await expectForEveryone(page)
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Hello/ }).waitFor()
  await page.getByText('Confirm your e-mail address').waitFor()
  await expectForEveryone(page)
})

it('goes on where it was left, with the code of a letter', async () => {
  const page = await visit(null, { path: '/premiers-pas' })
  await identify(page, PAUL.number, PAUL.born)
  await received(page, 'SMS', CODE_TEXT)
  await page.getByText('Le code n’arrive pas').click()
  await page.getByRole('button', { name: 'Un code par courrier' }).click()
  await page.getByText('un code part par courrier').waitFor()
  await expectForEveryone(page)
  await page.goto('/connexion')
  await page.goto('/premiers-pas')
  await page.getByLabel('Code reçu').fill(codeIn(await received(page, 'LETTER', CODE_TEXT)).toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bienvenue Paul' }).waitFor()
  await page.reload()
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Bonjour Paul' }).waitFor()
})

it('a link that was used says so, and leads to one’s space', async () => {
  const page = await visit(null, { path: '/confirmer#x' })
  await page.getByText('Ce lien ne sert plus').waitFor()
  await expectForEveryone(page)
  await page.getByRole('link', { name: 'Aller à mon espace' }).click()
  await page.getByRole('heading', { level: 1, name: 'Votre espace adhérent' }).waitFor()
})
