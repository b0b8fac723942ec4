/**
 * Pictures of every screen, for people to look at: for chosen persons, at 390 and 1280 px, light and dark.
 * Once the product is built: `npx vite build --ssr web/e2e/pictures.ts --outDir .build/pictures`, then
 * `node .build/pictures/pictures.js FOLDER [PERSON …]`, a person being the first part of their e-mail address.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { chromiumPath, launchChromium } from './chromium.ts'
import { loaded, type Person, signIn } from './person.ts'
import { makeSite, requireBuild } from './site.ts'

const WIDTHS = [390, 1280]
const THEMES = ['light', 'dark'] as const

/** A screen, and how to get to it from the one before when an address does not say it. */
interface Screen {
  name: string
  path: string
  reach?: (page: Page) => Promise<unknown>
}

const firstOf = (list: string | RegExp, there: RegExp) => async (page: Page) => {
  await page.getByRole('list', { name: list }).first().getByRole('link').first().click()
  await page.getByRole('heading', { name: there }).waitFor()
}
const A_MONTH = /^\p{Lu}.+ 20\d\d$/u

const SCREENS: readonly Screen[] = [
  { name: '1-accueil', path: '/' },
  { name: '2-remboursements', path: '/remboursements' },
  { name: '2-remboursements-rien', path: '/remboursements?texte=introuvable' },
  { name: '3-remboursement', path: '/remboursements', reach: firstOf(A_MONTH, /^Pourquoi ce montant/) },
  { name: '4-carte', path: '/carte' },
  { name: '4-carte-montrer', path: '/carte?montrer=true' },
  { name: '4-garanties', path: '/garanties' },
  { name: '5-simulateur', path: '/simulateur' },
  { name: '5-simulateur-reponse', path: '/simulateur?act=CS&price=6000&convention=OPTAM' },
  { name: '6-versements', path: '/versements' },
  { name: '7-versement', path: '/versements', reach: firstOf(A_MONTH, /^(Versement|Reprise) du/) },
  { name: '8-partage', path: '/partage' },
  { name: '10-envoyer', path: '/envoyer' },
  { name: '11-demarches', path: '/demarches' },
  { name: '12-documents', path: '/documents' },
  { name: '13-contrat', path: '/contrat' },
  { name: '14-resiliation', path: '/resiliation?motif=ANY_TIME' },
  { name: '14-resiliation-recapitulatif', path: '/resiliation?motif=ANY_TIME&etape=recapitulatif' },
  { name: '15-compte', path: '/compte-bancaire' },
  { name: '16-messages', path: '/messages' },
  { name: '16-message-nouveau', path: '/messages/nouveau' },
  { name: '16-reclamation', path: '/messages/nouveau?reclamation=true' },
  { name: '17-hopital', path: '/hospitalisation' },
  { name: '18-informations', path: '/informations' },
  {
    name: '18-informations-adresse',
    path: '/informations',
    reach: page => page.getByRole('button', { name: 'Changer d’adresse' }).click(),
  },
  { name: '19-teletransmission', path: '/teletransmission' },
  { name: '20-parrainage', path: '/parrainage' },
  { name: '9-introuvable', path: '/nulle-part' },
]

/** The normal, the rich, the long and the empty. */
const PEOPLE: readonly Person[] = [
  'camille.martin',
  'julien.bernard',
  'sophie.fontaine',
  'marie-apolline.de-la-rochebrune-montferrand-d-estainville',
  'emma.leroy',
]

const [folder, ...chosen] = process.argv.slice(2)
if (!folder) throw new Error('Into which folder? pictures.js FOLDER [PERSON …]')
const people = chosen.length > 0 ? (chosen as Person[]) : PEOPLE

requireBuild()
const site = await makeSite()
const browser = await launchChromium(await chromiumPath())
try {
  await site.start()
  await signedOut()
  for (const person of people) await member(person)
} finally {
  await browser.close()
  await site.remove()
}

async function signedOut() {
  const context = await browser.newContext({ baseURL: site.origin, locale: 'fr-FR', reducedMotion: 'reduce' })
  await take(context, 'personne', [
    { name: '0-connexion', path: '/connexion' },
    { name: '0-resilier', path: '/resilier' },
    {
      name: '0-connexion-refus',
      path: '/connexion',
      reach: page => page.getByRole('button', { name: 'Se connecter', exact: true }).click(),
    },
  ])
  await context.close()
}

async function member(person: Person) {
  const context = await browser.newContext({ baseURL: site.origin, locale: 'fr-FR', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto('/connexion')
  await signIn(page, person)
  await page.close()
  await take(context, person, SCREENS)
  await context.close()
}

/** One picture of each screen at each width and in each theme, as tall as the screen is. */
async function take(context: BrowserContext, who: string, screens: readonly Screen[]) {
  const into = join(resolve(folder ?? '.'), who.slice(0, 24))
  mkdirSync(into, { recursive: true })
  const page = await context.newPage()
  page.setDefaultTimeout(5_000)
  for (const width of WIDTHS)
    for (const { name, path, reach } of screens)
      try {
        await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(path)
        await loaded(page)
        await reach?.(page)
        await loaded(page)
        // A window as tall as the page: what is fixed to its edges then stands at the page's.
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.setViewportSize({ width, height })
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme })
          await page.screenshot({ path: join(into, `${name}-${width}-${colorScheme}.png`) })
        }
      } catch (error) {
        // A screen that somebody does not have, such as the first payment of none: said, and the others go on.
        console.log(`${who}: no picture of ${name} at ${width} px: ${String(error).split('\n')[0]}`)
      }
  await page.close()
}
