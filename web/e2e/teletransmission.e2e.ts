import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { visit } = journey()

it('a father sees that another insurer is linked with his son, and has the link made again with the desk', async () => {
  const member = await visit('thomas.girard')
  await member.goto('/contrat')
  await member.getByRole('link', { name: 'Télétransmission' }).click()
  await member.getByRole('heading', { level: 1, name: 'Télétransmission' }).waitFor()
  await member.getByText('Chevauchement').waitFor()
  await member.getByText(/une autre complémentaire, Mutuelle des Dunes/).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('link', { name: 'Envoyer l’attestation de droits' }).click()
  await member.getByRole('heading', { level: 1, name: 'Relier Lucas à la Sécurité sociale' }).waitFor()
  await member.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await member.getByRole('link', { name: 'Ajoutez l’attestation de droits.' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'attestation.png', mimeType: 'image/png', buffer: await member.screenshot() })
  await member.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await member.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await member.getByText('À l’étude').first().waitFor()
  const reference = (await member.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/)?.[0] ?? ''

  const desk = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(desk, 'Marc Fabre')
  await desk.goto('/bureau/demarches')
  await desk.getByRole('button', { name: `Ouvrir ${reference}` }).click()
  await desk.getByRole('button', { name: 'Accepter', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await loaded(desk)
  await expectForEveryone(desk)
  await dialog.getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByText('Demande acceptée.').first().waitFor()

  await member.getByText('Acceptée').first().waitFor()
  await member.goto('/teletransmission')
  await member.getByText(/Demandée à la Sécurité sociale le/).waitFor()
  expect(await member.getByRole('main').innerText()).not.toContain('Chevauchement')
})

it('who heard nothing for long is told what to check, in English', async () => {
  const member = await visit('amina.diallo', { locale: 'en', width: 1280 })
  await member.goto('/teletransmission')
  await member.getByRole('heading', { level: 1, name: 'Link with the Sécu' }).waitFor()
  await member.getByText('Silent', { exact: true }).waitFor()
  await member.getByText(/In your ameli account/).waitFor()
  await loaded(member)
  await expectForEveryone(member)
})
