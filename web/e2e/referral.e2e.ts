import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { received } from './mailbox.ts'
import { loaded } from './person.ts'

const { visit } = journey()

it('a member invites a friend, who asks to join without an account, and the desk accepts them', async () => {
  const member = await visit('caroline.perrin')
  await member.getByRole('button', { name: /^Plus/ }).click()
  await member.getByRole('link', { name: 'Parrainage' }).click()
  await member.getByRole('heading', { level: 1, name: 'Parrainage' }).waitFor()
  await member.getByText('Personne pour l’instant').waitFor()
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  await member.getByRole('alert').getByText('Indiquez l’adresse de votre proche.').waitFor()
  await expectForEveryone(member)
  await member.getByLabel('Adresse e-mail de votre proche').fill('lea.amie@ailleurs.example')
  await member.keyboard.press('Enter')
  await member.getByText('Invitation par e-mail').waitFor()
  await expectForEveryone(member)

  const mail = await received(member, 'MAIL', /vous invite|nous a donné votre adresse/)
  const path = new URL(/https?:\/\/\S+\/parrainage\/[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(mail)?.[0] ?? '').pathname
  const friend = await visit(null, { path })
  await friend.getByRole('heading', { level: 1, name: /Caroline vous invite/ }).waitFor()
  await expectForEveryone(friend)
  await friend.getByRole('button', { name: 'Demander à être rappelé' }).click()
  await friend.getByRole('alert').getByText('Indiquez votre prénom.').waitFor()
  await expectForEveryone(friend)
  await friend.getByLabel('Prénom').fill('Léa')
  await friend.getByLabel('Nom', { exact: true }).fill('Amiel')
  const birth = friend.getByRole('group', { name: 'Date de naissance' })
  await birth.getByRole('spinbutton').first().click()
  await friend.keyboard.type('02041991')
  await friend.getByLabel('Adresse e-mail').fill('lea.amie@ailleurs.example')
  await friend.getByLabel('Code postal').fill('44000')
  await friend.getByRole('radio', { name: 'Un couple', exact: true }).check()
  await friend.getByRole('button', { name: 'Demander à être rappelé' }).click()
  await friend
    .getByText(/est bien arrivée/)
    .first()
    .waitFor()
  await expectForEveryone(friend)
  await received(friend, 'MAIL', /Rien ne vous engage/)

  await member.reload()
  await member.getByRole('heading', { level: 3, name: 'Léa' }).waitFor()
  await member.getByText('Inscrit').waitFor()
  await expectForEveryone(member)

  const desk = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(desk, 'Marc Fabre')
  await desk.getByRole('link', { name: 'Adhésions' }).click()
  await desk.getByRole('article', { name: 'Léa Amiel' }).waitFor()
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: 'Accepter Léa Amiel' }).click()
  await desk.getByLabel('Numéro du contrat ouvert').fill('?')
  await desk.keyboard.press('Enter')
  await desk
    .getByRole('alert')
    .getByText(/de 6 à 20 lettres/)
    .waitFor()
  await expectForEveryone(desk)
  await desk.getByLabel('Numéro du contrat ouvert').fill('C2600500')
  await desk.keyboard.press('Enter')
  await desk.getByRole('article', { name: 'Léa Amiel' }).waitFor({ state: 'detached' })
  await desk.getByRole('radio', { name: 'Traitées' }).check({ force: true })
  await desk.getByText('C2600500').waitFor()
  expect(new URL(desk.url()).search).toBe('?vue=traitees')
  const welcome = await received(desk, 'MAIL', /C2600500/)
  await friend.goto(new URL(/https?:\/\/\S+/.exec(welcome)?.[0] ?? '').pathname)
  await friend.getByRole('heading', { level: 1, name: 'Premiers pas' }).waitFor()

  await member.reload()
  await member.getByText('Accepté', { exact: true }).waitFor()
})

it('whoever was invited against their will ends all invitations, in two presses', async () => {
  const member = await visit('hugo.lefevre', { path: '/parrainage' })
  await member.getByLabel('Adresse e-mail de votre proche').fill('tranquille@ailleurs.example')
  await member.keyboard.press('Enter')
  await member.getByText('Invitation par e-mail').waitFor()
  const mail = await received(member, 'MAIL', /parrainage\/refuser#/)
  const refuse = new URL(/https?:\/\/\S+\/parrainage\/refuser#[\w.-]+/.exec(mail)?.[0] ?? '')
  const stranger = await visit(null, { path: refuse.pathname + refuse.hash })
  await expectForEveryone(stranger)
  await stranger.getByRole('button', { name: 'Ne plus recevoir d’invitation' }).click()
  await stranger.getByText('C’est noté').waitFor()
  await expectForEveryone(stranger)
})

it('a gift card’s code is shown when it is asked for, in English, by keyboard', async () => {
  const member = await visit('camille.martin', { path: '/parrainage', locale: 'en' })
  await member.getByRole('heading', { level: 3, name: 'Sarah' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  expect(await member.getByText(/^DEMO-/).count()).toBe(0)
  await reachByKey(member, 'Tab', member.getByRole('button', { name: 'Show the code' }))
  await member.keyboard.press('Enter')
  await member.getByText(/^DEMO-/).waitFor()
  await expectForEveryone(member)
})

it('a code that is nobody’s says so, and lets one type another', async () => {
  const friend = await visit(null, { path: '/parrainage/0000-0000' })
  await friend.getByText('Ce code ne mène à personne').waitFor()
  await expectForEveryone(friend)
  await friend.getByLabel('Code de parrainage').fill('2345-6789')
  await friend.keyboard.press('Enter')
  await friend.getByText(/«\s2345-6789\s»/).waitFor()
})
