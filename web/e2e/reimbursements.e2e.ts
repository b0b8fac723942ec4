import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectFocus, expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { cents } from './money.ts'
import { loaded } from './person.ts'

const { visit } = journey()

const rows = (page: Page) =>
  page
    .locator('main')
    .getByRole('listitem')
    .filter({ has: page.getByText(/^reste /) })
const found = (page: Page, count: RegExp) => page.getByRole('status').getByText(count).waitFor()
const howMany = async (page: Page) =>
  Number.parseInt(
    await page
      .getByRole('status')
      .getByText(/^\d+ remb/)
      .innerText(),
    10,
  )
const search = (page: Page) => new URL(page.url()).searchParams

describe.each([390, 1280])('the list of reimbursements, in a window of %i px', width => {
  it('keeps its filters in its address: reloaded, sent to a friend, and back again', async () => {
    const page = await visit('camille.martin', { width, path: '/remboursements' })
    const all = await howMany(page)
    await expectForEveryone(page)

    if (width < 1000) await page.getByRole('button', { name: 'Filtrer' }).click()
    await page.getByLabel('Pour qui').selectOption({ label: 'Léa' })
    await page.getByRole('button', { name: 'Retirer le filtre Léa' }).waitFor()
    await page.getByLabel('Soins', { exact: true }).selectOption({ label: 'Dentaire' })
    await page.getByRole('button', { name: 'Retirer le filtre Dentaire' }).waitFor()
    expect(search(page).get('soins')).toBe('dentaire')
    await expect.poll(() => howMany(page)).toBeLessThan(all)
    await loaded(page)
    for (const row of await rows(page).allInnerTexts()) expect(row).toMatch(/Léa/)
    const few = await howMany(page)
    const address = page.url()
    await expectForEveryone(page)

    await page.reload()
    await page.getByRole('button', { name: 'Retirer le filtre Dentaire' }).waitFor()
    await found(page, new RegExp(`^${few} remb`))

    await page.goBack()
    await page.getByRole('button', { name: 'Retirer le filtre Dentaire' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Retirer le filtre Léa' }).waitFor()
    await page.getByRole('button', { name: 'Retirer le filtre Léa' }).click()
    await found(page, new RegExp(`^${all} remb`))

    const deep = await visit('camille.martin', { width, path: address.slice(new URL(address).origin.length) })
    await found(deep, new RegExp(`^${few} remb`))
    await rows(deep).first().getByRole('link').click()
    await deep.getByRole('heading', { name: 'Pourquoi ce montant ?' }).waitFor()
    await deep.getByRole('link', { name: 'Mes remboursements' }).click()
    await deep.getByRole('button', { name: 'Retirer le filtre Dentaire' }).waitFor()
    await found(deep, new RegExp(`^${few} remb`))
  })
})

it('words are found with or without their accents, and a word that nothing has says so', async () => {
  const page = await visit('camille.martin', { path: '/remboursements' })
  const field = page.getByLabel('Rechercher', { exact: true })
  await field.fill('osteopathie')
  await page.getByRole('button', { name: 'Retirer le filtre « osteopathie »' }).waitFor()
  await expect.poll(() => rows(page).allInnerTexts()).not.toHaveLength(0)
  await expect.poll(async () => (await rows(page).allInnerTexts()).every(row => /ostéopathie/i.test(row))).toBe(true)
  const without = await howMany(page)
  await field.fill('OSTÉOPATHIE')
  await page.getByRole('button', { name: 'Retirer le filtre « OSTÉOPATHIE »' }).waitFor()
  await expect.poll(() => howMany(page)).toBe(without)

  await field.fill('xylophone')
  await page.getByText('Aucun remboursement ne correspond').waitFor()
  await expectForEveryone(page)
  await page.getByRole('main').getByRole('button', { name: 'Effacer les filtres' }).last().click()
  await expect.poll(() => search(page).toString()).toBe('')
  await expect.poll(() => field.inputValue()).toBe('')
})

it('a long history is shown a part at a time, and one reads on where the next part begins', async () => {
  const page = await visit('andre.chevalier', { path: '/remboursements' })
  const total = await howMany(page)
  expect(total).toBeGreaterThan(200)
  const before = await rows(page).count()
  expect(before).toBeLessThan(total)
  const more = page.getByRole('button', { name: 'Afficher plus' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => rows(page).count()).toBe(before * 2)
  await expectFocus(rows(page).nth(before).getByRole('link'))
  expect(
    new Set(await page.locator('main li a').evaluateAll(links => links.map(link => link.getAttribute('href')))).size,
  ).toBe(before * 2)
  await expectForEveryone(page)

  await rows(page).nth(before).getByRole('link').click()
  await page.getByRole('heading', { name: 'Pourquoi ce montant ?' }).waitFor()
  await page.goBack()
  await expect.poll(() => rows(page).count()).toBe(before * 2) // the list is as long as it was left
})

it('the year’s chart is walked through by keyboard, and is a table for who prefers figures', async () => {
  const page = await visit('sophie.fontaine', { width: 1280, path: '/remboursements?annee=2026' })
  const chart = page.getByRole('group', { name: /mois par mois$/ })
  const months = chart.getByRole('radio')
  expect(await months.count()).toBe(12)
  const latest = chart.getByRole('radio', { checked: true })
  await reachByKey(page, 'Tab', latest)
  const here = await latest.getAttribute('aria-label')
  await page.keyboard.press('ArrowLeft')
  expect(await latest.getAttribute('aria-label')).not.toBe(here)
  await expectFocus(latest)
  await page.keyboard.press('ArrowRight')
  expect(await latest.getAttribute('aria-label')).toBe(here)
  const names = await months.evaluateAll(all => all.map(month => month.getAttribute('aria-label') ?? ''))
  await expectForEveryone(page)

  await page.getByRole('radio', { name: 'Tableau' }).check({ force: true })
  const table = page.getByRole('table', { name: /2026/ })
  await table.waitFor()
  const column = async (place: number) =>
    (await table.getByRole('row').locator(`td:nth-of-type(${place})`).allInnerTexts()).map(cents)
  for (const place of [1, 2, 3]) {
    const amounts = await column(place)
    expect(amounts).toHaveLength(13)
    const total = amounts.pop()
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(total)
    for (const [month, amount] of amounts.entries())
      expect(
        cents(
          names[month]
            ?.split(',  ')
            .join()
            .match(/\d[\d\s]*,\d\d\s€/g)?.[place - 1] ?? '',
        ),
      ).toBe(amount)
  }
  await expectForEveryone(page)
})

it('the list leaves as a spreadsheet with what is on screen, to the cent', async () => {
  const page = await visit('camille.martin', { path: '/remboursements?soins=optique' })
  const count = await howMany(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exporter en CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^remboursements-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  const [head, ...lines] = text.trimEnd().split('\r\n')
  expect(head).toBe(
    '\uFEFFDate des soins;Bénéficiaire;Soins;Professionnel;Payé;Sécurité sociale;Mutuelle;À votre charge',
  )
  expect(lines).toHaveLength(count)
  const onScreen = (await rows(page).allInnerTexts()).map(cents)
  const inFile = lines.map(line =>
    line
      .split(';')
      .slice(5, 7)
      .map(amount => Math.round(Number(amount.replace(',', '.')) * 100)),
  )
  expect(inFile.map(([amo = 0, amc = 0]) => amo + amc)).toEqual(onScreen)
})
