import { expect, it } from 'vitest'
import { createTestApp } from '../testing/app.ts'
import { createBrowser, SIGN_IN } from '../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin'], settings: { TRUSTED_PROXIES: '1' } })

it('somebody’s address is what our own proxy says, whatever they write before it', async () => {
  const forged = createBrowser(app, { 'x-forwarded-for': '6.6.6.6, 81.2.3.4' })
  await forged.it(SIGN_IN, { email: 'camille.martin@example.fr', password: 'a guess' })
  await app.mail()
  const events = await app.db.inspect.select().from(app.db.tables.signInEvent)
  expect(events.map(({ network }) => network)).toEqual(['81.2.•.•'])
})

it('a forged address is no way around what is counted by address', async () => {
  app.forgetTries()
  const codes = []
  for (let tries = 0; tries < 21; tries++) {
    const browser = createBrowser(app, { 'x-forwarded-for': `6.6.6.${tries}, 81.2.3.4` })
    codes.push((await browser.it(SIGN_IN, { email: `nobody${tries}@example.fr`, password: 'a guess' })).code)
  }
  expect(codes.at(-2)).toBe('INVALID_CREDENTIALS')
  expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS')
})
