import { expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, received } from './mailbox.ts'
import { signIn } from './person.ts'

const { visit } = journey()

it.each([390, 1280])('a mobile is confirmed by the code that came there, in a window of %i px', async width => {
  const person = width === 390 ? 'hugo.lefevre' : 'sophie.fontaine'
  const page = await visit(null, { width, path: '/connexion' })
  await signIn(page, person)
  await page.goto('/securite')
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Changer de numéro' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Votre mobile' })
  await dialog.waitFor()
  await expectForEveryone(page)
  await dialog.getByRole('button', { name: 'Recevoir un code' }).click()
  await dialog.getByRole('alert').getByText('Indiquez un numéro de mobile').waitFor()
  await dialog.getByLabel('Numéro de mobile').fill('01 42 00 00 00')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('Indiquez un numéro de mobile').waitFor()
  await expectForEveryone(page)
  await dialog.getByLabel('Numéro de mobile').fill(width === 390 ? '06 98 76 54 32' : '06 98 76 54 35')
  await page.keyboard.press('Enter')
  await dialog.getByText('Un code part par SMS au').waitFor()
  const code = codeIn(await received(page, 'SMS', /pour confirmer ce numéro/))
  await dialog.getByLabel('Code à 6 chiffres').fill(code === '000000' ? '000001' : '000000')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('Encore 4 essais').waitFor()
  await expectForEveryone(page)
  await dialog.getByLabel('Code à 6 chiffres').fill(code)
  await page.keyboard.press('Enter')
  await page.getByText('Mobile confirmé. Vos autres appareils sont déconnectés.').waitFor()
  await page.getByText(width === 390 ? /06.••.••.••.32/ : /06.••.••.••.35/).waitFor()
  await expectForEveryone(page)
  expect(await received(page, 'MAIL', /a été confirmé dans votre espace adhérent/, person)).toContain('depuis')
})
