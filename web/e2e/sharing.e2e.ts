import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'

const { visit } = journey()

const JULIENS = '/remboursements?annee=2026'
const hidden = (page: Page) => page.getByRole('main').getByRole('link', { name: /Soins de Julien/ })
const said = (page: Page, text: RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text).waitFor()

it('another adult’s care is hidden from the holder until they share it, and again once they no longer do', async () => {
  const [julien, camille] = await Promise.all([
    visit('julien.bernard', { width: 390 }),
    visit('camille.martin', { width: 1280, path: JULIENS }),
  ])
  await hidden(camille).first().waitFor()
  await hidden(camille).first().click()
  await camille.getByText('Julien n’a pas partagé le détail de ses soins', { exact: false }).waitFor()
  const address = camille.url()
  await expectForEveryone(camille)
  const guessed = await camille.getByRole('main').innerText()

  await julien.getByRole('button', { name: /^Mon compte/ }).click()
  await julien.getByRole('link', { name: 'Partage des soins' }).click()
  const share = julien.getByRole('switch', { name: 'Partager le détail de mes soins avec Camille' })
  await share.waitFor()
  expect(await share.isChecked()).toBe(false)
  await expectForEveryone(julien)
  await share.press('Space')
  await said(julien, /Camille voit maintenant le détail de vos soins/)
  expect(await share.isChecked()).toBe(true)
  await expectForEveryone(julien)

  // Camille's page opens up by itself.
  await said(camille, /Julien partage maintenant le détail de ses soins/)
  await camille.getByRole('region', { name: 'Pourquoi ce montant ?' }).getByRole('listitem').first().waitFor()
  expect(camille.url()).toBe(address)
  const shown = await camille.getByRole('heading', { level: 1 }).innerText()
  expect(guessed, 'nothing of it was on the page before').not.toContain(shown)
  await camille.getByRole('link', { name: 'Mes remboursements' }).click()
  await camille
    .getByRole('main')
    .getByRole('link', { name: /Julien/ })
    .first()
    .waitFor()
  expect(await hidden(camille).count()).toBe(0)

  await share.press('Space')
  await said(julien, /Camille ne voit plus le détail de vos soins/)
  await hidden(camille).first().waitFor()
  await camille.goto(address)
  await camille.getByText('Julien n’a pas partagé le détail de ses soins', { exact: false }).waitFor()
})

it('an adult child sees only their own care', async () => {
  const page = await visit('manon.perrin', { path: '/remboursements' })
  const links = await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts()
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect(link).toMatch(/Manon/)
  expect(await page.getByRole('main').innerText()).not.toMatch(/Olivier|Théo|Caroline/)
})
