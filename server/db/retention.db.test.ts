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

it('keeps what was written to us for five years, and who asked to join for one once they were answered', async () => {
  const { requestMessage, membership, contract } = app.db.tables
  const [one] = await app.db.inspect.select().from(contract)
  const write = (requestId: string, at: Date) => {
    const text = 'Où est ma carte ?'
    const message = { contractId: one!.contractId, requestId, position: 0, text, at }
    return app.db.transaction(tx => tx.insert(requestMessage).values(message).returning())
  }
  const asked = {
    reference: 'A-2H7K-9QXM',
    firstName: 'Léa',
    lastName: 'Amiel',
    birthOn: '1991-04-02',
    email: 'lea@ailleurs.example',
    postalCode: '44000',
    household: 'ALONE',
    startOn: '2026-12-01',
    locale: 'fr',
    sponsorContractId: one!.contractId,
    referralId: one!.contractId,
    receivedAt: TEST_DAY,
    dueOn: '2026-11-25',
  } as const
  const ask = (row: { state: 'RECEIVED' | 'REFUSED'; decidedAt: Date | null }) =>
    app.db.transaction(tx =>
      tx
        .insert(membership)
        .values({ ...asked, ...row, membershipId: crypto.randomUUID() })
        .returning(),
    )
  await write(crypto.randomUUID(), TEST_DAY)
  await write(crypto.randomUUID(), after(400))
  await ask({ state: 'RECEIVED', decidedAt: null })
  await ask({ state: 'REFUSED', decidedAt: TEST_DAY })
  expect(await forgetOldTraces(app.db, after(365))).toMatchObject({ membership: 0, requestMessage: 0 })
  // Who waits for our answer is not forgotten.
  expect(await forgetOldTraces(app.db, after(367))).toMatchObject({ membership: 1 })
  expect(await forgetOldTraces(app.db, after(5 * 365 + 1))).toMatchObject({ membership: 0, requestMessage: 0 })
  expect(await forgetOldTraces(app.db, after(5 * 365 + 3))).toMatchObject({ requestMessage: 1 })
})
