import { describe, expect, it } from 'vitest'
import { expectFocus, expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { cents, readSplit } from './money.ts'
import { loaded } from './person.ts'

const { visit } = journey()

describe.each([390, 1280])('« Combien me reste-t-il à payer ? », in a window of %i px', width => {
  it('home says it at once, each reimbursement says why, and all amounts add up', async () => {
    const page = await visit('camille.martin', { width })
    await page.getByRole('heading', { level: 1, name: 'Bonjour Camille' }).waitFor()
    const month = await readSplit(page.getByRole('main'))
    expect(month.paid).toBe(month.amo + month.amc + month.outOfPocket)
    await expectForEveryone(page)

    const latest = page.getByRole('list', { name: 'Derniers remboursements' }).getByRole('link')
    const row = await latest.filter({ hasText: /pharmac|médicaments/i }).first()
    const said = await row.innerText()
    await row.click()
    await page.getByRole('heading', { name: 'Pourquoi ce montant ?' }).waitFor()
    await loaded(page)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    expect(said).toContain(title)
    await expectFocus(page.getByRole('heading', { level: 1, name: title }))

    const split = await readSplit(page.getByRole('main'))
    expect(split.paid).toBe(split.amo + split.amc + split.outOfPocket)
    expect(cents(said), 'the list says the same of what was reimbursed').toBe(split.amo + split.amc)

    const steps = page.getByRole('region', { name: 'Pourquoi ce montant ?' }).getByRole('listitem')
    expect(await steps.count()).toBeGreaterThan(3)
    expect(cents(await steps.first().innerText())).toBe(split.paid)
    expect(cents(await steps.last().innerText())).toBe(split.outOfPocket)
    await steps.filter({ hasText: 'Source' }).first().waitFor()
    await expectForEveryone(page)
  })
})

it('a stay in hospital is explained line by line, and its lines come to the whole', async () => {
  const page = await visit('nathalie.lambert', { path: '/remboursements?soins=hopital&du=2026-02-01&au=2026-03-31' })
  await page
    .getByRole('list', { name: 'Février 2026' })
    .getByRole('link', { name: /séjour|hospitalisation/i })
    .click()
  const why = page.getByRole('region', { name: 'Pourquoi ce montant ?' })
  await why.waitFor()
  const whole = await readSplit(page.getByRole('main'))
  expect(whole.paid).toBe(whole.amo + whole.amc + whole.outOfPocket)

  const lines = why.locator('details')
  const sum = { paid: 0, amo: 0, amc: 0, outOfPocket: 0 }
  for (let at = 0; at < (await lines.count()); at++) {
    const line = lines.nth(at)
    if (at > 0) await line.locator('summary').press('Enter')
    await line.getByRole('list').waitFor()
    const part = await readSplit(line)
    for (const key of ['paid', 'amo', 'amc', 'outOfPocket'] as const) sum[key] += part[key]
  }
  expect(sum).toEqual(whole)
  await expectForEveryone(page)
})

it('a word of the trade is one tap away from its meaning', async () => {
  const page = await visit('hugo.lefevre', { path: '/remboursements?texte=généraliste&du=2025-02-01&au=2025-02-28' })
  await page.getByRole('list', { name: 'Février 2025' }).getByRole('link').first().click()
  const why = page.getByRole('region', { name: 'Pourquoi ce montant ?' })
  await why
    .getByRole('button', { name: /parcours de soins/i })
    .first()
    .click()
  await page.getByText('Consulter d’abord votre médecin traitant', { exact: false }).waitFor()
  await expectForEveryone(page)
})
