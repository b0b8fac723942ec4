import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { visit } = journey()

const desk = async () => {
  const page = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(page, 'Marc Fabre')
  return page
}

it('a question is written, answered and gone on with, live on both sides', async () => {
  const member = await visit('hugo.lefevre')
  await member.goto('/messages')
  await member.getByRole('heading', { level: 1, name: 'Nous contacter' }).waitFor()
  await member.getByText(/^(Ouvert maintenant|Fermé, ouvre)/).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('link', { name: 'Écrire' }).click()
  await member.getByRole('heading', { level: 1, name: 'Nous écrire' }).waitFor()
  await member.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await member.getByRole('link', { name: 'Écrivez votre message.' }).waitFor()
  await member.getByLabel('À quel sujet ?').selectOption({ label: 'Ma carte de tiers payant' })
  await member.getByLabel('Votre message').fill('Ma carte ne passe pas à la pharmacie.')
  // Loaded again by mistake: what was written is still there.
  await member.reload()
  await loaded(member)
  expect(await member.getByLabel('Votre message').inputValue()).toBe('Ma carte ne passe pas à la pharmacie.')
  // What is being written is there when one comes back.
  await member.getByRole('link', { name: 'Nous contacter' }).first().click()
  await member.getByRole('link', { name: 'Écrire' }).click()
  expect(await member.getByLabel('Votre message').inputValue()).toBe('Ma carte ne passe pas à la pharmacie.')
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await member.getByText('À l’étude').first().waitFor()
  const reference = (await member.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/)?.[0] ?? ''
  await loaded(member)
  await expectForEveryone(member)

  const colleague = await desk()
  await colleague.goto('/bureau/demarches')
  await colleague.getByRole('button', { name: `Ouvrir ${reference}` }).click()
  await colleague.getByText('Ma carte ne passe pas à la pharmacie.').waitFor()
  await loaded(colleague)
  await expectForEveryone(colleague)
  await colleague.getByLabel('Votre réponse').fill('Vos droits sont à jour : présentez-la de nouveau demain.')
  await colleague.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await colleague.getByText('Réponse envoyée.').first().waitFor()

  await member.getByText('Vos droits sont à jour : présentez-la de nouveau demain.').waitFor()
  await member.getByText('Répondu', { exact: true }).waitFor()
  await member.getByLabel('Votre message').fill('Merci, cela fonctionne.')
  await member.getByRole('button', { name: 'Envoyer ce message' }).click()
  await member.getByRole('list', { name: 'Messages' }).getByText('Merci, cela fonctionne.').waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await colleague.getByText('Merci, cela fonctionne.').waitFor()
  await colleague.getByText(/· lu/).first().waitFor()
})

it('a complaint is acknowledged by a letter at once, and a call is asked for, in English', async () => {
  const member = await visit('julie.masson', { locale: 'en', width: 1280 })
  await member.goto('/messages')
  await member.getByRole('link', { name: 'Make a complaint' }).click()
  await member.getByRole('heading', { level: 1, name: 'Make a complaint' }).waitFor()
  await member.getByLabel('What is wrong, and what you ask for').fill('My reimbursement of March is wrong.')
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Send my complaint' }).click()
  await member.getByRole('heading', { level: 1, name: 'Complaint' }).waitFor()
  await member.goto('/documents')
  await member.getByText('Receipt of your complaint').first().waitFor()

  await member.goto('/messages')
  await member.getByRole('button', { name: 'Choose a time' }).click()
  const dialog = member.getByRole('dialog')
  await dialog.getByLabel('Number to reach you at').fill('06 39 98 01 55')
  await loaded(member)
  await expectForEveryone(member)
  await dialog.getByRole('button', { name: 'Ask for this call' }).click()
  await member.getByText('Noted: we will call you.').first().waitFor()
  await member.getByText(/^Call \w+day/).waitFor()
})
