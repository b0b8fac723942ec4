import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { codeIn, SIGN_IN } from '../../testing/browser.ts'
import { COMPLETE, CONTINUE, goAndCome, IDENTIFY, lastCode, PROVE, SEND, UNLINK } from '../../testing/france-connect.ts'
import { createRoamingBrowser, type RoamingBrowser } from '../../testing/roaming-browser.ts'
import { wipe } from '../../testing/wipe.ts'
import { importRows, personRow } from '../claim/claim.import.sample.ts'

const app = await createTestApp({
  cases: ['camille-martin', 'hugo-lefevre', 'elodie-muller', 'david-moreau', 'caroline-perrin'],
})
const product = await app.listen()
const { tables } = app.db

const COMPLETE_SIGN_IN = `mutation ($code: String!, $trust: Boolean!) {
  it: completeSignIn(input: { proof: CODE, code: $code, trustDevice: $trust }) { __typename } }`
const SECURITY = '{ it: viewer { security { franceConnect { linkedAt lastUsedAt } } } }'
const SIGN_OUT = 'mutation { it: signOut { signedOut franceConnectLogoutUrl } }'
const VIEWER = '{ it: viewer { member { firstName } session { isStrong } } }'

const newBrowser = () => createRoamingBrowser(product, app.env.publicUrl)

/** Links the person's account, as its owner does the first time; leaves the browser signed in. */
const linkFirst = async (person: string, browser = newBrowser()) => {
  await goAndCome(browser, person)
  await browser.it(CONTINUE)
  const done = await browser.it(PROVE, { code: await lastCode(app) })
  expect(done.__typename).toBe('SignInSuccess')
  return browser
}

const unlinkAll = () =>
  app.db.transaction(async tx => {
    for (const { subject, issuer, accountId } of await app.db.inspect.select().from(tables.accountBySubject)) {
      await tx
        .delete(tables.accountBySubject)
        .where(and(eq(tables.accountBySubject.subject, subject), eq(tables.accountBySubject.issuer, issuer)))
        .returning({ accountId: tables.accountBySubject.accountId })
      await tx
        .delete(tables.linkedIdentity)
        .where(and(eq(tables.linkedIdentity.accountId, accountId), eq(tables.linkedIdentity.issuer, issuer)))
        .returning({ accountId: tables.linkedIdentity.accountId })
    }
  })

const auditOf = async (action: string) =>
  (await app.db.inspect.select().from(tables.auditEntry)).filter(entry => entry.action === action)

beforeEach(async () => {
  app.setNow(TEST_DAY)
  app.forgetTries()
  await unlinkAll()
  await wipe(app.db, 'waitingIdentity')
})

describe('coming by FranceConnect for the first time', () => {
  it('finds the person by who they are, sends a code to what is on file, links, and lets them in', async () => {
    const browser = newBrowser()
    const back = await goAndCome(browser, 'camille', '?suite=/remboursements')
    expect(back.url.pathname + back.url.search).toBe('/franceconnect?suite=%2Fremboursements')
    expect(await browser.it(CONTINUE)).toEqual({
      __typename: 'FranceConnectSuccess',
      arrival: { step: 'CODE', firstName: 'Camille', recognised: true, askedBy: 'SMS', email: null },
    })
    const [message] = await app.mail()
    // To the contract's mobile, never to what FranceConnect says.
    expect(message).toMatchObject({ channel: 'SMS', to: '+33612345601' })
    const code = codeIn(message!.text)
    expect(await browser.it(PROVE, { code: code === '000000' ? '111111' : '000000' })).toMatchObject({ triesLeft: 4 })
    expect(await browser.it(PROVE, { code })).toMatchObject({ viewer: { member: { firstName: 'Camille' } } })
    expect(await browser.it(VIEWER)).toEqual({ member: { firstName: 'Camille' }, session: { isStrong: true } })
    expect((await browser.it(SECURITY)).security.franceConnect).toEqual({
      linkedAt: TEST_DAY.toISOString(),
      lastUsedAt: TEST_DAY.toISOString(),
    })
    expect((await app.mail()).find(({ subject }) => subject?.startsWith('FranceConnect'))).toMatchObject({
      to: 'camille.martin@example.fr',
      text: expect.stringMatching(/ce-n-est-pas-moi#/),
    })
    expect((await auditOf('account.france-connect-linked')).map(({ details }) => details)).toContainEqual({
      proof: 'IDENTITY',
    })
    // It opened what it could: nothing is left to go on with.
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'LINK_OVER' })
  })

  it.each(['hugo', 'elodie'])('knows %s, whose name the register writes in another way', async person => {
    const browser = newBrowser()
    await goAndCome(browser, person)
    expect(await browser.it(CONTINUE)).toMatchObject({ arrival: { step: 'CODE', recognised: true } })
  })

  it('tries three e-mails for whoever proved who they are, who then begins again', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'isabelle')
    await browser.it(CONTINUE)
    await browser.it(PROVE, { code: await lastCode(app) })
    for (const name of ['camille.martin', 'hugo.lefevre', 'elodie.muller'])
      expect(await browser.it(COMPLETE, { email: `${name}@example.fr` })).toMatchObject({
        fields: [{ path: 'email', code: 'taken' }],
      })
    expect(await browser.it(COMPLETE, { email: 'libre@example.fr' })).toMatchObject({ code: 'LINK_OVER' })
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'LINK_OVER' })
  })

  it('opens an account without a password for who has none, by the e-mail of FranceConnect, confirmed', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'isabelle')
    await browser.it(CONTINUE)
    expect(await browser.it(PROVE, { code: await lastCode(app) })).toMatchObject({
      arrival: { step: 'ACCOUNT', email: 'isabelle.moreau@boite.example.fr' },
    })
    // Reloaded, it goes on where it was.
    expect(await browser.it(CONTINUE)).toMatchObject({ arrival: { step: 'ACCOUNT' } })
    expect(await browser.it(COMPLETE, { email: 'camille.martin@example.fr' })).toMatchObject({
      fields: [{ path: 'email', code: 'taken' }],
    })
    expect(await browser.it(COMPLETE, { email: 'isabelle' })).toMatchObject({
      fields: [{ path: 'email', code: 'invalid_format' }],
    })
    expect(await browser.it(COMPLETE, { email: ' Isabelle.Moreau@boite.example.fr' })).toEqual({
      __typename: 'SignInSuccess',
      viewer: { account: { email: 'isabelle.moreau@boite.example.fr', emailConfirmed: true } },
    })
    const [account] = await app.db.inspect
      .select()
      .from(tables.account)
      .where(eq(tables.account.email, 'isabelle.moreau@boite.example.fr'))
    expect(account!.passwordHash).toBeNull()
    // It is their only way in: it can't be taken away.
    expect(await browser.it(UNLINK)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await browser.it(COMPLETE, { email: 'again@example.fr' })).toMatchObject({ code: 'LINK_OVER' })
  })

  it('asks who it is by the card where the identity alone does not say, in the same words for nobody', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'olivier')
    expect(await browser.it(CONTINUE)).toMatchObject({ arrival: { step: 'NUMBER', recognised: false } })
    expect(await browser.it(IDENTIFY, { memberNumber: 'abc', birthDate: '1972-05-16' })).toMatchObject({
      fields: [{ path: 'memberNumber' }],
    })
    const nobody = await browser.it(IDENTIFY, { memberNumber: '99999999', birthDate: '1972-05-16' })
    expect(await browser.it(PROVE, { code: '123456' })).toMatchObject({ __typename: 'WrongCode' })
    const somebody = await browser.it(IDENTIFY, { memberNumber: '1024 0110', birthDate: '1972-05-16' })
    expect(somebody).toEqual(nobody)
    const [message] = await app.mail()
    expect(message).toMatchObject({ channel: 'SMS', to: '+33639980120' })
    expect(await browser.it(PROVE, { code: codeIn(message!.text) })).toMatchObject({ arrival: { step: 'ACCOUNT' } })
    expect(await browser.it(COMPLETE, { email: 'olivier@example.fr' })).toMatchObject({
      viewer: { account: { email: 'olivier@example.fr', emailConfirmed: false } },
    })
    expect((await auditOf('account.france-connect-linked')).map(({ details }) => details)).toContainEqual({
      proof: 'NUMBER',
    })
  })

  it('never takes an e-mail for a proof, and tells who is on no contract nothing', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'yvonne')
    expect(await browser.it(CONTINUE)).toMatchObject({ arrival: { step: 'NUMBER' } })
    const before = (await app.mail()).length
    await browser.it(IDENTIFY, { memberNumber: '10240001', birthDate: '1968-12-24' })
    expect((await app.mail()).length).toBe(before)
    expect(await browser.it(PROVE, { code: '000000' })).toMatchObject({ __typename: 'WrongCode' })
  })

  it('asks by the card where two people have the same identity', async () => {
    const twin = (contract_number: string) =>
      personRow({
        contract_number,
        birth_date: '1968-12-24',
        birth_name: 'LE QUERREC',
        first_names: 'Yvonne',
        nir: '',
        nir_key: '',
      })
    await importRows({ ...app.services }, [twin('TWINA'), twin('TWINB')])
    const browser = newBrowser()
    await goAndCome(browser, 'yvonne')
    expect(await browser.it(CONTINUE)).toMatchObject({ arrival: { step: 'NUMBER', recognised: false } })
  })

  it('lets whoever has a card use up no code and no guess of its owner’s', async () => {
    const stranger = newBrowser()
    await goAndCome(stranger, 'yvonne')
    await stranger.it(CONTINUE)
    const card = { memberNumber: '10240004', birthDate: '1992-02-17' }
    let compared = 0
    for (let asked = 0; asked < 5; asked++) {
      await stranger.it(IDENTIFY, card)
      await app.mail()
      for (let tries = 0; tries < 2; tries++)
        if ((await stranger.it(PROVE, { code: 'not a code' })).__typename === 'WrongCode') compared++
    }
    expect(compared).toBe(5)
    const owner = newBrowser()
    const pending = await owner.it(SIGN_IN, { email: 'elodie.muller@example.fr', password: DEMONSTRATION_PASSWORD })
    expect(pending).toMatchObject({ pending: { sent: { destination: { channel: 'SMS' } } } })
    expect(await owner.it(COMPLETE_SIGN_IN, { code: await lastCode(app), trust: false })).toEqual({
      __typename: 'SignInSuccess',
    })
  })

  it('sends the code by letter, which can be typed weeks later in the same browser', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'camille')
    await browser.it(CONTINUE)
    expect(await browser.it(SEND, { channel: 'LETTER' })).toMatchObject({ __typename: 'FranceConnectSuccess' })
    const letter = (await app.mail()).find(({ channel }) => channel === 'LETTER')
    app.setNow(new Date(TEST_DAY.getTime() + 15 * 24 * 3_600_000))
    expect(await browser.it(CONTINUE)).toMatchObject({ arrival: { step: 'CODE' } })
    expect(await browser.it(PROVE, { code: codeIn(letter!.text) })).toMatchObject({ __typename: 'SignInSuccess' })
  })

  it('keeps a code for the browser that asked for it', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'camille')
    await browser.it(CONTINUE)
    const code = await lastCode(app)
    expect(await newBrowser().it(PROVE, { code })).toMatchObject({ code: 'LINK_OVER' })
    for (let at = 0; at < 5; at++) await browser.it(PROVE, { code: code === '000000' ? '111111' : '000000' })
    expect(await browser.it(PROVE, { code })).toMatchObject({ __typename: 'WrongCode', triesLeft: 0 })
  })

  it('opens nothing that its owner has blocked', async () => {
    const [hugo] = await app.db.inspect
      .select()
      .from(tables.account)
      .where(eq(tables.account.email, 'hugo.lefevre@example.fr'))
    const freeze = (frozenAt: Date | null) =>
      app.db.transaction(tx =>
        tx
          .update(tables.account)
          .set({ frozenAt })
          .where(eq(tables.account.accountId, hugo!.accountId))
          .returning({ accountId: tables.account.accountId }),
      )
    const browser = newBrowser()
    await goAndCome(browser, 'hugo')
    await browser.it(CONTINUE)
    await freeze(TEST_DAY)
    expect(await browser.it(PROVE, { code: await lastCode(app) })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await browser.it(VIEWER)).toBeNull()
    await freeze(null)
  })
})

describe('coming by FranceConnect again', () => {
  it('asks for the code of a browser that is not known, then for none where it is trusted', async () => {
    await linkFirst('camille')
    const browser = newBrowser()
    await goAndCome(browser, 'camille')
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'SECOND_PROOF_NEEDED' })
    expect(await browser.it(VIEWER)).toBeNull()
    expect(await browser.it(COMPLETE_SIGN_IN, { code: await lastCode(app), trust: true })).toMatchObject({
      __typename: 'SignInSuccess',
    })
    await browser.it(SIGN_OUT)
    await goAndCome(browser, 'camille')
    expect(await browser.it(CONTINUE)).toMatchObject({ viewer: { member: { firstName: 'Camille' } } })
  })

  it('ends FranceConnect’s own session with ours, ours first', async () => {
    const browser = await linkFirst('camille')
    const out = await browser.it(SIGN_OUT)
    expect(out.signedOut).toBe(true)
    expect(await browser.it(VIEWER)).toBeNull()
    const page = await browser.open(out.franceConnectLogoutUrl)
    const ended = await browser.submit(page, {})
    expect(ended.url.pathname + ended.url.search).toBe('/connexion?franceconnect=deconnecte')
    const password = await app.as.member('camille.martin@example.fr')
    const { data } = await password.query(SIGN_OUT)
    expect(data.it).toEqual({ signedOut: true, franceConnectLogoutUrl: null })
  })

  it('is no way in any more long after it came back, nor twice', async () => {
    await linkFirst('camille')
    const browser = newBrowser()
    await goAndCome(browser, 'camille')
    app.setNow(new Date(TEST_DAY.getTime() + 11 * 60_000))
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'LINK_OVER' })
  })

  it('leaves neither the identity nor the ID token in clear in the database', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'elodie')
    await browser.it(CONTINUE)
    await linkFirst('camille')
    const stored = JSON.stringify([
      await app.db.inspect.select().from(tables.challenge),
      await app.db.inspect.select().from(tables.session),
      await app.db.inspect.select().from(tables.federationTrip),
      await app.db.inspect.select().from(tables.job),
    ])
    // A token begins its header and its claims so; three letters alone also come up in what is sealed.
    expect(stored).not.toMatch(/SCHMITT|Elodie|boite\.example|eyJ[\w-]+\.eyJ/)
  })
})

describe('linking from the security settings', () => {
  /** Signs in as somebody, and puts the session's cookie into a browser. */
  const signedInAs = async (email: string) => {
    const browser = newBrowser()
    const cookie = (await app.as.member(email)).cookie!
    browser.hold('sid', cookie.slice('sid='.length))
    return browser
  }

  it('links the session’s own account with its owner’s identity', async () => {
    const browser = await signedInAs('camille.martin@example.fr')
    const back = await goAndCome(browser, 'camille', '?pour=lier&suite=/securite')
    expect(back.url.pathname + back.url.search).toBe('/securite?franceconnect=lie')
    expect((await browser.it(SECURITY)).security.franceConnect).not.toBeNull()
  })

  it('refuses the identity of somebody else: an unlocked screen must give nobody a way in', async () => {
    const browser = await signedInAs('camille.martin@example.fr')
    const back = await goAndCome(browser, 'yvonne', '?pour=lier&suite=/securite')
    expect(back.url.search).toBe('?franceconnect=autre-personne')
    expect((await browser.it(SECURITY)).security.franceConnect).toBeNull()
  })

  it('refuses an identity that opens another account', async () => {
    await linkFirst('hugo')
    const browser = await signedInAs('camille.martin@example.fr')
    const back = await goAndCome(browser, 'hugo', '?pour=lier&suite=/securite')
    expect(back.url.search).toBe('?franceconnect=autre-compte')
  })

  it('needs a session, still open when it comes back', async () => {
    const stranger = await newBrowser().open('/auth/franceconnect?pour=lier&suite=/securite')
    expect(stranger.url.pathname + stranger.url.search).toBe('/connexion?suite=%2Fsecurite&franceconnect=session')
    const browser = await signedInAs('camille.martin@example.fr')
    const page = await browser.open('/auth/franceconnect?pour=lier&suite=/securite')
    await browser.it(SIGN_OUT)
    const back = await browser.submit(page, { person: 'camille' })
    expect(back.url.search).toContain('franceconnect=session')
    expect(await app.db.inspect.select().from(tables.accountBySubject)).toEqual([])
  })

  it('unlinks after another proof, tells the owner, and the identity opens the account no more', async () => {
    const browser = await linkFirst('camille')
    expect(await browser.it(UNLINK)).toMatchObject({ __typename: 'StepUpRequired' })
    const { stepUp } = await browser.it(UNLINK)
    const send = `mutation { it: sendStepUpCode(input: { id: "${stepUp.id}", channel: SMS }) { __typename } }`
    await browser.it(send)
    const prove = `mutation ($code: String!) { it: proveStepUp(input: { id: "${stepUp.id}", password: "ancolie-lanterne-colibri", proof: CODE, code: $code }) { __typename } }`
    expect(await browser.it(prove, { code: await lastCode(app) })).toEqual({ __typename: 'ProveStepUpSuccess' })
    expect(await browser.it(UNLINK)).toEqual({
      __typename: 'UnlinkFranceConnectSuccess',
      security: { franceConnect: null },
    })
    expect((await app.mail())[0]!.subject).toMatch(/n’ouvre plus/)
    expect(await auditOf('account.france-connect-unlinked')).toHaveLength(1)
    const other = newBrowser()
    await goAndCome(other, 'camille')
    expect(await other.it(CONTINUE)).toMatchObject({ arrival: { step: 'CODE' } })
  })
})

describe('ways back that lead nowhere', () => {
  const outcome = ({ url }: { url: URL }) => `${url.pathname}${url.search}`

  it.each([
    ['access_denied', 'refuse'],
    ['server_error', 'indisponible'],
    ['temporarily_unavailable', 'indisponible'],
    ['Y030007', 'indisponible'],
  ])('explains %s, and keeps the page that was wanted', async (error, code) => {
    const browser = newBrowser()
    const page = await browser.open('/auth/franceconnect?suite=/garanties')
    expect(outcome(await browser.submit(page, { error }))).toBe(`/connexion?suite=%2Fgaranties&franceconnect=${code}`)
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'LINK_OVER' })
  })

  it('refuses a way back without its cookie, from another browser, a second time, or too late', async () => {
    const callback = async (browser: RoamingBrowser) => {
      const page = await browser.open('/auth/franceconnect')
      browser.stopAt('/auth/franceconnect/retour')
      return (await browser.submit(page, { person: 'camille' })).url
    }
    const without = newBrowser()
    const first = await callback(without)
    without.forget('fc')
    expect(outcome(await without.open(first))).toBe('/connexion?franceconnect=perdu')

    const other = newBrowser()
    await other.open('/auth/franceconnect')
    expect(outcome(await other.open(await callback(newBrowser())))).toBe('/connexion?franceconnect=erreur')

    const twice = newBrowser()
    const again = await callback(twice)
    const kept = twice.cookie('fc')!
    await twice.open(again)
    twice.hold('fc', kept)
    expect(outcome(await twice.open(again))).toBe('/connexion?franceconnect=perdu')

    const late = newBrowser()
    const url = await callback(late)
    app.setNow(new Date(TEST_DAY.getTime() + 10 * 60_000 + 1))
    expect(outcome(await late.open(url))).toBe('/connexion?franceconnect=perdu')
  })

  it('refuses a state that is not the trip’s', async () => {
    const browser = newBrowser()
    const page = await browser.open('/auth/franceconnect')
    browser.stopAt('/auth/franceconnect/retour')
    const { url } = await browser.submit(page, { person: 'camille' })
    url.searchParams.set('state', '0'.repeat(64))
    expect(outcome(await browser.open(url))).toBe('/connexion?franceconnect=erreur')
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'LINK_OVER' })
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/connexion?suite=//evil.example',
    '/auth/franceconnect/retour',
    `/${'a'.repeat(600)}`,
  ])('goes on to no page but its own: %s', async suite => {
    const browser = newBrowser()
    const page = await browser.open(`/auth/franceconnect?${new URLSearchParams({ suite })}`)
    expect(outcome(await browser.submit(page, { error: 'access_denied' }))).toBe('/connexion?franceconnect=refuse')
  })

  it('sends at most so many ways from one address', async () => {
    for (let at = 0; at < 60; at++) await app.services.throttle.spend('tripsByAddress', '127.0.0.1')
    expect(outcome(await newBrowser().open('/auth/franceconnect'))).toBe('/connexion?franceconnect=trop')
  })

  it('keeps codes out of caches and addresses of the page it leads to', async () => {
    const browser = newBrowser()
    const page = await browser.open('/auth/franceconnect')
    const back = await browser.submit(page, { person: 'camille' })
    expect(back.url.search).toBe('')
    const live = await app.db.inspect.select().from(tables.federationTrip).where(isNull(tables.federationTrip.usedAt))
    expect(live.every(trip => trip.verifierSealed.startsWith('v1.'))).toBe(true)
  })
})
