import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { launchProfile } from './chromium.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded, type Person, signIn } from './person.ts'

const { site } = journey()

/** One person's own browser, which can be closed and opened again. */
let profile: string
let browser: BrowserContext

const openBrowser = async () => {
  browser = await launchProfile(inject('chromium'), profile, {
    viewport: { width: 390, height: 844 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    baseURL: site().origin,
    acceptDownloads: true,
  })
  browser.setDefaultTimeout(15_000)
  return browser.pages()[0] ?? browser.newPage()
}

const restart = async () => {
  await browser.close()
  return openBrowser()
}

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'profile-'))
})
afterEach(async () => {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
})

/** Signs in and waits until the browser has kept the whole app, and answers from it. */
const enter = async (person: Person) => {
  const page = await openBrowser()
  await page.goto('/connexion')
  await signIn(page, person)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

const live = (page: Page) => page.getByText(/^Droits ouverts — vérifié à/).first()
const copy = (page: Page) => page.getByText(/^Copie du .+ à \d\d:\d\d$/).first()

const openCard = async (page: Page) => {
  await page.goto('/carte')
  await live(page).waitFor()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('kept-card') !== null)).toBe(true)
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/files/carte.pdf'))?.headers.get('content-type')))
    .toBe('application/pdf')
}

/** What of this site lies on the device beside its code, as one text. */
const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        if (!/\/assets\//.test(request.url)) texts.push(request.url, await (await cache.match(request))!.text())
    }
    for (const { name } of await indexedDB.databases()) texts.push(`indexedDB ${name}`)
    return texts.join('\n')
  })

it('the card is there without the network: after a restart, a reload and an update; the rest says why it is not', async () => {
  let page = await enter('camille.martin')
  await page.getByRole('link', { name: 'Remboursements', exact: true }).first().click()
  await loaded(page)
  await openCard(page)

  await site().stop()
  page = await restart()
  await page.goto('/carte')
  await copy(page).waitFor()
  await page.getByText('MARTIN Camille').first().waitFor()
  expect(await live(page).count()).toBe(0)
  await expectForEveryone(page)

  await page.getByRole('button', { name: 'Montrer au professionnel' }).click()
  const shown = page.getByRole('dialog', { name: 'Carte à montrer au professionnel' })
  await shown.getByText(/^Copie du/).waitFor()
  await expectForEveryone(page)
  await page.keyboard.press('Escape')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger (PDF)' }).click(),
  ])
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await page.reload()
  await copy(page).waitFor()

  await page.goto('/remboursements')
  await page.getByRole('heading', { level: 1, name: 'Votre espace ne répond pas' }).waitFor()
  await expectForEveryone(page)
  const kept = await onDevice(page)
  for (const care of ['Généraliste', 'Dr ', 'Pharmacie de', 'FR76']) expect(kept).not.toContain(care)
  await page.getByRole('link', { name: 'Ouvrir ma carte' }).click()
  await copy(page).waitFor()

  // The network is back, with a new release: it is offered, and the card is there after it, too.
  await site().start()
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await live(page).waitFor()
  const worker = join(process.cwd(), '.build/web/sw.js')
  const before = readFileSync(worker)
  try {
    appendFileSync(worker, '\n// another release\n')
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
    await page.getByRole('button', { name: 'Mettre à jour' }).waitFor()
    await expectForEveryone(page)
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Mettre à jour' }).click()])
    await live(page).waitFor()
    await site().stop()
    page = await restart()
    await page.goto('/carte')
    await copy(page).waitFor()
  } finally {
    writeFileSync(worker, before)
  }
})

it('signing out takes the card off the device', async () => {
  let page = await enter('camille.martin')
  await openCard(page)
  expect(await onDevice(page)).toContain('MARTIN')
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByLabel('Adresse e-mail').waitFor()
  const left = await onDevice(page)
  expect(left).not.toContain('MARTIN')
  expect(left).not.toContain('carte.pdf')
  await site().stop()
  page = await restart()
  await page.goto('/carte').catch(() => {}) // the browser's own page, where nothing is kept
  expect(await page.getByText('MARTIN').count()).toBe(0)
})
