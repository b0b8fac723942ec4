import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { type Colleague, comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { visit } = journey()

const at = async (colleague: Colleague) => {
  const page = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(page, colleague)
  return page
}

const confirmed = async (page: Page) => {
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('heading', { name: 'Récapitulatif de votre demande' }).waitFor()
  await loaded(page)
  await expectForEveryone(page)
}

it('a holder ends the contract in three steps, sees its last day before confirming, and thinks again', async () => {
  const member = await visit('thomas.girard')
  await member.goto('/contrat')
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('link', { name: 'Résilier votre contrat' }).click()
  await member.getByRole('heading', { level: 1, name: 'Résilier votre contrat' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('radio', { name: 'Résiliation à tout moment, sans motif' }).check()
  await member.getByText(/Votre contrat prendrait fin le/).waitFor()
  await confirmed(member)
  // « Back » goes to the choice, which is kept.
  await member.goBack()
  await member.getByRole('radio', { name: 'Résiliation à tout moment, sans motif', checked: true }).waitFor()
  await confirmed(member)
  await member.getByRole('button', { name: 'Confirmer ma demande de résiliation' }).click()
  await member.getByText('Dernier jour de couverture, à minuit.').waitFor()
  await member.getByText('Certificat de radiation').first().waitFor()
  await loaded(member)
  await expectForEveryone(member)

  await member.getByRole('button', { name: 'Renoncer à résilier' }).click()
  await member.getByRole('dialog').getByRole('button', { name: 'Garder mon contrat' }).click()
  await member.getByText('Votre contrat continue.').first().waitFor()
  await member.goto('/resiliation')
  await member.getByRole('button', { name: 'Continuer' }).waitFor()
})

it('notice given without an account is checked at the desk, beside a holder who sees it come and end', async () => {
  const holder = await visit('sophie.fontaine')
  await holder.goto('/demarches')
  await loaded(holder)

  const stranger = await visit(null, { path: '/connexion' })
  await stranger.getByRole('link', { name: 'Résilier votre contrat' }).click()
  await stranger.getByRole('heading', { level: 1, name: 'Résilier votre contrat' }).waitFor()
  await loaded(stranger)
  await expectForEveryone(stranger)
  await stranger.getByRole('button', { name: 'Continuer' }).click()
  await stranger.getByRole('link', { name: 'Indiquez le nom du titulaire.' }).waitFor()
  await stranger.getByRole('radio', { name: /nouvel assureur/ }).check()
  await stranger.getByLabel('Nom de l’assureur').fill('Mutuelle des Dunes')
  await stranger.getByLabel('Numéro d’adhérent').fill('10240109')
  await stranger.getByLabel('Nom du titulaire').fill('Sophie Fontaine')
  await stranger
    .getByRole('group', { name: /^Date de naissance/ })
    .getByRole('spinbutton')
    .first()
    .click()
  await stranger.keyboard.type('25091979')
  await stranger.getByLabel('E-mail où vous répondre').fill('resiliations@dunes.example')
  await stranger.getByRole('radio', { name: 'Résiliation à tout moment, sans motif' }).check()
  await confirmed(stranger)
  await stranger.getByRole('button', { name: 'Confirmer ma demande de résiliation' }).click()
  await stranger.getByText('Votre demande compte depuis aujourd’hui').waitFor()
  await loaded(stranger)
  await expectForEveryone(stranger)

  await holder.getByRole('link', { name: /Résiliation du contrat/ }).click()
  await holder.getByText('Mutuelle des Dunes').waitFor()
  const reference = (await holder.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/)?.[0] ?? ''

  const desk = await at('Marc Fabre')
  await desk.getByRole('link', { name: 'Démarches', exact: true }).click()
  await desk.getByRole('button', { name: `Ouvrir ${reference}` }).click()
  await desk.getByText('Le nouvel assureur : vérifiez son mandat').waitFor()
  await loaded(desk)
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: 'Accepter', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Un mot pour l’adhérent').fill('Nous avons vérifié le mandat de votre nouvel assureur.')
  await dialog.getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByText('Demande acceptée.').first().waitFor()

  await holder.getByText('Dernier jour de couverture, à minuit.').waitFor()
  await holder.getByText('Nous avons vérifié le mandat de votre nouvel assureur.').waitFor()
})
