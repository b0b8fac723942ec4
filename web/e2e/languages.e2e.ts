import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded } from './person.ts'

const { visit } = journey()

/** Small words that no English sentence has, and that few French ones can do without. */
const FRENCH =
  /(?:^|[\s’'(«])(?:le|la|les|des|du|de|et|est|pour|sur|vous|votre|vos|mes|avec|dans|une|aux|chez|soins|reste)(?=[\s.,:;!?)»]|$)/i

/** What the page says to people and is ours: not names of people, professionals and laws. */
const ours = async (page: Page) =>
  page
    .locator('nav, h1, h2, h3, label, legend, button, th, dt, [role=status], main p')
    .evaluateAll(parts =>
      parts
        .filter(part => part.checkVisibility())
        .map(part => (part as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
    )

describe.each([
  ['/', 'Hello Sophie'],
  ['/remboursements', 'My reimbursements'],
  ['/garanties', 'My cover'],
  ['/simulateur?act=CS&price=6000&convention=OPTAM', undefined],
  ['/versements', undefined],
  ['/partage', undefined],
  ['/notifications', 'Notifications'],
  ['/preferences', 'My contact preferences'],
  ['/envoyer', 'Send a document'],
  ['/demarches', 'My requests'],
  ['/documents', 'My documents'],
  ['/informations', 'My details'],
  ['/teletransmission', 'Link with the Sécu'],
])('%s in English', (path, title) => {
  it('says everything in English, to eyes and ears alike', async () => {
    const page = await visit('sophie.fontaine', { path, locale: 'en', width: 1280 })
    if (title) await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    const french = (await ours(page)).filter(text => FRENCH.test(text))
    expect(french).toEqual([])
    await expectForEveryone(page)
  })
})

it('another language is the same page, and stays chosen', async () => {
  const page = await visit('camille.martin', { path: '/remboursements?soins=dentaire' })
  const address = page.url()
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('radio', { name: 'English' }).check({ force: true })
  await page.getByRole('navigation', { name: 'Main navigation', includeHidden: true }).waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'My reimbursements' }).waitFor()
  expect(page.url()).toBe(address)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'My reimbursements' }).waitFor()
  await loaded(page)
  await page.getByRole('button', { name: /^My account/ }).click()
  await page.getByRole('radio', { name: 'Français' }).check({ force: true })
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'Mes remboursements' }).waitFor()
})

it('French is set as in print: amounts never break, and no space is wide before a double sign', async () => {
  const page = await visit('nathalie.lambert')
  for (const path of ['/', '/remboursements', '/garanties', '/simulateur?act=CS&price=6000&convention=OPTAM']) {
    await page.goto(path)
    await loaded(page)
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) found.push(walker.currentNode.textContent)
      return found
    })
    const wrong = texts.filter(text => /[\d\w][ \u00a0](?:[€%;!?]|:(?!\/))|\d[ \u00a0]\d{3}\b|['"]/.test(text))
    expect(wrong, path).toEqual([])
    expect(texts.join(' ')).toMatch(/\d,\d\d\u202f€/)
  }
})
