import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { type Colleague, comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { visit } = journey()

const at = async (colleague: Colleague, look: { width?: number; locale?: 'fr' | 'en' } = {}) => {
  const page = await visit(null, { path: '/bureau/connexion', width: 1280, ...look, expected: DIRECTORY })
  await comeToWork(page, colleague)
  return page
}

const photo = (words: string) =>
  sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#f4f1ea' } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="1200" height="1600"><text x="90" y="300" font-size="110">${words}</text></svg>`,
        ),
      },
    ])
    .jpeg()
    .toBuffer()

const page1 = (words: string) => photo(words).then(buffer => ({ name: 'page.jpg', mimeType: 'image/jpeg', buffer }))
const files = (page: Page) => page.getByLabel('Choisir des fichiers', { exact: true })

/** Camille sends an invoice that says everything; its reference. */
const sent = async (member: Page, care = 'Optique'): Promise<string> => {
  await member.goto('/envoyer')
  await loaded(member)
  await files(member).setInputFiles(await page1('FACTURE 60,00'))
  await member.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await member.getByRole('combobox', { name: /Quels soins/ }).selectOption({ label: care })
  await member.getByRole('radio', { name: 'Moi (Camille)' }).check()
  await member.getByText('Ajouter la date, le montant, le professionnel').click()
  await member
    .getByRole('group', { name: /^Date des soins/ })
    .getByRole('spinbutton')
    .first()
    .click()
  await member.keyboard.type('02112026')
  await member.getByRole('textbox', { name: /^Montant total/ }).fill('60')
  await member.getByRole('textbox', { name: /^Professionnel/ }).fill('Optique des Lilas')
  await member.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await member.getByText('À l’étude').waitFor()
  const [reference] = (await member.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/) ?? []
  return reference!
}

it('an invoice is taken up, sent back for a paper, completed, and answered, live on both sides', async () => {
  const member = await visit('camille.martin')
  const desk = await at('Nadia Benali')
  await desk.getByRole('link', { name: 'Démarches', exact: true }).click()
  await desk.getByRole('heading', { level: 1, name: 'Démarches' }).waitFor()
  await loaded(desk)
  await expectForEveryone(desk)

  const reference = await sent(member)
  const row = desk.getByRole('listitem').filter({ hasText: reference })
  await row.waitFor()
  // By keyboard: chosen, taken up, opened.
  const open = row.getByRole('button', { name: `Ouvrir ${reference}` })
  await open.focus()
  await desk.keyboard.press('x')
  await desk.getByRole('button', { name: /^Je m’en occupe/ }).click()
  await row.getByText('Nadia Benali').waitFor()
  await open.focus()
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { level: 1, name: 'Facture' }).waitFor()
  await desk.getByText('Optique des Lilas').waitFor()
  await desk.getByRole('button', { name: 'Agrandir la page 1' }).waitFor()
  await loaded(desk)
  await expectForEveryone(desk)

  await desk.getByRole('button', { name: 'Demander une pièce' }).click()
  await desk.getByRole('button', { name: 'Demander à l’adhérent' }).click()
  await desk.getByRole('alert').getByText('Choisissez ce qui manque.').waitFor()
  await desk.getByRole('checkbox', { name: 'le décompte de la Sécurité sociale' }).check()
  await desk
    .getByRole('dialog')
    .getByLabel(/Un mot pour l’adhérent/)
    .fill('Celui que la Sécu vous a envoyé en novembre.')
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: 'Demander à l’adhérent' }).click()
  await desk.getByText(/^L’adhérent doit compléter sa demande/).waitFor()

  // The member's page says so by itself.
  await member.getByText(/il nous manque le décompte de la Sécurité sociale/).waitFor()
  await member.getByText('Celui que la Sécu vous a envoyé en novembre.').waitFor()
  await expectForEveryone(member)
  await files(member).setInputFiles(await page1('DECOMPTE'))
  await member.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await member.getByRole('button', { name: 'Compléter ma demande' }).click()
  await member.getByText('À l’étude').waitFor()

  // And so does the desk's.
  await desk.getByRole('button', { name: 'Agrandir la page 2' }).waitFor()
  await desk.getByRole('button', { name: 'Refuser', exact: true }).click()
  await desk.getByRole('radio', { name: /^Votre contrat ne prévoit pas ces soins/ }).check()
  await desk
    .getByRole('dialog')
    .getByLabel(/Un mot pour l’adhérent/)
    .fill('Les lunettes de soleil ne sont pas couvertes.')
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: 'Refuser la demande' }).click()
  await desk.getByText('Demande refusée').waitFor()
  await member.getByText('Les lunettes de soleil ne sont pas couvertes.').waitFor()
  await expectForEveryone(member)

  // The look at the file is in its person's history.
  await member.goto('/securite')
  await member.getByText(/Nadia/).first().waitFor()
})

it('an invoice is read line by line, worked out, and reimbursed: the member sees it come', async () => {
  const member = await visit('camille.martin')
  const desk = await at('Nadia Benali')
  const reference = await sent(member, 'Ostéopathie, chiropraxie')
  await desk.goto(`/bureau/demarches?reference=${reference}`)
  await desk.getByRole('button', { name: `Ouvrir ${reference}` }).click()
  await desk.getByRole('heading', { level: 1, name: 'Facture' }).waitFor()
  await loaded(desk)
  // What the member said is there; the act is looked for by words.
  await desk.getByRole('combobox', { name: /^Acte/ }).fill('ostéo')
  await desk.getByRole('option', { name: /OSTEO/ }).click()
  await desk.getByText('Il restera à l’adhérent').waitFor()
  expect(await desk.getByRole('combobox', { name: /^Acte/ }).inputValue()).toContain('OSTEO')
  await desk.getByText('Pourquoi ce montant ?').click()
  await expectForEveryone(desk)
  await desk.getByRole('button', { name: /^Rembourser/ }).click()
  await desk.getByText('Demande acceptée.').waitFor()
  await expectForEveryone(desk)

  await member.getByText('Nous vous remboursons').waitFor()
  await expectForEveryone(member)
  await member.getByRole('link', { name: 'Voir le remboursement' }).click()
  await member.getByRole('heading', { level: 1 }).waitFor()
  await loaded(member)
  expect(await member.getByRole('main').innerText()).toContain('60,00')
})

it('a worklist keeps its filters in its address, and shows nothing of care to an adviser', async () => {
  const nadia = await at('Nadia Benali')
  await nadia.goto('/bureau/demarches?vue=terminees&type=devis&pour=moi')
  await nadia.getByText('Aucune démarche ne correspond').waitFor()
  await expectForEveryone(nadia)
  await nadia.getByRole('button', { name: 'Retirer les filtres' }).click()
  await expect.poll(() => new URL(nadia.url()).search).toBe('?vue=terminees')
  await nadia.goBack()
  await expect.poll(() => new URL(nadia.url()).search).toContain('type=devis')
  expect(await nadia.getByRole('combobox', { name: 'Type' }).inputValue()).toBe('devis')

  const marc = await at('Marc Fabre', { locale: 'en', width: 390 })
  await marc.goto('/bureau/demarches')
  await marc.getByRole('heading', { level: 1, name: 'Requests' }).waitFor()
  // What the demonstration left there is about contracts; an invoice that waits is not.
  await marc.getByRole('listitem').filter({ hasText: 'Ending the contract' }).first().waitFor()
  const kinds = (await marc.getByRole('listitem').allInnerTexts()).join()
  expect(kinds).not.toMatch(/Invoice|Quote|Hospital/)
  await expectForEveryone(marc)
})
