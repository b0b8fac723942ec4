import { expect, it } from 'vitest'
import { withKeeper } from './authenticator.ts'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { ABROAD, button, choose, giveLinkCode, greeting } from './france-connect.ts'
import { journey } from './journey.ts'
import { codeIn, received } from './mailbox.ts'
import { PASSWORD } from './person.ts'

const { visit } = journey()

/** Opens an account by FranceConnect, without a password, on a phone that keeps a passkey; leaves it signed out. */
const withoutPassword = async () => {
  const page = await visit(null, { ...ABROAD, width: 390, path: '/premiers-pas' })
  const keeper = await withKeeper(page)
  await page.reload()
  await button(page).click()
  await choose(page, 'Isabelle Moreau')
  await page.getByText('Nous vous avons trouvé').waitFor()
  await giveLinkCode(page)
  await page.getByRole('button', { name: 'Ouvrir mon espace' }).click()
  await greeting(page).waitFor()
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
  await page.getByText('C’est fait : la prochaine fois').waitFor()
  await keeper.present(false)
  return { page, keeper }
}

const NEW_PASSWORD = 'girafe-lanterne-7-tambour'

it('somebody without a password proves an act by FranceConnect again and a code, by keyboard alone, on a phone', async () => {
  const { page, keeper } = await withoutPassword()
  // Back by the passkey alone: FranceConnect has said nothing in this session.
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByText('De votre espace et de FranceConnect.').waitFor()
  // What is offered where the e-mail is typed waits for a choice: the finger is for what is pressed.
  await keeper.asked()
  await keeper.present(true)
  await page.getByRole('button', { name: /clé d’accès/ }).click()
  await greeting(page).waitFor()
  await keeper.present(false)

  await page.goto('/securite')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Changer de mot de passe' }))
  await page.keyboard.press('Enter')
  const password = page.getByRole('dialog', { name: 'Changer de mot de passe' })
  await reachByKey(page, 'Tab', password.getByRole('textbox', { name: 'Nouveau mot de passe' }))
  await page.keyboard.type(NEW_PASSWORD)
  await page.keyboard.press('Enter')
  const proof = page.getByRole('dialog', { name: 'Confirmez que c’est vous' })
  await proof.getByRole('heading', { name: 'Continuer avec FranceConnect' }).waitFor()
  expect(await proof.getByLabel(/^Code|Mot de passe/).count()).toBe(0)
  await expectForEveryone(page)

  // Somebody else's identity proves nothing here.
  await reachByKey(page, 'Tab', button(page).last())
  await page.keyboard.press('Enter')
  await choose(page, 'Yvonne Le Querrec')
  await page.getByText('Cette identité n’est pas celle qui ouvre votre espace').waitFor()
  await expectForEveryone(page)

  await page.getByRole('button', { name: 'Changer de mot de passe' }).click()
  await password.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill(NEW_PASSWORD)
  await page.keyboard.press('Enter')
  await proof.waitFor()
  await reachByKey(page, 'Tab', button(page).last())
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Isabelle Moreau' }))
  await page.keyboard.press('Enter')
  // Back on the page, with what was being done open again; only a code is left.
  await password.waitFor()
  expect(new URL(page.url()).searchParams.get('acte')).toBeNull()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', password.getByRole('textbox', { name: 'Nouveau mot de passe' }))
  await page.keyboard.type(NEW_PASSWORD)
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', proof.getByRole('button', { name: /SMS/ }))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', proof.getByLabel('Code à 6 chiffres'))
  expect(await proof.getByRole('textbox', { name: 'Mot de passe actuel' }).count()).toBe(0)
  await page.keyboard.type(codeIn(await received(page, 'SMS', /changer de mot de passe/)))
  await page.keyboard.press('Enter')
  await page.getByText('Mot de passe changé').waitFor()
})

it('a member comes in, links and unlinks by keyboard alone, in English, on a phone', async () => {
  const page = await visit('elodie.muller', { ...ABROAD, width: 390, locale: 'fr', path: '/securite' })
  await page.evaluate(() => localStorage.setItem('locale', 'en'))
  await page.reload()
  await button(page).waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', button(page))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Élodie Muller' }))
  await page.keyboard.press('Enter')
  await page.getByText('FranceConnect is linked with your space').waitFor()
  await page.getByText(/^Linked on/).waitFor()
  await expectForEveryone(page)

  // By it, and the code of a browser that is not known.
  await page.context().clearCookies()
  await page.goto('/connexion')
  await reachByKey(page, 'Tab', button(page))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Élodie Muller' }))
  await page.keyboard.press('Enter')
  const code = page.getByLabel('6-digit code')
  await code.waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', code)
  await page.keyboard.type(
    codeIn(await received(page, 'ANY', /code to sign in|is your sign-in code|code de connexion|pour vous connecter/)),
  )
  await page.keyboard.press('Enter')
  await greeting(page).waitFor()

  await page.goto('/securite')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Unlink FranceConnect' }))
  await page.keyboard.press('Enter')
  const unlink = page.getByRole('dialog', { name: 'Unlink FranceConnect?' })
  await unlink.waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', unlink.getByRole('button', { name: 'Unlink', exact: true }))
  await page.keyboard.press('Enter')
  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await proof.waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', proof.getByRole('button', { name: /text|SMS/ }))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', proof.getByRole('textbox', { name: 'Current password' }))
  await page.keyboard.type(PASSWORD)
  await reachByKey(page, 'Tab', proof.getByLabel('6-digit code'))
  await page.keyboard.type(codeIn(await received(page, 'SMS', /unlink FranceConnect/)))
  await page.keyboard.press('Enter')
  await page.getByText('FranceConnect no longer opens your space.').waitFor()
  await button(page).waitFor()
})
