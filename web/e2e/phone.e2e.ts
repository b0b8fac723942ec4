import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expectForEveryone, reachByKey } from './everyone.ts'
import { journey } from './journey.ts'
import { codeIn, received } from './mailbox.ts'
import { signIn } from './person.ts'

const { site, visit } = journey()

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

/** A contract of one, of whom the mutuelle knows an e-mail address and nothing else to reach her by. */
const CLAIRE = { number: '10260901', born: '03091990', email: 'claire.morvan@example.fr' }
const PEOPLE = `contract_number;formula;start_date;end_date;self_employed;member_number;role;nir;nir_key;birth_date;birth_rank;sex;birth_name;usual_name;first_names;email;phone;address;postal_code;city;regime;iban;rights_from;rights_to;monthly_premium_cents
C2600901;CONFORT;2026-01-01;;no;${CLAIRE.number};HOLDER;2900929019042;59;1990-09-03;1;F;MORVAN;MORVAN;Claire;${CLAIRE.email};;;;;GENERAL;;2026-01-01;2026-12-31;8450
`
const OWN_PASSWORD = 'girafe-lanterne-7-tambour'

it('a mobile typed at the first steps serves once its code came back, for the password alone, by keyboard', async () => {
  const file = join(site().folder, 'people.csv')
  await writeFile(file, PEOPLE)
  await site().cli('import', 'people', file)
  const page = await visit(null, { path: '/premiers-pas', locale: 'en' })
  await reachByKey(page, 'Tab', page.getByLabel('Member number'))
  await page.keyboard.type(CLAIRE.number)
  await page.keyboard.press('Tab')
  await page.keyboard.type(CLAIRE.born)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The code you receive' }).waitFor()
  await reachByKey(page, 'Tab', page.getByLabel('Code received'))
  await page.keyboard.type(codeIn(await received(page, 'MAIL', /code to open your member space/)))
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', page.getByRole('textbox', { name: 'New password' }))
  await page.keyboard.type(OWN_PASSWORD)
  await reachByKey(page, 'Tab', page.getByLabel(/^Mobile/))
  await expectForEveryone(page)
  await page.keyboard.type('06 98 76 54 38')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Hello Claire' }).waitFor()

  await page.goto('/securite')
  await page.getByText(/is not confirmed yet$/).waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', page.getByRole('button', { name: 'Confirm my mobile' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Your mobile' })
  await reachByKey(page, 'Tab', dialog.getByLabel('Mobile number'))
  await page.keyboard.type('06 98 76 54 38')
  await page.keyboard.press('Enter')
  // Nothing else can tell her from who holds her mailbox.
  await dialog.getByRole('alert').getByText('Enter your current password.').waitFor()
  await expectForEveryone(page)
  const password = dialog.getByRole('textbox', { name: 'Current password' })
  await reachByKey(page, 'Tab', password)
  await page.keyboard.type('not this one')
  await page.keyboard.press('Enter')
  await dialog.getByRole('alert').getByText('This password is wrong.').waitFor()
  await expectForEveryone(page)
  await reachByKey(page, 'Tab', password)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(OWN_PASSWORD)
  await page.keyboard.press('Enter')
  await reachByKey(page, 'Tab', dialog.getByLabel('6-digit code'))
  await expectForEveryone(page)
  await page.keyboard.type(codeIn(await received(page, 'SMS', /to confirm this number/)))
  await page.keyboard.press('Enter')
  await page.getByText('Mobile confirmed. Your other devices are signed out.').waitFor()
  await page.getByText('Confirmed', { exact: true }).waitFor()
  await expectForEveryone(page)
})
