import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { createAuthenticator, type Wrong } from '../../testing/authenticator.ts'
import { createBrowser } from '../../testing/browser.ts'
import { ADD, addBy, enterBy, SIGN_IN, START_CREATION, START_SIGN_IN } from '../../testing/passkeys.ts'

/** What nobody gets in by: each with a way forward for its person, in both languages. */

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const phone = createAuthenticator()
const MINUTE = 60_000

const signedIn = async (email = CAMILLE) => {
  const browser = createBrowser(app)
  browser.cookies.set('sid', (await app.as.member(email)).cookie!.slice('sid='.length))
  return browser
}

beforeAll(async () => {
  expect((await addBy(await signedIn(), phone)).__typename).toBe('AddPasskeySuccess')
})
beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const WRONGS: [what: string, wrong: Wrong, reason: string][] = [
  ['another site', { origin: 'https://ancolie-sante.example' }, 'OTHER_SITE'],
  ['another port of this site', { origin: 'http://localhost:4001' }, 'OTHER_SITE'],
  ['a page within another site’s', { crossOrigin: true }, 'OTHER_SITE'],
  ['another site’s identifier', { relyingPartyId: 'ancolie-sante.example' }, 'OTHER_SITE'],
  ['another challenge', { challenge: randomBytes(32).toString('base64url') }, 'TOO_LATE'],
  ['no challenge of ours', { challenge: 'x' }, 'INVALID'],
  ['nobody’s finger, face or PIN', { unverified: true }, 'NOT_VERIFIED'],
  ['another ceremony', { type: 'payment.get' }, 'INVALID'],
]

const SIGNED: typeof WRONGS = [
  ...WRONGS,
  ['something else than what was signed', { tampered: true }, 'INVALID'],
  ['another account’s name', { userHandle: randomBytes(16).toString('base64url') }, 'NOT_YOURS'],
  ['no account’s name', { userHandle: null }, 'NOT_YOURS'],
]

describe('signing in with a passkey', () => {
  for (const [what, wrong, reason] of SIGNED)
    it(`is refused with ${what}, and then right with the next challenge`, async () => {
      const browser = createBrowser(app)
      expect(await enterBy(browser, phone, { wrong })).toEqual({
        __typename: 'PasskeyRefused',
        code: 'PASSKEY_REFUSED',
        reason,
        message: expect.stringMatching(/réessayez|recommencez|connectez-vous|choisissez/i),
      })
      expect(await browser.viewer()).toBeNull()
      expect((await enterBy(browser, phone)).__typename).toBe('SignInSuccess')
    })

  it('says it in English to who reads English', async () => {
    const browser = createBrowser(app, { 'accept-language': 'en' })
    const { message } = await enterBy(browser, phone, { wrong: { unverified: true } })
    expect(message).toMatch(/^Your device did not check that it is you/)
  })

  it('is refused with a key that no account has', async () => {
    const stranger = createAuthenticator()
    expect((await enterBy(createBrowser(app), stranger, { wrong: { userHandle: 'AAAA' } })).reason).toBe('UNKNOWN')
  })

  it('is refused with the signature of another key', async () => {
    const browser = createBrowser(app)
    const { request } = await browser.it(START_SIGN_IN)
    const { signature } = createAuthenticator().sign(request)
    const credential = { ...phone.sign(request), signature }
    expect((await browser.it(SIGN_IN, { ceremonyId: request.ceremonyId, credential, trust: false })).reason).toBe(
      'INVALID',
    )
  })

  it('takes an answer once, also when it comes twice at once, and also after it was wrong', async () => {
    const browser = createBrowser(app)
    const { request } = await browser.it(START_SIGN_IN)
    const answer = { ceremonyId: request.ceremonyId, credential: phone.sign(request), trust: false }
    const twice = await Promise.all([createBrowser(app).it(SIGN_IN, answer), createBrowser(app).it(SIGN_IN, answer)])
    expect(twice.map(one => one.__typename).sort()).toEqual(['PasskeyRefused', 'SignInSuccess'])
    expect((await createBrowser(app).it(SIGN_IN, answer)).reason).toBe('TOO_LATE')

    const { request: next } = await browser.it(START_SIGN_IN)
    const wrong = phone.sign(next, { tampered: true })
    expect((await browser.it(SIGN_IN, { ...answer, ceremonyId: next.ceremonyId, credential: wrong })).reason).toBe(
      'INVALID',
    )
    const right = { ...answer, ceremonyId: next.ceremonyId, credential: phone.sign(next) }
    expect((await browser.it(SIGN_IN, right)).reason).toBe('TOO_LATE')
  })

  it('takes no answer after five minutes', async () => {
    const browser = createBrowser(app)
    const { request } = await browser.it(START_SIGN_IN)
    app.setNow(new Date(TEST_DAY.getTime() + 5 * MINUTE))
    const answer = { ceremonyId: request.ceremonyId, credential: phone.sign(request), trust: false }
    expect((await browser.it(SIGN_IN, answer)).reason).toBe('TOO_LATE')
  })

  it('takes no answer to what was asked to add one', async () => {
    const { creation } = await (await signedIn()).it(START_CREATION)
    const answer = { ceremonyId: creation.ceremonyId, credential: phone.sign(creation), trust: false }
    expect((await createBrowser(app).it(SIGN_IN, answer)).reason).toBe('TOO_LATE')
  })

  it('reads nothing that is not base64url, too long or no ceremony of ours', async () => {
    const browser = createBrowser(app)
    const { request } = await browser.it(START_SIGN_IN)
    const credential = phone.sign(request)
    const faults = [
      { credential: { ...credential, signature: 'é' } },
      { credential: { ...credential, clientDataJSON: 'a'.repeat(5_000) } },
      { credential: { ...credential, authenticatorData: 'AAAA' } },
      { credential: { ...credential, credentialId: '' } },
      { ceremonyId: 'x' },
    ]
    for (const fault of faults) {
      const input = { ceremonyId: request.ceremonyId, credential, trust: false, ...fault }
      expect((await browser.it(SIGN_IN, input)).code).toBe('INVALID_INPUT')
    }
    const junk = { ...credential, clientDataJSON: Buffer.from('not JSON').toString('base64url') }
    expect((await browser.it(SIGN_IN, { ceremonyId: request.ceremonyId, credential: junk, trust: false })).reason).toBe(
      'INVALID',
    )
  })

  it('is tried sixty times an hour from one address', async () => {
    const answers: string[] = []
    for (let attempt = 0; attempt < 61; attempt++)
      answers.push((await enterBy(createBrowser(app), phone, { wrong: { tampered: true } })).code)
    expect(answers.filter(code => code === 'PASSKEY_REFUSED')).toHaveLength(60)
    expect(answers.at(-1)).toBe('TOO_MANY_ATTEMPTS')
  })
})

describe('adding a passkey', () => {
  for (const [what, wrong, reason] of WRONGS)
    it(`is refused with ${what}`, async () => {
      const answer = await addBy(await signedIn(), createAuthenticator(), { wrong })
      expect(answer).toMatchObject({ __typename: 'PasskeyRefused', reason })
    })

  it('takes an answer once, within five minutes, in the session that asked', async () => {
    const browser = await signedIn()
    const { creation } = await browser.it(START_CREATION)
    const answer = { ceremonyId: creation.ceremonyId, credential: createAuthenticator().make(creation) }
    expect((await (await signedIn()).it(ADD, answer)).reason).toBe('TOO_LATE')
    expect((await (await signedIn('gerard.durand@example.fr')).it(ADD, answer)).reason).toBe('TOO_LATE')
    expect((await browser.it(ADD, answer)).__typename).toBe('AddPasskeySuccess')
    expect((await browser.it(ADD, answer)).reason).toBe('TOO_LATE')
    const { creation: later } = await browser.it(START_CREATION)
    app.setNow(new Date(TEST_DAY.getTime() + 5 * MINUTE))
    const late = { ceremonyId: later.ceremonyId, credential: createAuthenticator().make(later) }
    expect((await browser.it(ADD, late)).reason).toBe('TOO_LATE')
  })

  it('reads no statement that names certificates: checking them would ask other servers', async () => {
    const browser = await signedIn()
    const { creation } = await browser.it(START_CREATION)
    const made = createAuthenticator().make(creation)
    // { fmt: 'packed', attStmt: { x5c: … }, authData } in the place of 'none' and nothing.
    const plain = Buffer.from(made.attestationObject, 'base64url').toString('latin1')
    const packed = plain.replace('dnone', 'fpacked').replace('gattStmt\xa0', 'gattStmt\xa1cx5c\x81\x41\x00')
    const credential = { ...made, attestationObject: Buffer.from(packed, 'latin1').toString('base64url') }
    expect((await browser.it(ADD, { ceremonyId: creation.ceremonyId, credential })).reason).toBe('INVALID')
  })
})
