import { expect, it } from 'vitest'
import { scriptsOf } from './built-code.ts'
import { expectForEveryone } from './everyone.ts'
import { journey } from './journey.ts'
import { giveCode, loaded } from './person.ts'

const { site, visit } = journey()

/** What a browser says by itself of a server that is going, or is not there. */
const NOT_THERE = /status of 503|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|WebSocket connection/

it('while the server is away a screen says so and what to do; what was read stays; trying again works', async () => {
  const page = await visit('camille.martin', { path: '/garanties', width: 1280, expected: NOT_THERE })
  await page.getByText('Ancolie Confort').waitFor()

  // The other screens' code has come meanwhile, not what they say.
  const needed = scriptsOf('routes/_member/remboursements.index.tsx?tsr-split=component')
  const here = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  await expect.poll(here).toEqual(expect.arrayContaining(needed))

  await site().stop()
  await page.getByRole('link', { name: 'Remboursements' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mes remboursements' }).waitFor()
  const failed = page.getByText('Impossible de charger ces informations')
  await failed.first().waitFor()
  await expectForEveryone(page)
  await page.getByRole('link', { name: 'Mes garanties' }).click()
  await page.getByText('Ancolie Confort').waitFor()

  await page.getByRole('link', { name: 'Remboursements' }).click()
  await failed.first().waitFor()
  await site().start()
  while ((await failed.count()) > 0) {
    const count = await failed.count()
    await page.getByRole('button', { name: 'Réessayer' }).first().click()
    await expect.poll(() => failed.count()).toBeLessThan(count)
  }
  await page
    .getByRole('status')
    .getByText(/^\d+ remboursements/)
    .waitFor()
  await loaded(page)
})

it('a screen whose code had not come yet says so in its frame, and comes once the server is back', async () => {
  const page = await visit('camille.martin', {
    // The page tells what broke, for developers.
    expected: new RegExp(`${NOT_THERE.source}|A part of this page did not come`),
    bringsScreens: false,
    width: 1280,
  })
  await site().stop()
  await page.getByRole('navigation').getByRole('link', { name: 'Mes garanties', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Cette page n’est pas arrivée' }).waitFor()
  await expectForEveryone(page)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cette page n’est pas arrivée' }).waitFor()
  await site().start()
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mes garanties' }).waitFor()
  await loaded(page)
})

it('somebody who signs in meanwhile loses nothing of what they typed', async () => {
  const page = await visit(null, { path: '/connexion', expected: NOT_THERE })
  await page.getByLabel('Adresse e-mail').fill('emma.leroy@example.fr')
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('ancolie-lanterne-colibri')
  await site().stop()
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.getByText('La connexion n’a pas abouti').waitFor()
  await expectForEveryone(page)
  await site().start()
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await giveCode(page)
  await page.getByRole('heading', { level: 1, name: 'Bonjour Emma' }).waitFor()
})
