import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { decodeIdOf } from '../../graphql/node.ts'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { type Browser, codeIn, createBrowser, linkIn } from '../../testing/browser.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { settleDuePayments } from '../payment/payment.jobs.ts'

/** Camille holds her contract, Julien is on it. */
const app = await createTestApp({ cases: ['camille-martin', 'sophie-fontaine', 'thomas-girard'] })
const CAMILLE = 'camille.martin@example.fr'
const SOPHIE = 'sophie.fontaine@example.fr'
const THOMAS = 'thomas.girard@example.fr'
const HOUR = 3_600_000

const SHOWN = 'id state bankAccountChange { ibanMasked holderName heldUntil reviews canCancel }'
const CHANGE = `mutation ($input: ChangeBankAccountInput!) { it: changeBankAccount(input: $input) { __typename
  ... on ChangeBankAccountSuccess { request { ${SHOWN} } } ... on StepUpRequired { stepUp { id effect } }
  ... on InvalidInput { fields { path message } } ... on Problem { code message } } }`
const CANCEL = `mutation ($id: ID!) { it: cancelBankAccountChange(input: { requestId: $id }) { __typename
  ... on CancelBankAccountChangeSuccess { request { ${SHOWN} } } ... on Problem { code message } } }`
const SEND = `mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename } }`
const PROVE = `mutation ($id: ID!, $code: String!) { it: proveStepUp(input: {
  id: $id, password: "${DEMONSTRATION_PASSWORD}", proof: CODE, code: $code }) { __typename ... on Problem { code } } }`
const FREEZE = 'mutation ($token: ID!) { it: freezeAccount(input: { token: $token }) { __typename } }'
const ACCOUNT = '{ viewer { contract { bankAccount { ibanMasked heldUntil } bankAccountRequest { state } } } }'
const ACCEPT = `mutation ($input: AcceptRequestInput!) { it: acceptRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state } } } ... on Problem { code } } }`
const APPROVE = `mutation ($input: DeskRequestInput!) { it: approveRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state } } } ... on Problem { code } } }`

/** Of no bank: right in form and keys. */
const IBAN = 'FR14 2004 1010 0505 0001 3M02 606'
const OTHER = 'DE89 3704 0044 0532 0130 00'
const THIRD = 'BE68 5390 0754 7034'

let now = TEST_DAY.getTime()
const pass = (ms: number) => {
  now += ms
  app.setNow(new Date(now))
}
beforeEach(() => {
  // Far enough that what the test before held is over.
  pass(100 * HOUR)
  app.forgetTries()
})

const signedIn = async (email: string): Promise<Browser> => {
  const browser = createBrowser(app)
  browser.cookies.set('sid', (await app.as.member(email)).cookie!.slice('sid='.length))
  return browser
}
let keys = 0
const inputOf = (iban: string, holderName: string) => ({ idempotencyKey: `iban-key-${keys++}`, iban, holderName })
const prove = async (browser: Browser, stepUpId: string) => {
  await browser.it(SEND, { id: stepUpId })
  const sms = (await app.mail()).find(({ channel }) => channel === 'SMS')?.text
  expect(await browser.it(PROVE, { id: stepUpId, code: codeIn(sms) })).toMatchObject({
    __typename: 'ProveStepUpSuccess',
  })
  return sms
}
/** The whole of it: asked, proved, done. */
const change = async (browser: Browser, iban: string, holderName: string) => {
  const input = inputOf(iban, holderName)
  const asked = await browser.it(CHANGE, { input })
  expect(asked.__typename).toBe('StepUpRequired')
  await prove(browser, asked.stepUp.id)
  return browser.it(CHANGE, { input })
}
const accountOf = async (browser: Browser) => (await browser.ask(ACCOUNT)).data.viewer.contract
const freezeLink = async (email: string) =>
  linkIn((await app.mail()).find(({ to, text }) => to.includes(email) && text.includes('ce-n-est-pas-moi'))?.text)

describe('another account for reimbursements', () => {
  it('asks for two factors shown for this very account, which the code names', async () => {
    const camille = await signedIn(CAMILLE)
    const input = inputOf(IBAN, 'Mme Camille Martin')
    const asked = await camille.it(CHANGE, { input })
    expect(asked).toMatchObject({
      __typename: 'StepUpRequired',
      stepUp: { effect: 'recevoir vos remboursements sur FR14 •••• 2606' },
    })
    const sms = await prove(camille, asked.stepUp.id)
    expect(sms).toContain('FR14 •••• 2606')
    // A proof for one account is none for another, nor for another name on it.
    for (const wrong of [inputOf(OTHER, 'Mme Camille Martin'), inputOf(IBAN, 'M. Julien Bernard')])
      expect((await camille.it(CHANGE, { input: wrong })).__typename).toBe('StepUpRequired')
    expect((await accountOf(camille)).bankAccount.heldUntil).toBeNull()
  })

  it('is used once however often it is sent, tells every way that was known, and waits before its first transfer', async () => {
    const camille = await signedIn(CAMILLE)
    const before = await accountOf(camille)
    const input = inputOf(IBAN, 'CAMILLE MARTIN')
    const asked = await camille.it(CHANGE, { input })
    await prove(camille, asked.stepUp.id)
    const answers = await Promise.all(Array.from({ length: 10 }, () => camille.it(CHANGE, { input })))
    expect(new Set(answers.map(({ request }) => request?.id)).size).toBe(1)
    const { request } = answers[0]
    expect(request).toMatchObject({
      state: 'ACCEPTED',
      bankAccountChange: { ibanMasked: 'FR14 •••• 2606', reviews: [], canCancel: true },
    })
    expect(new Date(request.bankAccountChange.heldUntil).getTime()).toBe(now + 72 * HOUR)
    expect(await accountOf(camille)).toMatchObject({
      bankAccount: { ibanMasked: 'FR14 •••• 2606' },
      bankAccountRequest: { state: 'ACCEPTED' },
    })
    const told = (await app.mail()).filter(({ text }) => text.includes('FR14 •••• 2606'))
    expect(told.some(({ channel, to }) => channel === 'MAIL' && to.includes(CAMILLE))).toBe(true)
    expect(told.some(({ channel, text }) => channel === 'SMS' && text.includes('Si ce n’est pas vous'))).toBe(true)
    expect(told.every(({ text }) => !text.replaceAll(/\s/g, '').includes('05050001'))).toBe(true)

    // No transfer leaves meanwhile, and none is lost.
    const { payment } = app.db.tables
    const [due] = await app.db.transaction(tx =>
      tx
        .update(payment)
        .set({ state: 'SCHEDULED', dueOn: new Date(now).toISOString().slice(0, 10), payee: 'MEMBER' })
        .where(eq(payment.contractId, decodeIdOf('req', request.id)!.contractId))
        .returning(),
    )
    const stateOf = async () =>
      (await app.db.inspect.select().from(payment).where(eq(payment.paymentId, due!.paymentId)))[0]
    const today = () => new Date(now).toISOString().slice(0, 10)
    await settleDuePayments(app.db, today(), new Date(now))
    expect(await stateOf()).toMatchObject({ state: 'SCHEDULED' })
    pass(71 * HOUR)
    await settleDuePayments(app.db, today(), new Date(now))
    expect(await stateOf()).toMatchObject({ state: 'SCHEDULED' })
    pass(25 * HOUR)
    await settleDuePayments(app.db, today(), new Date(now))
    expect(await stateOf()).toMatchObject({ state: 'PAID', dueOn: today() })
    expect(before.bankAccount.ibanMasked).not.toBe('FR14 •••• 2606')
  })

  it('can be undone while it waits, twice alike, and not after', async () => {
    const sophie = await signedIn(SOPHIE)
    const { bankAccount } = await accountOf(sophie)
    const { request } = await change(sophie, OTHER, 'Sophie Fontaine')
    const [first, second] = await Promise.all([
      sophie.it(CANCEL, { id: request.id }),
      sophie.it(CANCEL, { id: request.id }),
    ])
    expect([first.request?.state, second.request?.state]).toEqual(['WITHDRAWN', 'WITHDRAWN'])
    expect(await accountOf(sophie)).toEqual({ bankAccount, bankAccountRequest: null })

    const again = await change(sophie, OTHER, 'Sophie Fontaine')
    pass(73 * HOUR)
    const late = await signedIn(SOPHIE)
    expect(await late.it(CANCEL, { id: again.request.id })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await accountOf(late)).bankAccount.ibanMasked).toBe('DE89 •••• 3000')
  })

  it('is taken back from the mail, with the way in, by who did not ask for it', async () => {
    const thomas = await signedIn(THOMAS)
    const { bankAccount } = await accountOf(thomas)
    await change(thomas, IBAN, 'Thomas Girard')
    const token = await freezeLink(THOMAS)
    expect((await createBrowser(app).it(FREEZE, { token })).__typename).toBe('FreezeAccountSuccess')
    expect(await thomas.viewer()).toBeNull()
    const { bankAccount: accounts } = app.db.tables
    const rows = await app.db.inspect.select().from(accounts)
    const inUse = rows.filter(row => row.replacedAt === null && row.ibanMasked === bankAccount.ibanMasked)
    expect(inUse).toHaveLength(1)
  })

  it('of somebody else is looked at by two people first, and reimbursements go on to the account before', async () => {
    const sophie = await signedIn(SOPHIE)
    const { bankAccount } = await accountOf(sophie)
    const { request } = await change(sophie, IBAN, 'Jean Dupont')
    expect(request).toMatchObject({
      state: 'IN_REVIEW',
      bankAccountChange: {
        heldUntil: null,
        canCancel: false,
        reviews: ['Le nom du compte n’est pas celui du titulaire du contrat.'],
      },
    })
    expect(await accountOf(sophie)).toMatchObject({ bankAccount, bankAccountRequest: { state: 'IN_REVIEW' } })
    expect((await change(sophie, THIRD, 'Sophie Fontaine')).code).toBe('NOT_ALLOWED')

    const [marc, lea] = [await staffOf(app, 'ADVISER'), await staffOf(app, 'ADVISER')]
    const memberId = await memberIdOf(app, SOPHIE)
    const target = { requestId: request.id }
    const marcs = { ...target, fileId: await opened(marc, memberId) }
    expect((await marc.query(ACCEPT, { input: marcs })).data.it.deskRequest.request.state).toBe('TO_APPROVE')
    expect((await marc.query(APPROVE, { input: marcs })).data.it.code).toBe('NOT_ALLOWED')
    const leas = { ...target, fileId: await opened(lea, memberId) }
    expect((await lea.query(APPROVE, { input: leas })).data.it.deskRequest.request.state).toBe('ACCEPTED')
    expect((await accountOf(sophie)).bankAccount).toEqual({ ibanMasked: 'FR14 •••• 2606', heldUntil: null })
  })

  it('must be one, another, and the holder’s to give', async () => {
    const camille = await signedIn(CAMILLE)
    const wrong = await camille.it(CHANGE, { input: inputOf('FR14 2004 1010 0505 0001 3M02 607', 'X') })
    expect(wrong.fields.map(({ path }: { path: string }) => path)).toEqual(['iban', 'holderName'])
    expect((await camille.it(CHANGE, { input: inputOf(IBAN, 'Camille Martin') })).fields).toMatchObject([
      { path: 'iban', message: 'C’est déjà le compte de vos remboursements.' },
    ])
    const julien = await signedIn('julien.bernard@example.fr')
    expect(await julien.it(CHANGE, { input: inputOf(OTHER, 'Julien Bernard') })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await accountOf(julien)).bankAccount).toBeNull()
  })
})
