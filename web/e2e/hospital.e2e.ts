import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { received } from './mailbox.ts'
import { loaded } from './person.ts'

const { visit } = journey()

const typed = async (page: Page, name: RegExp, digits: string) => {
  await page.getByRole('group', { name }).getByRole('spinbutton').first().click()
  await page.keyboard.type(digits)
}

it('a stay is agreed on at once, reaches the hospital, and is confirmed by it, live', async () => {
  const member = await visit('camille.martin')
  await member.goto('/demarches')
  await member.getByRole('link', { name: 'Aller à l’hôpital' }).click()
  await member.getByRole('heading', { level: 1, name: 'Aller à l’hôpital' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Demander la prise en charge' }).click()
  await member.getByRole('link', { name: 'Choisissez un établissement de la liste.' }).waitFor()
  await member.getByRole('radio', { name: 'Moi (Camille)' }).check()
  await member.getByLabel('Quel établissement ?').fill('hopital ancolies')
  await member.getByRole('radio', { name: /Hôpital des Ancolies/ }).check()
  await member.getByLabel('Nature du séjour').selectOption({ label: 'Chirurgie' })
  await typed(member, /^Date d’entrée/, '07122026')
  await typed(member, /^Date de sortie prévue/, '10122026')
  await member.getByRole('checkbox', { name: 'Je demande une chambre particulière' }).check()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Demander la prise en charge' }).click()
  await member.getByText('Nous prenons en charge votre séjour.').waitFor()
  await member.getByText('Forfait journalier hospitalier').waitFor()
  await member
    .getByRole('list', { name: 'Où en est la prise en charge' })
    .locator('[aria-current=step]')
    .getByText('Transmise à l’établissement')
    .waitFor()
  await loaded(member)
  await expectForEveryone(member)

  const [, link] = (await received(member, 'MAIL', /prise-en-charge#/)).match(/(\/prise-en-charge#\S+)/) ?? []
  const hospital = await visit(null, { path: link!, width: 1280 })
  await hospital.getByRole('heading', { level: 1, name: /^Prise en charge D-/ }).waitFor()
  await loaded(hospital)
  await expectForEveryone(hospital)
  await hospital.getByRole('button', { name: 'Accuser réception' }).click()
  await hospital.getByText(/^Réception confirmée le/).waitFor()
  await member.locator('[aria-current=step]').getByText('Reçue par l’établissement').waitFor()

  // The hospital moves the admission by two days.
  await member.getByRole('button', { name: 'Modifier le séjour' }).click()
  await typed(member, /^Jour d’entrée/, '09122026')
  await typed(member, /^Jour de sortie prévu/, '08122026')
  await member.getByRole('button', { name: 'Modifier la prise en charge' }).click()
  await member
    .getByRole('alert')
    .getByText(/ne peut pas précéder/)
    .waitFor()
  await expectForEveryone(member)
  await typed(member, /^Jour de sortie prévu/, '12122026')
  await member.getByRole('button', { name: 'Modifier la prise en charge' }).click()
  await member.getByText('Modifiée : elle remplace la précédente').waitFor()
  await member.getByText('Vous avez modifié votre séjour.').waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await received(member, 'MAIL', /entrée (prévue )?le 9 décembre/)
  await hospital.reload()
  await hospital.getByText('9 décembre 2026').waitFor()
})

it('who is there already tells where in one tap, and a quote goes to the desk first', async () => {
  const member = await visit('camille.martin', { width: 1280 })
  await member.goto('/demarches')
  await member.getByRole('link', { name: 'Je suis à l’hôpital' }).click()
  await member.getByRole('link', { name: 'Montrer ma carte' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('radio', { name: 'Moi (Camille)' }).check()
  await member.getByLabel('Quel établissement ?').fill('clinique canal')
  await member.getByRole('radio', { name: /Clinique du Canal/ }).check()
  await member.getByRole('button', { name: 'Joindre un devis de dépassements d’honoraires' }).click()
  const page = sharp({ create: { width: 600, height: 800, channels: 3, background: '#f4f1ea' } })
  const buffer = await page.jpeg().toBuffer()
  await member
    .getByLabel('Choisir des fichiers', { exact: true })
    .setInputFiles({ name: 'devis.jpg', mimeType: 'image/jpeg', buffer })
  await member.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await member.getByRole('button', { name: 'Demander la prise en charge' }).click()
  await member.getByText('Un devis est joint : nous le lisons d’abord.').waitFor()
  const reference = (await member.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/)?.[0] ?? ''
  expect(reference).not.toBe('')

  const desk = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
  await comeToWork(desk, 'Nadia Benali')
  await desk.goto('/bureau/demarches')
  await desk.getByRole('button', { name: `Ouvrir ${reference}` }).click()
  await desk
    .getByText(/^Clinique du Canal/)
    .first()
    .waitFor()
  await loaded(desk)
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByText('Demande acceptée.').first().waitFor()
  await member.getByText('Nous prenons en charge votre séjour.').waitFor()
})
