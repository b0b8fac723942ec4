import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { giveCode, givePassword, loaded, PASSWORD } from './person.ts'

const { visit } = journey()

/** A paper as a phone takes it: lines of print, and a place in what the camera writes beside them. */
const photo = (width = 1800, height = 2400) =>
  sharp({ create: { width, height, channels: 3, background: '#f4f1ea' } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="${width}" height="${height}"><text x="150" y="400" font-size="160">FACTURE 55,00</text></svg>`,
        ),
      },
    ])
    .withExif({ IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
    .jpeg()
    .toBuffer()

/** A picture that no browser makes small: some megabytes, in a dozen pieces. */
const largePhoto = () =>
  sharp({
    create: {
      width: 2400,
      height: 2000,
      channels: 3,
      background: '#999',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer()

const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })

/** What this person has asked for, as the server has it: read on a page of its own. */
const requestsOf = async (page: Page): Promise<string[]> => {
  const other = await page.context().newPage()
  await other.goto('/demarches')
  await loaded(other)
  const references = (await other.getByRole('main').innerText()).match(/D-\w{4}-\w{4}/g) ?? []
  await other.close()
  return references
}

it('a photo is sent from a phone in four taps, and its request says what is missing', async () => {
  const page = await visit('camille.martin')
  page.on('filechooser', () => {}) // the browser hands its choosers over from now on
  let taps = 0
  const tap = async (what: Locator) => {
    taps++
    await what.click()
  }
  await tap(link(page, 'Envoyer'))
  await page.getByRole('heading', { level: 1, name: 'Envoyer un document' }).waitFor()
  await page.getByText('La facture acquittée (payée)').waitFor()
  await expectForEveryone(page)

  const camera = page.waitForEvent('filechooser')
  await tap(page.getByText('Prendre une photo'))
  await (await camera).setFiles(jpeg('IMG_0412.jpg', await photo()))
  await page.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await expectForEveryone(page)

  await tap(page.getByRole('radio', { name: 'Moi (Camille)' }))
  await tap(page.getByRole('button', { name: 'Envoyer', exact: true }))
  await page.getByRole('heading', { level: 1, name: 'Facture' }).waitFor()
  expect(taps).toBeLessThanOrEqual(4)
  await page
    .getByText(/C’est à vous\s: il nous manque le type de soins, la date, le montant et le professionnel/)
    .waitFor()
  await page.getByRole('button', { name: 'Agrandir la page 1' }).waitFor()
  await expectForEveryone(page)

  // Asked once: what is still unknown afterwards is for the desk to look for.
  await page.getByRole('combobox', { name: /Quels soins/ }).selectOption({ label: 'Consultations' })
  await page.getByRole('textbox', { name: /Montant total/ }).fill('55')
  await page.getByRole('button', { name: 'Compléter ma demande' }).click()
  await page.getByText('À l’étude').waitFor()
  await page.getByText(/C’est à nous\s: réponse au plus tard le/).waitFor()
  await expectForEveryone(page)

  await page.getByRole('button', { name: 'Retirer ma demande' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer la demande' }).click()
  await page.getByText('Retirée', { exact: true }).waitFor()
  await expectForEveryone(page)
})

it('a page is straightened, put in order, taken off and put back, by keyboard', async () => {
  const page = await visit('thomas.girard', { path: '/envoyer' })
  await field(page, 'Choisir des fichiers').setInputFiles([
    jpeg('un.jpg', await photo()),
    jpeg('deux.jpg', await photo(2400, 1800)),
  ])
  const pages = page.getByRole('list', { name: 'Pages' }).getByRole('listitem')
  await pages.getByText('Prête').nth(1).waitFor()

  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Recadrer ou tourner la page 2' }))
  await page.keyboard.press('Enter')
  const corner = page.getByRole('slider', { name: 'Coin en haut à gauche' })
  await reachByKey(page, 'Tab', corner)
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
  expect(await corner.getAttribute('aria-valuetext')).toMatch(/^4\s% de la largeur, 2\s% de la hauteur$/)
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Tourner', exact: true }))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Valider' }))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await pages.getByText('Prête').nth(1).waitFor()
  const shape = await pages
    .nth(1)
    .locator('img')
    .evaluate((img: HTMLImageElement) => img.naturalWidth / img.naturalHeight)
  expect(shape).toBeCloseTo((1800 * 0.98) / (2400 * 0.96), 2)

  await page.getByRole('button', { name: 'Avancer la page 2' }).click()
  await expect.poll(() => pages.first().innerText()).toContain('deux.jpg')
  await page.getByRole('button', { name: 'Retirer la page 1' }).press('Enter')
  await expect.poll(() => pages.count()).toBe(1)
  // The focus is where it can be taken back.
  await page.keyboard.press('Enter')
  await expect.poll(() => pages.count()).toBe(2)
  expect(await pages.first().innerText()).toContain('deux.jpg')
})

it('goes on where the network broke off and the tab was closed, and is sent once', async () => {
  const page = await visit('sophie.fontaine', { path: '/envoyer', expected: /Failed to load resource|ERR_/ })
  const context = page.context()
  let pieces = 0
  const sent: number[] = []
  await context.route('**/uploads/**', async route => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    if (++pieces > 4) return route.abort('internetdisconnected')
    sent.push(Number(request.headers()['upload-offset']))
    return route.continue()
  })
  await field(page, 'Choisir des fichiers').setInputFiles(jpeg('grande.jpg', await largePhoto()))
  await page.getByText('En attente du réseau').waitFor()
  await page.getByText(/Rien n’est perdu/).waitFor()
  await expectForEveryone(page)
  // Said while it can't leave: it will by itself.
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await page.getByRole('heading', { name: 'Votre envoi part' }).waitFor()
  await expectForEveryone(page)
  await page.close()

  pieces = -1000
  const again = await context.newPage()
  await again.goto('/envoyer')
  await again.getByRole('heading', { level: 1, name: 'Facture' }).waitFor()
  const beyond = sent.slice(4)
  expect(beyond[0], 'it goes on from what had come').toBe(4 * 512 * 1024)
  expect(new Set(sent).size, 'no piece is sent twice').toBe(sent.length)
  const [reference, ...others] = await requestsOf(again)
  expect(reference).toBeTruthy()
  expect(others).toEqual([])
  await again.goto('/')
  await loaded(again)
  await expect.poll(() => again.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1)
  expect(await keptPages(again)).toBe(0)
})

/** How many pages this browser keeps on the device. */
const keptPages = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const request = indexedDB.open('drafts')
        request.onsuccess = () => {
          const database = request.result
          if (!database.objectStoreNames.contains('bytes')) return resolve(0)
          const count = database.transaction('bytes').objectStore('bytes').count()
          count.onsuccess = () => {
            database.close()
            resolve(count.result)
          }
        }
      }),
  )

it('what was begun waits for its person on every screen, and leaves the device with them', async () => {
  const page = await visit('nathalie.lambert', { path: '/envoyer' })
  await field(page, 'Choisir des fichiers').setInputFiles(jpeg('page.jpg', await photo()))
  await page.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await page.goto('/')
  await page.getByText('Un envoi vous attend').waitFor()
  await expectForEveryone(page)
  await page.getByRole('link', { name: 'Reprendre', exact: true }).click()
  await page.getByText('Vous aviez commencé cet envoi').waitFor()
  expect(await keptPages(page)).toBe(1)

  // Two windows would send it side by side: one has it, and it can be taken over.
  const other = await page.context().newPage()
  await other.goto('/envoyer')
  await other.getByText('Cet envoi est ouvert dans une autre fenêtre').waitFor()
  await expectForEveryone(other)
  await other.getByRole('button', { name: 'Continuer ici' }).click()
  await other.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await page.getByText('Cet envoi est ouvert dans une autre fenêtre').waitFor()
  await other.close()

  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL('**/connexion')
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
})

it('a session that ends meanwhile stops nothing but the sending, which goes on for the same person', async () => {
  const page = await visit(null, { path: '/connexion?suite=/envoyer', expected: /status of 40[01]/ })
  await givePassword(page, 'monique.rousseau')
  await giveCode(page, { trust: true })
  await page.getByText('Prendre une photo').waitFor()
  await page.context().clearCookies({ name: 'sid' })
  await field(page, 'Choisir des fichiers').setInputFiles(jpeg('page.jpg', await photo()))
  const over = page.getByRole('dialog', { name: 'Votre session est terminée' })
  await over.waitFor()
  expect(await keptPages(page)).toBe(1)
  await over.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await over.waitFor({ state: 'detached' })
  await page.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()

  await page.context().clearCookies({ name: 'sid' })
  await field(page, 'D’autres fichiers').setInputFiles(jpeg('autre.jpg', await photo()))
  await over.getByRole('button', { name: 'Quitter' }).click()
  await page.waitForURL('**/connexion')
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
})

it('is done in English, by keyboard, on a phone', async () => {
  const page = await visit('emma.leroy', { path: '/envoyer', locale: 'en' })
  page.on('filechooser', () => {}) // the browser hands its choosers over from now on
  await page.getByRole('heading', { level: 1, name: 'Send a document' }).waitFor()
  await reachByKey(page, 'Tab', page.getByRole('radio', { name: 'An invoice' }))
  await page.keyboard.press('ArrowRight')
  await page.getByText(/^The whole quote/).waitFor()
  await reachByKey(page, 'Tab', field(page, 'Take a photo'))
  const camera = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await camera).setFiles(jpeg('quote.jpg', await photo()))
  await page.getByRole('list', { name: 'Pages' }).getByText('Ready').waitFor()
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Send', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Quote' }).waitFor()
  await page.getByText(/It is your turn: we are missing/).waitFor()
  await expectForEveryone(page)
})

it('says what is wrong with a file that is no photo, and what to do', async () => {
  const page = await visit('hugo.lefevre', { path: '/envoyer' })
  await field(page, 'Choisir des fichiers').setInputFiles(jpeg('facture.jpg', Buffer.from('Ceci n’est pas une photo.')))
  const alert = page.getByRole('alert').getByText(/Ce n’est ni une photo ni un PDF\. Envoyez une photo/)
  await alert.waitFor()
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Retirez ou remplacez la page refusée/ })
    .waitFor()
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Retirer la page 1' }).click()
  await alert.waitFor({ state: 'detached' })
  expect(await requestsOf(page)).toEqual([])
})

describe.each([390, 1280])('documents, in a window of %i px', width => {
  it('are found by word and shelf, looked at and kept', async () => {
    const person = width === 390 ? 'gerard.durand' : 'elodie.muller'
    const page = await visit(person, { width, path: '/envoyer' })
    await field(page, 'Choisir des fichiers').setInputFiles([
      jpeg('a.jpg', await photo()),
      jpeg('b.jpg', await photo()),
    ])
    await page.getByText('Ajouter la date, le montant, le professionnel').click()
    await page.getByRole('textbox', { name: /Professionnel/ }).fill('Optique du Marché')
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Facture, Optique du Marché' }).waitFor()

    // Beside what we made: the month's statement, the table of guarantees.
    await page.goto('/documents')
    await page.getByRole('link', { name: /Tableau de garanties/ }).waitFor()
    await expectForEveryone(page)
    await field(page, 'Rechercher').fill('optique du marche')
    await page.getByText('1 document', { exact: true }).waitFor()
    await page.getByText('Non lu', { exact: true }).waitFor()
    await field(page, 'Rechercher').fill('licorne')
    await page.getByText('Aucun document ne correspond').waitFor()
    await expectForEveryone(page)
    await field(page, 'Rechercher').fill('marche')
    await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Factures envoyées (1)' })
    await expect.poll(() => new URL(page.url()).search).toBe('?type=facture&texte=marche')
    await page.getByRole('link', { name: /Facture – Optique du Marché/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/gardé jusqu’au/).waitFor()
    await expectForEveryone(page)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Télécharger' }).click()
    expect((await download).suggestedFilename()).toBe('facture-optique-du-marche.pdf')

    await dialog.getByRole('button', { name: 'Agrandir la page 1' }).click()
    await page.getByRole('button', { name: 'Page suivante' }).press('ArrowRight')
    await page.getByText('Page 2 sur 2').waitFor()
    await page.keyboard.press('+')
    await page.getByText(/150\s%/).waitFor()
    await expectForEveryone(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).search).toBe('?type=facture&texte=marche')
    await page.getByText('Non lu', { exact: true }).waitFor({ state: 'detached' })
  })
})

it('a prescription is sent by itself, and is then among the documents, where it can be looked at', async () => {
  const page = await visit('gerard.durand', { path: '/envoyer' })
  await page.getByRole('radio', { name: 'Une ordonnance' }).check()
  await page.getByText(/^Toutes les pages de l’ordonnance/).waitFor()
  await field(page, 'Choisir des fichiers').setInputFiles(jpeg('ordonnance.jpg', await photo()))
  await page.getByRole('list', { name: 'Pages' }).getByText('Prête').waitFor()
  await page.getByText('Ajouter la date et le médecin').click()
  await page.getByRole('textbox', { name: /^Professionnel/ }).fill('Dr Moreau')
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Ordonnance, Dr Moreau' }).waitFor()
  await page.getByText('Votre ordonnance est rangée dans vos documents.').waitFor()
  await expectForEveryone(page)
  await page.goto('/documents?type=ordonnance')
  await page.getByText('Ordonnance – Dr Moreau').waitFor()
  await expectForEveryone(page)
  await page.goto('/documents')
  await page.getByText('Carte de tiers payant – 2026').first().waitFor()
  await page
    .getByText(/^Contrat – /)
    .first()
    .waitFor()
  await loaded(page)
  await expectForEveryone(page)
})
