import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { site, visit } = journey()

const sample = (name: string) => resolve('server/testing/samples', name)
const importSample = async () => {
  await site().cli('import', 'people', sample('people.csv'))
  return site().cli('import', 'decomptes', sample('decomptes.jsonl'))
}
const november = (page: Page) => page.getByRole('list', { name: 'Novembre 2026' }).getByRole('link')
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const howMany = (page: Page) =>
  page
    .getByRole('status')
    .getByText(/^\d+ remb/)
    .innerText()

it('a file from the Sécu moves what is on screen without a reload; the same file again changes nothing', async () => {
  const [camille, gerard] = await Promise.all([
    visit('camille.martin', { path: '/remboursements?du=2026-11-01&au=2026-11-30', width: 1280 }),
    visit('gerard.durand'),
  ])
  await camille.evaluate(() => Object.assign(window, { notReloaded: true }))
  expect(await messages(camille).getAttribute('aria-live')).toBe('polite')
  const before = await november(camille).count()
  const latest = gerard.getByRole('list', { name: 'Derniers remboursements' })
  const first = await latest.innerText()

  await importSample()

  // Three of Camille's lines are of November: a consultation, one that is taken back in the same file, and a third.
  await expect.poll(() => november(camille).count()).toBe(before + 3)
  await messages(camille)
    .getByText(/nouveaux remboursements$/)
    .waitFor()
  await messages(camille)
    .getByText(/annulé par la Sécurité sociale/)
    .waitFor()
  const row = november(camille).filter({ hasText: '· 3 nov.' })
  expect((await row.innerText()).replace(/\s/g, ' ')).toMatch(/28,00 €\s+reste 2,00 €/)
  await row.getByText('Nouveau').waitFor()
  await november(camille).filter({ hasText: '· 4 nov.' }).getByText('Annulé').waitFor()
  await expectForEveryone(camille)

  await expect.poll(() => latest.innerText()).not.toBe(first)
  await messages(gerard)
    .getByText(/nouveaux remboursements$/)
    .waitFor()

  await row.click()
  await camille.getByRole('heading', { name: 'Pourquoi ce montant ?' }).waitFor()
  await camille.getByText('Dr Claire Petit').waitFor()
  await camille.goBack()
  expect(await camille.evaluate(() => 'notReloaded' in window)).toBe(true)

  const counted = await howMany(camille)
  expect(await importSample()).toMatch(/déjà/)
  await camille.reload()
  await loaded(camille)
  expect(await howMany(camille)).toBe(counted)
})

it('what a member sees of the sample file is what was expected of it, line by line', async () => {
  await importSample()
  const page = await visit('elodie.muller', { path: '/remboursements?du=2026-10-30&au=2026-11-30' })
  const seen = async () =>
    (await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts()).map(text =>
      text.replace(/\s+/g, ' '),
    )
  await expect.poll(async () => (await seen()).filter(text => /9 nov\.|30 oct\./.test(text))).toHaveLength(2)
  const [specialist, psychologist] = (await seen()).filter(text => /9 nov\.|30 oct\./.test(text))
  // 75-2026-000013: 3,15 € added, 2 € left. 75-2026-000014: 5 € added, nothing left.
  expect(specialist).toMatch(/reste 2,00 €$/)
  expect(psychologist).toMatch(/reste 0 €$/)
})
