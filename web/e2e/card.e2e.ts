import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'

const { site, visit } = journey()

beforeAll(() => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } })
})

const code = (page: Page) => page.getByRole('img', { name: /^Code DataMatrix/ })

/** What a reader held before the screen reads. */
const scan = async (page: Page) => {
  const picture = await code(page).last().screenshot()
  const [read] = await readBarcodes(new Uint8Array(picture), { formats: ['DataMatrix'] })
  return read?.text ?? ''
}

const bytesOfBase32 = (text: string) => {
  const bits = [...text].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
  return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2))
}

/** Checks a code as a professional's software would, by its description and the published keys alone. */
const isSigned = async (text: string): Promise<boolean> => {
  const { keys } = (await (await fetch(new URL('/.well-known/carte-jwks.json', site().origin))).json()) as {
    keys: (JsonWebKey & { kid: string })[]
  }
  const at = text.lastIndexOf(';')
  const base64 = (part: string) => Buffer.from(part).toString('base64url')
  const signed = Buffer.from(`${base64('{"alg":"ES256"}')}.${base64(text.slice(0, at))}`)
  const jwk = keys.find(({ kid }) => kid === text.split(';')[1])
  if (!jwk) return false
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOfBase32(text.slice(at + 1)), signed)
}

describe.each([390, 1280])('the card, in a window of %i px', width => {
  it('is one tap from home, with its five values, its lines and the rights of now', async () => {
    const page = await visit('camille.martin', { width })
    await page.getByRole('link', { name: width < 1000 ? 'Carte' : 'Ma carte', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Ma carte de tiers payant' }).waitFor()
    await page.getByText(/^Droits ouverts — vérifié à \d\d:\d\d$/).waitFor()
    const front = page.getByRole('region', { name: 'Recto de la carte' })
    for (const text of ['Période de validité', 'N° AMC', '0075123456', 'Type conv.', 'CSR', 'N° adhérent', '10240001'])
      await front.getByText(text, { exact: true }).waitFor()
    const table = page.getByRole('table', { name: /^Ce que la carte couvre/ })
    expect(await table.getByRole('row').count()).toBe(5)
    expect(await table.getByRole('columnheader').count()).toBe(12)
    await expectForEveryone(page)
  })

  it('turns over by keyboard', async () => {
    const page = await visit('camille.martin', { width, path: '/carte' })
    const front = page.getByRole('region', { name: 'Recto de la carte' })
    const back = page.getByRole('region', { name: 'Verso de la carte' })
    await front.waitFor()
    expect(await back.count()).toBe(0)
    await page.getByRole('button', { name: 'Voir le verso' }).press('Enter')
    await back.getByText('01 99 00 75 80').waitFor()
    expect(await front.count()).toBe(0)
    await expectForEveryone(page)
    await page.getByRole('button', { name: 'Voir le recto' }).press('Space')
    await front.waitFor()
  })

  it('is shown to a professional on a whole screen, scanned there, and left by Escape or by going back', async () => {
    const page = await visit('camille.martin', { width, path: '/carte' })
    const show = page.getByRole('button', { name: 'Montrer au professionnel' })
    const shown = page.getByRole('dialog', { name: 'Carte à montrer au professionnel' })
    await show.press('Enter')
    await shown.getByText('10240001').waitFor()
    await expectForEveryone(page)
    const text = await scan(page)
    expect(text).toMatch(/^ACO1;\w{8};0075123456;SP;;10240001;\d{8};\d{8};\d+;/)
    expect(await isSigned(text)).toBe(true)
    expect(await isSigned(text.replace('10240001', '10240002'))).toBe(false)
    await page.keyboard.press('Escape')
    await shown.waitFor({ state: 'detached' })
    await page.waitForURL(url => url.search === '')

    await show.press('Enter')
    await shown.waitFor()
    await page.goBack()
    await shown.waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe('/carte')
  })
})

it('the next year’s card is announced, and says from when it serves', async () => {
  const page = await visit('camille.martin', { path: '/carte' })
  const announced = page.getByRole('link', { name: /^Voir la carte 20\d\d$/ })
  // Cards of the next year are made from mid-November on.
  if (new Date().toISOString().slice(5) < '11-16') return expect(await announced.count()).toBe(0)
  await announced.click()
  await page.getByText(/^Cette carte servira à partir du 1er janvier/).waitFor()
  expect(await code(page).count()).toBe(0)
  await expectForEveryone(page)
  await page.getByRole('link', { name: 'Voir la carte du moment' }).click()
  await code(page).first().waitFor()
  return undefined
})

it('the card is downloaded as a PDF', async () => {
  const page = await visit('camille.martin', { path: '/carte' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger (PDF)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^carte-tiers-payant-20\d\d\.pdf$/)
})

it('a link shows the card to somebody who has no account, until it is taken back', async () => {
  const page = await visit('camille.martin', { path: '/carte' })
  await page.getByRole('button', { name: 'Partager 48 heures' }).press('Enter')
  await page.getByRole('button', { name: 'Créer un lien' }).press('Enter')
  const url = await page.getByText(/\/carte\/partagee#/).innerText()
  await expectForEveryone(page)

  const link = new URL(url)
  const guest = await visit(null, { path: link.pathname + link.hash })
  await guest.getByText('MARTIN Camille').first().waitFor()
  await guest.getByText(/^Lien valable jusqu’au/).waitFor()
  expect(await guest.locator('main').innerText()).not.toMatch(/NIR|••/)
  expect(await isSigned(await scan(guest))).toBe(true)
  await expectForEveryone(guest)

  await page.getByRole('button', { name: 'Supprimer' }).press('Enter')
  await page.getByText('Le lien ne montre plus rien.').first().waitFor()
  await guest.reload()
  await guest.getByText('Ce lien ne montre plus la carte').waitFor()
  await expectForEveryone(guest)
})

it('who left sees their last card, closed, and nothing to show to anybody', async () => {
  const page = await visit('david.chapuis', { path: '/carte' })
  await page.getByText('Cette carte ne sert plus').waitFor()
  await page.getByText(/^Droits fermés — vérifié à/).waitFor()
  expect(await code(page).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Montrer au professionnel' }).count()).toBe(0)
  await expectForEveryone(page)
})

it('in English the page is English, and the card keeps the words that professionals know', async () => {
  const page = await visit('julien.bernard', { path: '/carte', locale: 'en' })
  await page.getByRole('heading', { level: 1, name: 'My third-party-payment card' }).waitFor()
  await page.getByText(/^Rights open — checked at/).waitFor()
  await page.getByRole('region', { name: 'Front of the card' }).getByText('N° adhérent').waitFor()
  await expectForEveryone(page)
})
