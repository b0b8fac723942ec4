import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectFocus, expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { received } from './mailbox.ts'
import { loaded } from './person.ts'

const { site, visit } = journey()

const sample = (name: string) => resolve('server/testing/samples', name)
const importSample = async () => {
  await site().cli('import', 'people', sample('people.csv'))
  await site().cli('import', 'decomptes', sample('decomptes.jsonl'))
}
const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const bell = (page: Page) => page.getByRole('link', { name: /^Notifications/ })
/** How many the bell says are unread. */
const unread = async (page: Page) => Number(/\d+/.exec((await bell(page).getAttribute('aria-label')) ?? '')?.[0] ?? 0)

describe('on a phone, by keyboard alone', () => {
  it('what comes in rings the bell without a reload, and is read, marked and unmarked', async () => {
    const page = await visit('camille.martin')
    await page.evaluate(() => Object.assign(window, { notReloaded: true }))
    const before = await unread(page)
    await importSample()
    await expect.poll(() => unread(page)).toBeGreaterThan(before)
    const rung = await unread(page)
    await expect
      .poll(() => page.locator('[aria-live=polite], [role=status]').allInnerTexts())
      .toContainEqual(expect.stringContaining(`Notifications, ${rung} non lues`))
    await expectForEveryone(page)

    await reachByKey(page, 'Tab', bell(page))
    await page.keyboard.press('Enter')
    await h1(page, 'Notifications').waitFor()
    await expectFocus(h1(page, 'Notifications'))
    await page.getByRole('list', { name: 'Aujourd’hui' }).waitFor()
    await expectForEveryone(page)

    const button = page.getByRole('button', { name: /^Marquer comme lue/ }).first()
    await reachByKey(page, 'Tab', button)
    await page.keyboard.press('Enter')
    await expect.poll(() => unread(page)).toBe(rung - 1)

    await reachByKey(page, 'Shift+Tab', page.getByRole('button', { name: 'Tout marquer comme lu' }))
    await page.keyboard.press('Enter')
    await page.getByText(/^\d+ notifications marquées comme lues$/).waitFor()
    await expect.poll(() => unread(page)).toBe(0)
    await expectForEveryone(page)
    await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Annuler' }))
    await page.keyboard.press('Enter')
    await expect.poll(() => unread(page)).toBe(rung - 1)

    await reachByKey(page, 'Tab', page.getByRole('link', { name: /Non lue/ }).first())
    await page.keyboard.press('Enter')
    await page
      .getByRole('heading', { name: /^Pourquoi ce montant|^Ce que/ })
      .first()
      .waitFor()
    await expect.poll(() => unread(page)).toBe(rung - 2)
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true)
  })

  it('one does without paper, is told so by mail, and has it again', async () => {
    const page = await visit('gerard.durand', { path: '/preferences' })
    await h1(page, 'Mes préférences de contact').waitFor()
    await expectForEveryone(page)
    await page.getByText(/le courrier reprend tout seul/).waitFor()
    await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Renoncer au papier' }))
    await page.keyboard.press('Enter')
    const back = page.getByRole('button', { name: 'Revenir au papier' })
    await back.waitFor()
    await expectFocus(back)
    await page.getByText('Toujours envoyé tant que vous avez renoncé au papier.').waitFor()
    const mail = await received(page, 'MAIL', /vous attendent désormais dans votre espace/, 'gerard.durand')
    expect(mail).toContain('/preferences')
    await expectForEveryone(page)

    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Renoncer au papier' }).waitFor()
    const history = page.getByRole('list', { name: 'Vos choix jusqu’ici' }).getByRole('listitem')
    expect(await history.count()).toBe(2)
    expect(await history.first().innerText()).toMatch(/Je reçois de nouveau mes relevés par courrier.*Courrier\s: oui/s)
  })

  it('one chooses what one is told by mail, and a mail leads to what it tells of', async () => {
    const page = await visit('elodie.muller', { path: '/preferences' })
    const choice = page.getByRole('switch', { name: 'Je suis prévenu de chaque nouvelle carte par e-mail.' })
    await reachByKey(page, 'Tab', choice)
    await page.keyboard.press('Space')
    await expect.poll(() => choice.isChecked()).toBe(false)
    await page.reload()
    await loaded(page)
    expect(await choice.isChecked()).toBe(false)

    await importSample()
    const mail = await received(page, 'MAIL', /nouveaux? remboursements?/, 'elodie.muller')
    expect(mail).not.toMatch(/consultation|psycholog|€/i)
    const [link = ''] = /http\S+\/remboursements\S*/.exec(mail) ?? []
    await page.goto(link)
    await loaded(page)
    expect(new URL(page.url()).pathname).toMatch(/^\/remboursements/)
  })
})

it('says everything in English, the words to agree to as well', async () => {
  const page = await visit('hugo.lefevre', { locale: 'en', path: '/preferences', width: 1280 })
  await h1(page, 'My contact preferences').waitFor()
  await page.getByRole('switch', { name: 'I am told of each new document by e-mail.' }).waitFor()
  await page
    .getByText('I get my statements in my space, with an e-mail for each new one, and no longer by post.')
    .waitFor()
  await page.getByRole('radio', { name: 'English' }).first().click({ force: true })
  await page.getByText('Your choice is saved.').waitFor()
  await expectForEveryone(page)
  await page.getByRole('link', { name: /^Notifications/ }).click()
  await h1(page, 'Notifications').waitFor()
  await expectForEveryone(page)
})
