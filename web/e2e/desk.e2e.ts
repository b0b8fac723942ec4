import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Colleague, comeToWork, DIRECTORY, openCamille } from './desk.ts'
import { expectFocus, expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { received } from './mailbox.ts'
import { loaded, signIn } from './person.ts'

const { visit } = journey()

const at = async (colleague: Colleague, look: { width?: number; locale?: 'fr' | 'en' } = {}) => {
  const page = await visit(null, { path: '/bureau/connexion', width: 1280, ...look, expected: DIRECTORY })
  await comeToWork(page, colleague)
  return page
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const text = async (page: Page) => (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')

describe('who works here', () => {
  it('signs in by the directory, sees who they are, and signs out', async () => {
    const page = await visit(null, { path: '/bureau', expected: DIRECTORY })
    await heading(page, 'Bureau').waitFor()
    await expectForEveryone(page)
    await comeToWork(page, 'Inès Caron')
    await heading(page, 'Rechercher un adhérent').waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Inès Caron' }).click()
    await page.getByRole('dialog').getByText('Gestionnaire, Conseiller').waitFor()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByText('Du bureau et de l’annuaire de la mutuelle.').waitFor()
    await expectForEveryone(page)
    await page.goto('/bureau/roles')
    await heading(page, 'Bureau').waitFor()
  })

  it.each([
    ['Paul Morin', 'Un mot de passe seul ne suffit pas'],
    ['Zoé Petit', 'Vous n’avez aucun rôle actif'],
  ] as const)('is told why they may not come in, and what to do: %s', async (colleague, title) => {
    const page = await at(colleague)
    await page.getByText(title).waitFor()
    await expectForEveryone(page)
  })

  it('finds everything in English too', async () => {
    const page = await at('Marc Fabre', { locale: 'en', width: 390 })
    await heading(page, 'Look a member up').waitFor()
    await page.getByLabel('First and last name').fill('martin')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByText('Enter two criteria at least').first().waitFor()
    await page.getByLabel('Postal code').fill('75019')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByRole('button', { name: 'Open the file of Camille Martin' }).click()
    await page.getByRole('radio', { name: 'Call from the member' }).check()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Open the file', exact: true }).click()
    await heading(page, 'Camille Martin').waitFor()
    await loaded(page)
    expect(await text(page)).toMatch(/what the care was is hidden/)
  })
})

describe('a member’s file', () => {
  it('opens with a reason, by keyboard alone', async () => {
    const page = await at('Nadia Benali')
    await reachByKey(page, 'Tab', page.getByLabel('Nom et prénom'))
    await page.keyboard.type('martin camille')
    await page.keyboard.press('Enter')
    await expectFocus(page.getByRole('alert').filter({ hasText: 'Un point à corriger' }))
    await expectForEveryone(page)
    await reachByKey(page, 'Tab', page.getByLabel('Code postal'))
    await page.keyboard.type('75019')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Un résultat' }).waitFor()
    await expectForEveryone(page)
    await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Ouvrir le dossier de Camille Martin' }))
    await page.keyboard.press('Enter')
    await reachByKey(page, 'Tab', page.getByRole('radio', { name: 'Appel de l’adhérent' }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await heading(page, 'Camille Martin').waitFor()
    await loaded(page)
    await expectForEveryone(page)
    const shown = await text(page)
    expect(shown).toMatch(/2 85 03 •/)
    expect(shown).toMatch(/Optique des Buttes|Dr Claire Petit|Pharmacie du Canal/)
    await page.getByRole('button', { name: 'Afficher plus' }).first().click()
    await page
      .getByText(/^40 sur /)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Fermer le dossier' }).click()
    await heading(page, 'Rechercher un adhérent').waitFor()
    await page.goBack()
    await heading(page, 'Ce dossier est fermé').waitFor()
    await expectForEveryone(page)
  })

  it('shows to an adviser amounts and not what the care was', async () => {
    const page = await at('Marc Fabre', { width: 390 })
    await openCamille(page)
    const shown = await text(page)
    expect(shown).toMatch(/Montants seuls/)
    expect(shown).toMatch(/Soins de Camille/)
    expect(shown).not.toMatch(/Dr |Pharmacie|Optique|ostéopath|kinési/i)
    await expectForEveryone(page)
  })

  it('offers to block the space of who calls about a stolen phone, beside signing out everywhere', async () => {
    const page = await at('Marc Fabre')
    await openCamille(page)
    await page.getByRole('button', { name: 'Déconnecter partout' }).click()
    await page
      .getByRole('dialog')
      .getByText(/Une clé d’accès gardée dans le téléphone/)
      .waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Bloquer plutôt son espace' }).click()
    await page.getByRole('heading', { name: 'Bloquer l’espace de Camille Martin' }).waitFor()
    await expectForEveryone(page)
  })

  it('is on the member’s own security page afterwards: who, as what, why', async () => {
    const page = await at('Sylvie Roche')
    await openCamille(page, 'Réclamation')
    await page.getByRole('heading', { name: 'Consultations du dossier' }).waitFor()
    await expectForEveryone(page)
    const member = await visit('camille.martin', { path: '/securite' })
    await member.getByRole('heading', { name: 'Qui a consulté mon dossier' }).waitFor()
    expect(await text(member)).toMatch(/Sylvie, responsable d’équipe\s+Une réclamation/)
    await expectForEveryone(member)
  })
})

describe('« voir comme »', () => {
  it('shows the member’s screens under a banner, changes nothing, tells the member, and goes back', async () => {
    const page = await at('Marc Fabre')
    await openCamille(page)
    await page.getByRole('button', { name: 'Voir comme Camille' }).click()
    await page.getByRole('dialog').getByText('Un message l’en informe').waitFor()
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Voir son espace' }).click()
    const banner = page.getByRole('region', { name: 'Voir comme' })
    await banner.getByText('Rien ne peut être modifié').waitFor()
    await heading(page, /^Bonjour/).waitFor()
    await loaded(page)
    await expectForEveryone(page)
    expect(await text(page)).not.toMatch(/Dr |Pharmacie du|ostéopath/i)
    for (const path of ['/remboursements', '/versements', '/garanties']) {
      await page.goto(path)
      await loaded(page)
      await banner.waitFor()
    }
    await expectForEveryone(page)
    const told = await received(page, 'MAIL', /comme vous le voyez/)
    expect(told).toMatch(/Marc \(conseil aux adhérents\)/)
    const other = await page.context().newPage()
    await other.goto('/bureau')
    await heading(other, 'L’espace d’un adhérent est ouvert dans une autre fenêtre').waitFor()
    await expectForEveryone(other)
    await other.getByRole('button', { name: 'Quitter cet espace et continuer ici' }).click()
    await heading(other, 'Rechercher un adhérent').waitFor()
    // The window that showed them is at the desk by itself.
    await heading(page, 'Rechercher un adhérent').waitFor()
    expect(await banner.count()).toBe(0)
  })

  it('begins, is left in every window at once, and goes back to the file, by keyboard alone, in English', async () => {
    const page = await at('Sylvie Roche', { locale: 'en' })
    await reachByKey(page, 'Tab', page.getByLabel('First and last name'))
    await page.keyboard.type('martin camille')
    await reachByKey(page, 'Tab', page.getByLabel('Postal code'))
    await page.keyboard.type('75019')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Open the file of Camille Martin' }).waitFor()
    await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Open the file of Camille Martin' }))
    await page.keyboard.press('Enter')
    await reachByKey(page, 'Tab', page.getByRole('radio', { name: 'Call from the member' }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await heading(page, 'Camille Martin').waitFor()
    await loaded(page)
    await reachByKey(page, 'Tab', page.getByRole('button', { name: 'View as Camille' }))
    await page.keyboard.press('Enter')
    const begin = page.getByRole('dialog').getByRole('button', { name: 'View their space' })
    await begin.waitFor()
    await expectForEveryone(page)
    await reachByKey(page, 'Tab', begin)
    await page.keyboard.press('Enter')
    const banner = page.getByRole('region', { name: 'View as' })
    await banner.waitFor()
    const other = await page.context().newPage()
    await other.goto('/remboursements')
    await other.getByRole('region', { name: 'View as' }).waitFor()
    await reachByKey(page, 'Tab', banner.getByRole('button', { name: 'Leave' }))
    await page.keyboard.press('Enter')
    await heading(page, 'Camille Martin').waitFor()
    await page.getByRole('button', { name: 'Close the file' }).waitFor()
    await heading(other, 'Look a member up').waitFor()
    await expectForEveryone(other)
  })
})

describe('roles', () => {
  it('are asked for by one person and decided by another', async () => {
    const karim = await at('Karim Haddad', { width: 390 })
    await karim.getByRole('link', { name: 'Rôles', exact: true }).click()
    await heading(karim, 'Rôles').waitFor()
    await karim.getByRole('button', { name: 'Changer un rôle de Zoé Petit' }).click()
    await karim.getByLabel('Rôle', { exact: true }).selectOption({ label: 'Conseiller' })
    await expectForEveryone(karim)
    await karim.getByLabel('Pourquoi').fill('Arrivée dans l’équipe')
    await karim.getByRole('button', { name: 'Demander à le donner' }).click()
    await karim.getByText('Demande enregistrée').waitFor()
    await karim.getByText('En attente').waitFor()
    expect(await karim.getByRole('button', { name: 'Accepter' }).count()).toBe(0)

    const lea = await at('Léa Vidal')
    await lea.goto('/bureau/roles')
    await lea.getByText('Donner le rôle « Conseiller » à Zoé Petit').first().waitFor()
    await expectForEveryone(lea)
    await lea.getByRole('button', { name: 'Accepter' }).click()
    await lea.getByText('Accepté : le rôle change aussitôt').waitFor()

    const zoe = await at('Zoé Petit')
    await heading(zoe, 'Rechercher un adhérent').waitFor()
  })

  it('are nothing to who neither asks nor decides', async () => {
    const page = await at('Marc Fabre')
    await page.goto('/bureau/roles')
    await page.getByText('Cette page est celle des administrateurs').waitFor()
    await expectForEveryone(page)
  })
})

it('keeps the two ways in apart: a member is nobody at the desk', async () => {
  const page = await visit(null, { path: '/connexion' })
  await signIn(page, 'julien.bernard')
  await page.goto('/bureau')
  await heading(page, 'Bureau').waitFor()
})
