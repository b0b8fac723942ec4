import sharp from 'sharp'
import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { visit } = journey()

it('a newborn is told of, checked at the desk, and on the card, with its holder beside', async () => {
  const member = await visit('camille.martin')
  await member.goto('/contrat')
  await member.getByRole('link', { name: 'Ajouter ou retirer' }).click()
  await member.getByRole('heading', { level: 1, name: 'Personnes couvertes' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('link', { name: 'Ajouter', exact: true }).click()
  await member.getByRole('heading', { level: 1, name: 'Ajouter une personne' }).waitFor()
  await member.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await member.getByRole('link', { name: 'Ajoutez le justificatif.' }).waitFor()
  await member.getByRole('radio', { name: 'Une naissance' }).check()
  await member.getByText('Couvert dès le premier jour').waitFor()
  await member.getByLabel('Prénoms').fill('Zoé')
  await member.getByLabel('Nom', { exact: true }).fill('Bernard')
  await member
    .getByRole('group', { name: /^Date de naissance/ })
    .getByRole('spinbutton')
    .first()
    .click()
  await member.keyboard.type('02112026')
  const picture = sharp({ create: { width: 600, height: 800, channels: 3, background: '#f4f1ea' } })
  const buffer = await picture.jpeg().toBuffer()
  await member
    .getByLabel('Choisir des fichiers', { exact: true })
    .setInputFiles({ name: 'acte.jpg', mimeType: 'image/jpeg', buffer })
  await member.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await member.getByText('Couverture prévue à partir du').waitFor()
  await member.getByText('À l’étude').first().waitFor()
  const reference = (await member.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/)?.[0] ?? ''
  expect(reference).not.toBe('')
  await loaded(member)
  await expectForEveryone(member)

  const desk = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(desk, 'Marc Fabre')
  await desk.goto('/bureau/demarches')
  await desk.getByRole('button', { name: `Ouvrir ${reference}` }).click()
  await desk.getByText('Zoé Bernard').first().waitFor()
  await loaded(desk)
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: 'Accepter', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Nouvelle cotisation mensuelle').fill('98,00')
  await loaded(desk)
  await expectForEveryone(desk)
  await dialog.getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByText('Demande acceptée.').first().waitFor()

  await member.getByText('Cette personne est couverte par votre contrat.').waitFor()
  await member.goto('/carte')
  await member.getByText(/Zoé/i).first().waitFor()
  await member.goto('/contrat')
  await member.getByText('98,00 €').first().waitFor()
})
