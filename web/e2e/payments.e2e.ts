import { describe, expect, it } from 'vitest'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { cents } from './money.ts'
import { loaded } from './person.ts'

const { visit } = journey()

describe.each([390, 1280])('transfers, in a window of %i px', width => {
  it('lead from the account they go to, to the reimbursements each is made of', async () => {
    const page = await visit('thomas.girard', { width })
    if (width < 1000) {
      await page.getByRole('button', { name: 'Plus' }).click()
      await page.getByRole('dialog', { name: 'Plus' }).getByRole('link', { name: 'Versements' }).click()
    } else await page.getByRole('navigation').getByRole('link', { name: 'Versements' }).click()
    await page.getByRole('heading', { level: 1, name: 'Versements' }).waitFor()
    await loaded(page)
    // Never the whole number: the last four figures are enough to know one's own account.
    await page
      .getByText(/^FR76 •+ \d{4}$/)
      .first()
      .waitFor()
    expect(await page.getByRole('main').innerText()).not.toMatch(/FR76\s?\d{4}/)
    await expectForEveryone(page)

    const first = page.getByRole('main').getByRole('listitem').getByRole('link').first()
    const amount = cents(await first.innerText())
    await first.click()
    await page.getByRole('heading', { level: 1, name: /^(Versement|Reprise) du / }).waitFor()
    const parts = page.getByRole('region', { name: 'Les remboursements qu’il réunit' }).getByRole('listitem')
    await parts.first().waitFor()
    const sum = (await parts.allInnerTexts()).map(cents).reduce((one, other) => one + other, 0)
    expect(sum).toBe(amount)
    await expectForEveryone(page)

    await parts.first().getByRole('link').click()
    await page.getByRole('heading', { name: 'Pourquoi ce montant ?' }).waitFor()
  })
})

it('are the holder’s: another adult is told where theirs went', async () => {
  const page = await visit('julien.bernard', { path: '/versements' })
  await page.getByText('Les versements vont au titulaire du contrat').waitFor()
  await expectForEveryone(page)
})
