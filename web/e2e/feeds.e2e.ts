import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { visit } = journey()

it('what the Sécu sent and could not be applied is looked at and tried again, and a difference closed', async () => {
  const desk = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(desk, 'Nadia Benali')
  await desk.getByRole('link', { name: 'Flux', exact: true }).click()
  await desk.getByRole('heading', { level: 1, name: 'Flux de la Sécu' }).waitFor()
  await desk.getByRole('heading', { name: '5 lignes en quarantaine' }).waitFor()
  await loaded(desk)
  await expectForEveryone(desk)
  expect(await desk.getByRole('main').innerText()).not.toMatch(/garnier/i)

  await desk.getByLabel('Motif').selectOption({ label: 'Acte inconnu (1)' })
  await desk.waitForURL(/motif=acte-inconnu/)
  await desk.getByRole('button', { name: 'Tout choisir' }).click()
  await desk.getByRole('button', { name: /Rejouer/ }).click()
  await desk
    .getByText(/Restées en quarantaine/)
    .first()
    .waitFor()
  await desk.goBack()
  await desk.getByText('Personne inconnue', { exact: true }).waitFor()

  await desk.getByRole('button', { name: 'Clore l’écart C2400118-0001' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Clore cet écart' }).click()
  await dialog.getByRole('link', { name: /Dites en quelques mots/ }).waitFor()
  await loaded(desk)
  await expectForEveryone(desk)
  await dialog.getByLabel('Ce que vous avez trouvé').fill('Ancienne base de remboursement.')
  await dialog.getByRole('button', { name: 'Clore cet écart' }).click()
  await desk.getByRole('heading', { name: 'Aucun écart avec nos tables' }).waitFor()
})

it('says everything in English, on a phone', async () => {
  const desk = await visit(null, { path: '/bureau/connexion', locale: 'en', expected: DIRECTORY })
  await comeToWork(desk, 'Nadia Benali')
  await desk.goto('/bureau/flux')
  await desk.getByRole('heading', { level: 1, name: 'Feeds of the Sécu' }).waitFor()
  await desk.getByText('Unknown person', { exact: true }).waitFor()
  await loaded(desk)
  await expectForEveryone(desk)
})
