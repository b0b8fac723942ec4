import { describe, expect, it } from 'vitest'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'

const { visit } = journey()

describe.each([390, 1280])('guarantees, in a window of %i px', width => {
  it('say what is left of each ceiling, of whom, and until when', async () => {
    const page = await visit('sophie.fontaine', { width, path: '/garanties' })
    await page.getByText('Ancolie Confort').waitFor()
    const ceilings = page.getByRole('region', { name: 'Ce qu’il vous reste' }).getByRole('listitem')
    for (const [name, left, of] of [
      ['Implant', '0 €', 'sur 500 €'],
      ['Ostéopathie', '0 séance', 'sur 3 séances'],
      ['Lentilles', '0 €', 'sur 150 €'],
      ['Chambre particulière', '0 nuit', 'sur 60 nuits'],
    ] as const) {
      const text = (await ceilings.filter({ hasText: name }).first().innerText()).replace(/\s+/g, ' ')
      expect(text).toContain(left)
      expect(text).toContain(of)
      expect(text).toContain('remis à zéro le 1er janvier')
    }
    await expectForEveryone(page)
  })

  it('say from when glasses are due again, for each person', async () => {
    const page = await visit('thomas.girard', { width, path: '/garanties' })
    const renewals = page.getByRole('region', { name: 'Prochains renouvellements' })
    await renewals.getByText('dès le 18 septembre 2027').waitFor()
    await page.getByRole('radio', { name: 'Lucas' }).check({ force: true })
    await renewals.getByText('dès le 18 septembre 2027').waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Ce qu’il reste à Lucas' }).waitFor()
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('personne')).toBeTruthy()
    await page.reload()
    await page.getByRole('region', { name: 'Ce qu’il reste à Lucas' }).waitFor()
    await expectForEveryone(page)
  })

  it('show the contract and worked examples, opened by keyboard', async () => {
    const page = await visit('monique.rousseau', { width, path: '/garanties' })
    const contract = page.getByRole('region', { name: 'Ce que prévoit votre contrat' })
    const dental = contract.locator('details', { hasText: 'Dentaire' })
    if (width < 1000) await dental.locator('summary').press('Enter')
    await dental
      .getByRole('table', { name: 'Dentaire' })
      .getByRole('row', { name: /couronne|prothèse/i })
      .first()
      .waitFor()
    const examples = page.getByRole('region', { name: 'Mes exemples de remboursement' })
    if (width < 1000) await examples.locator('summary', { hasText: 'Dentaire' }).press('Enter')
    await examples
      .getByText(/couronne|détartrage/i)
      .first()
      .waitFor()
    await expectForEveryone(page)
  })
})

it('somebody who is no longer covered is told so, and still finds their care', async () => {
  const page = await visit('lucie.renaud', { path: '/garanties' })
  await expectForEveryone(page)
  await page.goto('/remboursements')
  await page.getByRole('list', { name: 'Juin 2026' }).getByRole('link').first().waitFor()
  await expectForEveryone(page)
})
