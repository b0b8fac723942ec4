import { describe, expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { readSplit } from './money.ts'

const { visit } = journey()

/** What a screen reader is told. */
const announced = /^Il vous restera .+ sur .+\s: Sécurité sociale .+, mutuelle .+\.$/

describe.each([390, 1280])('the simulator, in a window of %i px', width => {
  it('is filled in by keyboard alone, and its answer is read out as it changes', async () => {
    const page = await visit('monique.rousseau', { width, path: '/simulateur' })
    await page.getByText('Votre réponse s’affichera ici').waitFor()
    await expectForEveryone(page)

    await reachByKey(page, 'Tab', page.getByRole('combobox', { name: 'Quel soin ?' }))
    await page.keyboard.type('consult speci')
    await page.getByRole('option').first().waitFor()
    await expectForEveryone(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const spoken = page.getByRole('status').filter({ hasText: announced })
    await spoken.waitFor()
    const first = await spoken.innerText()

    await reachByKey(page, 'Tab', page.getByRole('textbox', { name: 'Prix' }))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('92,50')
    await page.keyboard.press('Tab')
    await spoken.filter({ hasText: / sur 92,50\s€/ }).waitFor()
    expect(await spoken.innerText()).not.toBe(first)
    await expectForEveryone(page)

    const main = page.locator('#reponse')
    const dear = await readSplit(main)
    expect(dear.paid).toBe(9250)
    expect(dear.paid).toBe(dear.amo + dear.amc + dear.outOfPocket)
    await main.getByRole('heading', { name: 'Pourquoi ce montant ?' }).waitFor()

    const before = await spoken.innerText()
    const doctor = page.getByRole('group', { name: 'Le médecin' }).getByRole('radio', { checked: true })
    await reachByKey(page, 'Tab', doctor)
    await page.keyboard.press('ArrowUp')
    await spoken.filter({ hasNotText: before }).waitFor()

    const again = await visit('monique.rousseau', { width, path: page.url().slice(new URL(page.url()).origin.length) })
    await again.getByRole('status').filter({ hasText: announced }).waitFor()
    expect(await readSplit(again.locator('#reponse'))).toEqual(await readSplit(main))
  })
})

it('the open list of acts lets one go on by Tab, and by one press outside', async () => {
  const page = await visit('monique.rousseau', { path: '/simulateur' })
  const acts = page.getByRole('combobox', { name: 'Quel soin ?' })
  const option = page.getByRole('option').first()
  await acts.click()
  await option.waitFor()
  await page.keyboard.press('Tab')
  await option.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  expect(await acts.evaluate(input => input === document.activeElement)).toBe(false)

  await acts.click()
  await option.waitFor()
  await page.mouse.click(5, 60)
  await option.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Remboursements' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mes remboursements' }).waitFor()
})

it('a reimbursement leads to the same care in the simulator, with its price', async () => {
  const page = await visit('monique.rousseau', { path: '/remboursements?soins=consultation' })
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Simuler ce soin' }).click()
  await page.getByRole('heading', { level: 1, name: 'Combien me restera-t-il ?' }).waitFor()
  await page.getByRole('status').filter({ hasText: announced }).waitFor()
  expect(new URL(page.url()).searchParams.get('act')).toBeTruthy()
})
