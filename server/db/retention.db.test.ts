import { expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../testing/app.ts'
import { createBrowser, signInBy } from '../testing/browser.ts'
import { forgetOldTraces } from './retention.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
const DAY = 24 * 3_600_000
const after = (days: number) => new Date(TEST_DAY.getTime() + days * DAY)

it('keeps proofs for a day, sessions for a quarter, the trust in a browser while it lasts, and traces for a year', async () => {
  await signInBy(app, createBrowser(app), 'camille.martin@example.fr', { trust: true })
  await app.mail()
  const nothing = await forgetOldTraces(app.db, after(0.5))
  expect(Object.values(nothing).every(count => count === 0)).toBe(true)

  // The code's challenge; the notice's link lives a week, and a day more.
  expect(await forgetOldTraces(app.db, after(2))).toMatchObject({ challenge: 1, session: 0, signInEvent: 0 })
  expect(await forgetOldTraces(app.db, after(9))).toMatchObject({ challenge: 1, message: 0 })
  expect(await forgetOldTraces(app.db, after(92))).toMatchObject({
    session: 1,
    message: 2,
    device: 0,
    trustedDevice: 0,
  })
  expect(await forgetOldTraces(app.db, after(181))).toMatchObject({ trustedDevice: 1, device: 1, signInEvent: 0 })
  expect(await forgetOldTraces(app.db, after(366))).toMatchObject({ signInEvent: 1 })
  const { auditEntry } = app.db.tables
  const actions = (await app.db.inspect.select().from(auditEntry)).map(entry => entry.action)
  expect(actions).toContain('account.signed-in')
})
