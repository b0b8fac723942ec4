import { expect, it } from 'vitest'
import { comeToWork, DIRECTORY } from './desk.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, received } from './mailbox.ts'
import { loaded, PASSWORD } from './person.ts'

const { visit } = journey()

const given = async (page: Awaited<ReturnType<typeof visit>>, name: string) => {
  await page.goto('/compte-bancaire')
  await page.getByLabel('IBAN', { exact: true }).fill('DE89370400440532013000')
  await page.getByLabel('Nom écrit sur le RIB').fill(name)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByText('DE89 •••• 3000').waitFor()
  await loaded(page)
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Confirmer ce compte' }).click()
}

const prove = async (page: Awaited<ReturnType<typeof visit>>) => {
  const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est vous' })
  await dialog.getByRole('button', { name: /par SMS/ }).click()
  await dialog.getByLabel(/^Code/).fill(codeIn(await received(page, 'SMS', /remboursements sur DE89/)))
  await dialog.getByRole('textbox', { name: 'Mot de passe actuel' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
}

it('another account is proved by a code that names it, waits, and is undone in two taps', async () => {
  const member = await visit('nathalie.lambert')
  await member.goto('/contrat')
  await member.getByRole('link', { name: /Compte de remboursement/ }).click()
  await member.getByRole('heading', { level: 1, name: 'Compte de remboursement' }).waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Continuer' }).click()
  await member.getByRole('link', { name: 'Vérifiez cet IBAN : il lui manque des caractères.' }).waitFor()
  await given(member, 'Nathalie Lambert')
  await member
    .getByRole('dialog')
    .getByText(/recevoir vos remboursements sur DE89 •••• 3000/)
    .waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await prove(member)
  await member.getByText('Vos remboursements vont sur ce compte.').waitFor()
  await member
    .getByText(/Premier versement à partir du/)
    .first()
    .waitFor()
  await loaded(member)
  await expectForEveryone(member)
  await member.getByRole('button', { name: 'Annuler ce changement' }).click()
  await member.getByRole('dialog').getByRole('button', { name: 'Revenir au compte précédent' }).click()
  await member.getByText('Vos remboursements continuent sur le compte précédent.').first().waitFor()
  await member.goto('/compte-bancaire')
  await member.getByLabel('IBAN', { exact: true }).waitFor()
  expect(await member.getByRole('main').innerText()).not.toContain('DE89')
})

it('an account in another name is looked at by two colleagues, with its member beside', async () => {
  const member = await visit('nathalie.lambert')
  await given(member, 'Jean Dupont')
  await prove(member)
  await member.getByText('Le nom du compte n’est pas celui du titulaire du contrat.').waitFor()
  const reference = (await member.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/)?.[0] ?? ''

  const decide = async (colleague: 'Marc Fabre' | 'Sylvie Roche', button: string, done: string) => {
    const desk = await visit(null, { path: '/bureau/connexion', width: 1280, expected: DIRECTORY })
    await comeToWork(desk, colleague)
    await desk.goto(`/bureau/demarches?vue=${button === 'Valider' ? 'a-valider' : 'a-traiter'}`)
    await desk.getByRole('button', { name: `Ouvrir ${reference}` }).click()
    await desk.getByText('Jean Dupont').first().waitFor()
    await loaded(desk)
    await expectForEveryone(desk)
    await desk.getByRole('button', { name: button, exact: true }).first().click()
    if (button === 'Accepter')
      await desk.getByRole('dialog').getByRole('button', { name: 'Accepter', exact: true }).click()
    await desk.getByText(done).first().waitFor()
  }
  await decide('Marc Fabre', 'Accepter', 'Une autre personne doit valider cette décision.')
  await member.getByText('Dernière vérification').waitFor()
  await decide('Sylvie Roche', 'Valider', 'Décision validée.')
  await member.getByText('Vos remboursements vont sur ce compte.').waitFor()
})
