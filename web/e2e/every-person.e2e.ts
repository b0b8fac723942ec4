import { describe, expect, it } from 'vitest'
import { expectForEveryone, expectNoSideScroll } from './everyone.ts'
import { journey } from './journey.ts'
import { loaded, type Person } from './person.ts'

const { visit } = journey()

const SCREENS = [
  '/',
  '/remboursements',
  '/carte',
  '/garanties',
  '/simulateur?act=CS&price=6000&convention=NON_OPTAM',
  '/versements',
  '/partage',
  '/notifications',
  '/preferences',
  '/envoyer',
  '/demarches',
  '/documents',
]
const LONG_NAMED: Person = 'marie-apolline.de-la-rochebrune-montferrand-d-estainville'

it('somebody new is welcomed, finds what was made for them, and every empty screen says what will come there', async () => {
  const page = await visit('emma.leroy')
  await page.getByText('Bienvenue dans votre espace').waitFor()
  await expectForEveryone(page)
  for (const [path, text] of [
    ['/remboursements', 'Pas encore de remboursement'],
    ['/versements', 'Aucun versement pour l’instant'],
    ['/garanties', 'Ce qu’il vous reste'],
    ['/notifications', 'Rien pour l’instant'],
    ['/preferences', 'Vous n’avez encore rien changé'],
    ['/partage', 'Personne d’autre n’a de choix à faire'],
    ['/demarches', 'Aucune démarche pour l’instant'],
    ['/documents', 'Tableau de garanties'],
  ] as const) {
    await page.goto(path)
    await page.getByText(text).first().waitFor()
    await expectForEveryone(page)
  }
})

it('the longest names and the largest amounts have their room', async () => {
  const page = await visit(LONG_NAMED)
  for (const path of SCREENS) {
    await page.goto(path)
    await loaded(page)
    await expectForEveryone(page)
  }
})

it('an address that leads nowhere says so and leads home', async () => {
  const page = await visit('emma.leroy', { path: '/nulle-part' })
  await page.getByRole('heading', { level: 1, name: 'Page introuvable' }).waitFor()
  await expectForEveryone(page)
  await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bonjour Emma' }).waitFor()
})

describe.each<Person>(['camille.martin', LONG_NAMED])('without a bar to scroll to the side, for %s', person => {
  it('at 320 px, which is a desk at 400 %, and with letters twice as large as usual', async () => {
    const page = await visit(person)
    // Letters are as large as people set them in their browser, which pages can't.
    const browser = await page.context().newCDPSession(page)
    for (const path of SCREENS) {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(path)
      await loaded(page)
      await expectNoSideScroll(page)
      await page.setViewportSize({ width: 1280, height: 900 })
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
      await expectNoSideScroll(page)
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } })
    }
  })
})

it('nothing moves for those who asked for less motion', async () => {
  const page = await visit('camille.martin', { path: '/remboursements' })
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(element => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
        const seconds = (text: string) => Math.max(...text.split(',').map(Number.parseFloat))
        return seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01)
      })
      .map(element => element.outerHTML.slice(0, 120)),
  )
  expect(moving).toEqual([])
})

it('dark is dark: chosen by the system or by the person, from the first paint on', async () => {
  const page = await visit('camille.martin', { theme: 'dark' })
  const isDark = () =>
    page.evaluate(() => {
      const [red = 255] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number) ?? []
      return red < 60
    })
  expect(await isDark()).toBe(true)
  await page.getByRole('button', { name: /^Mon compte/ }).click()
  await page.getByRole('radio', { name: 'Clair' }).check({ force: true })
  await expect.poll(isDark).toBe(false)
  await page.reload({ waitUntil: 'commit' })
  await loaded(page)
  expect(await isDark()).toBe(false)
})
